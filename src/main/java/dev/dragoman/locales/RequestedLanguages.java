package dev.dragoman.locales;

import java.util.ArrayList;
import java.util.List;

/** Resolves what a reader means by the requested languages, in their order. */
final class RequestedLanguages {

    private RequestedLanguages() {}

    /**
     * The requested languages, each with the script that it means. Browsers add more general ranges to what their user
     * chose: in {@code zh-TW, zh} the last one means Chinese in the script of {@code zh-TW}, not in the most common
     * one; but {@code sr-Latn, sr} means either script, since its readers read both.
     */
    static List<LanguageTag> of(LanguagePreferences preferences) {
        List<LanguageTag> languages = new ArrayList<>();
        for (LanguageTag requested : preferences.languages()) {
            languages.add(
                    requested.bare() && !languages.isEmpty() ? inScriptOfEarlier(requested, languages) : requested);
        }
        return languages;
    }

    private static LanguageTag inScriptOfEarlier(LanguageTag bare, List<LanguageTag> earlier) {
        LanguageAndScript written = LanguageAndScript.of(bare);
        return earlier.stream()
                .filter(requested -> LanguageAndScript.of(requested).language().equals(written.language()))
                .findFirst()
                .filter(requested -> !LanguageAndScript.of(requested).script().equals(written.script()))
                .filter(requested -> new ClosestLanguage(List.of(bare))
                        .inScriptAlsoRead(requested)
                        .isEmpty())
                .map(requested ->
                        bare.withScript(LanguageAndScript.of(requested).script()))
                .orElse(bare);
    }
}
