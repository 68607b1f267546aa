package dev.dragoman.locales;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.dragoman.problem.ProblemException;
import java.util.Map;
import java.util.Optional;

/** The operator's own table of languages that stand in for others, for example Ukrainian for Belarusian readers. */
public record Substitutes(Map<LanguageTag, LanguageTag> table) {

    public Substitutes {
        table = Map.copyOf(table);
    }

    /** The table without an entry. */
    public static Substitutes none() {
        return new Substitutes(Map.of());
    }

    /**
     * Reads the setting {@code dragoman.locales.substitutes}.
     *
     * @throws IllegalArgumentException if a tag is not well-formed; or two entries are for the same language; the message names it
     */
    public static Substitutes parse(Map<String, String> setting) {
        return new Substitutes(setting.entrySet().stream()
                .collect(toUnmodifiableMap(
                        entry -> tag(entry.getKey(), entry), entry -> tag(entry.getValue(), entry), (one, other) -> {
                            throw new IllegalArgumentException("dragoman.locales.substitutes names both " + one
                                    + " and " + other + " for the same language");
                        })));
    }

    /** What stands in for a wish: by the entry for just its language, script and region, else by a wider one. */
    public Optional<LanguageTag> of(LanguageTag wish) {
        return table.entrySet().stream()
                .filter(entry -> entry.getKey().covers(wish))
                // no and nb are the same language under two names: the order of a map is to decide nothing.
                .max(comparingInt((Map.Entry<LanguageTag, LanguageTag> entry) ->
                                entry.getKey().precision())
                        .thenComparing(entry -> entry.getKey().canonical()))
                .map(Map.Entry::getValue);
    }

    private static LanguageTag tag(String text, Map.Entry<String, String> entry) {
        try {
            return LanguageRegistry.require(text).base();
        } catch (ProblemException illFormed) {
            throw new IllegalArgumentException(
                    "dragoman.locales.substitutes." + entry.getKey() + " = " + entry.getValue() + ": "
                            + illFormed.detail(),
                    illFormed);
        }
    }
}
