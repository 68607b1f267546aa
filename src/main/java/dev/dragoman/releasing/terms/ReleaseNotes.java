package dev.dragoman.releasing.terms;

import dev.dragoman.locales.LanguageTag;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a publisher tells readers of a release in other languages than the canonical one.
 *
 * @param byLocale by language tag
 */
public record ReleaseNotes(Map<String, String> byLocale) {

    /** Nothing in other languages. */
    public static final ReleaseNotes NONE = new ReleaseNotes(Map.of());

    public ReleaseNotes {
        byLocale = Collections.unmodifiableMap(new TreeMap<>(byLocale));
    }

    /** The note in a language. */
    public Optional<String> in(LanguageTag locale) {
        return Optional.ofNullable(byLocale.get(locale.toString()));
    }
}
