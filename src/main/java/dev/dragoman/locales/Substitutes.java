package dev.dragoman.locales;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.dragoman.problem.ProblemException;
import java.util.Map;
import java.util.Optional;

/** The operator's table of languages that substitute others, for example Ukrainian for Belarusian readers. */
public record Substitutes(Map<LanguageTag, LanguageTag> table) {

    public Substitutes {
        table = Map.copyOf(table);
    }

    /** The empty table. */
    public static Substitutes none() {
        return new Substitutes(Map.of());
    }

    /**
     * Reads the setting {@code dragoman.locales.substitutes}.
     *
     * @throws IllegalArgumentException if a tag is not well-formed, or two entries are for the same language; the
     *     message names it
     */
    public static Substitutes parse(Map<String, String> setting) {
        return new Substitutes(setting.entrySet().stream()
                .collect(toUnmodifiableMap(
                        entry -> tag(entry.getKey(), entry), entry -> tag(entry.getValue(), entry), (one, other) -> {
                            throw new IllegalArgumentException("dragoman.locales.substitutes has both " + one + " and "
                                    + other + " for the same language");
                        })));
    }

    /**
     * The substitute of a requested language: by the entry for its exact language, script and region, else by a more
     * general one.
     */
    public Optional<LanguageTag> of(LanguageTag requested) {
        return table.entrySet().stream()
                .filter(entry -> entry.getKey().covers(requested))
                // no and nb are the same language under two names: the order of a map must not decide.
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
