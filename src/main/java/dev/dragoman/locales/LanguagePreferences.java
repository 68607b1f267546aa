package dev.dragoman.locales;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The languages that one reader requests: those in the address, then those that the browser accepts or refuses.
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

    /** The requested languages, best first, without the undetermined one ({@code und}) and {@code *}. */
    public List<LanguageTag> languages() {
        Stream<LanguageTag> ranges =
                accepted.stream().filter(range -> !range.isRefusal()).flatMap(range -> range.tag().stream());
        return Stream.concat(named.stream(), ranges)
                .filter(tag -> !tag.toULocale().getLanguage().isEmpty())
                .distinct()
                .toList();
    }

    /**
     * The requested languages with at least the weight of {@code *}; all of them if the browser does not send {@code
     * *}. Those in the address always count.
     */
    List<LanguageTag> languagesBeforeAny() {
        int any = weightOfAny();
        return new LanguagePreferences(
                        named,
                        accepted.stream()
                                .filter(range -> range.quality() >= any)
                                .toList())
                .languages();
    }

    /**
     * The same with ranks in place of weights, and without repetitions: only their order matters, so that {@code ja,
     * en;q=0.8} and {@code ja, en;q=0.7} are equal.
     */
    public LanguagePreferences ranked() {
        List<Integer> weights = accepted.stream()
                .map(LanguageRange::quality)
                .filter(quality -> quality > 0)
                .distinct()
                .sorted()
                .toList();
        return new LanguagePreferences(
                named,
                accepted.stream()
                        .map(range -> new LanguageRange(range.tag(), weights.indexOf(range.quality()) + 1))
                        .distinct()
                        .toList());
    }

    /**
     * Whether the browser gives a version a weight of its own, so that {@code *} does not apply to it (RFC 4647 §2.2).
     */
    boolean names(LanguageTag version) {
        return accepted.stream().flatMap(range -> range.tag().stream()).anyMatch(tag -> tag.covers(version));
    }

    private int weightOfAny() {
        return accepted.stream()
                .filter(range -> range.isAny() && !range.isRefusal())
                .mapToInt(LanguageRange::quality)
                .max()
                .orElse(0);
    }

    /** Whether the browser accepts any language ({@code *}) besides those it names. */
    public boolean takesAny() {
        return weightOfAny() > 0;
    }

    /**
     * Whether the browser refuses a version: the most precise range that covers it has {@code q=0}. So {@code ja;q=0}
     * refuses {@code ja-JP}, and {@code en-GB, en;q=0} leaves {@code en-GB}. {@code *;q=0} refuses nothing by name.
     */
    public boolean refuses(LanguageTag version) {
        // Few readers refuse anything, and comparing takes time.
        if (accepted.stream().noneMatch(LanguageRange::isRefusal)) {
            return false;
        }
        return accepted.stream()
                .filter(range -> range.tag().filter(tag -> tag.covers(version)).isPresent())
                // If a browser both accepts and refuses a range, accepting wins.
                .max(comparingInt((LanguageRange range) ->
                                range.tag().orElseThrow().precision())
                        .thenComparingInt(LanguageRange::quality))
                .filter(LanguageRange::isRefusal)
                .isPresent();
    }
}
