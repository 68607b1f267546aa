package dev.dragoman.locales;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one reader wishes: the languages that the address names, then those that the browser accepts or refuses.
 *
 * @param named the languages of the address, {@code ?lang=} before the path
 * @param accepted the ranges of {@code Accept-Language}, best first
 */
public record LanguagePreferences(List<LanguageTag> named, List<LanguageRange> accepted) {

    public LanguagePreferences {
        named = List.copyOf(named);
        accepted = List.copyOf(accepted);
    }

    /** The preferences of a request: its {@code ?lang=}, its path's language, its {@code Accept-Language}. */
    public static LanguagePreferences of(
            Optional<LanguageTag> query, Optional<LanguageTag> path, List<LanguageRange> accepted) {
        return new LanguagePreferences(
                Stream.of(query, path).flatMap(Optional::stream).toList(), accepted);
    }

    /** The languages wished for, best first; an undetermined one ({@code und}) is no wish, nor is {@code *}. */
    public List<LanguageTag> wishes() {
        Stream<LanguageTag> ranges =
                accepted.stream().filter(range -> !range.isRefusal()).flatMap(range -> range.tag().stream());
        return Stream.concat(named.stream(), ranges)
                .filter(tag -> !tag.toULocale().getLanguage().isEmpty())
                .distinct()
                .toList();
    }

    /** Whether the browser takes any language ({@code *}) besides those it names. */
    public boolean takesAny() {
        return accepted.stream().anyMatch(range -> range.isAny() && !range.isRefusal());
    }

    /**
     * Whether the browser refuses a version: the most precise range that covers it has {@code q=0}. So {@code ja;q=0}
     * refuses {@code ja-JP}, and {@code en-GB, en;q=0} leaves {@code en-GB}. {@code *;q=0} refuses nothing by name.
     */
    public boolean refuses(LanguageTag version) {
        // Few readers refuse anything, and to compare takes time.
        if (accepted.stream().noneMatch(LanguageRange::isRefusal)) {
            return false;
        }
        return accepted.stream()
                .filter(range -> range.tag().filter(tag -> tag.covers(version)).isPresent())
                // A browser that names one range twice, wished for and refused, means the wish.
                .max(comparingInt((LanguageRange range) ->
                                range.tag().orElseThrow().precision())
                        .thenComparingInt(LanguageRange::quality))
                .filter(LanguageRange::isRefusal)
                .isPresent();
    }
}
