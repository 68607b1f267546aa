package dev.dragoman.locales;

import java.util.ArrayList;
import java.util.List;

/** Understands what a reader means by the languages wished for, in their order. */
final class RequestedLanguages {

    private RequestedLanguages() {}

    /**
     * The wishes, each in the script that it means. Browsers widen what their user chose: in {@code zh-TW, zh} the last
     * means Chinese in the script of {@code zh-TW}, not in the one that most people use; but {@code sr-Latn, sr} means
     * either script, since its readers read both.
     */
    static List<LanguageTag> of(LanguagePreferences preferences) {
        List<LanguageTag> wishes = new ArrayList<>();
        for (LanguageTag wish : preferences.wishes()) {
            wishes.add(wish.bare() && !wishes.isEmpty() ? inScriptOfEarlier(wish, wishes) : wish);
        }
        return wishes;
    }

    private static LanguageTag inScriptOfEarlier(LanguageTag bare, List<LanguageTag> earlier) {
        LanguageAndScript written = LanguageAndScript.of(bare);
        return earlier.stream()
                .filter(wish -> LanguageAndScript.of(wish).language().equals(written.language()))
                .findFirst()
                .filter(wish -> !LanguageAndScript.of(wish).script().equals(written.script()))
                .filter(wish -> new ClosestLanguage(List.of(bare))
                        .inScriptAlsoRead(wish)
                        .isEmpty())
                .map(wish -> bare.withScript(LanguageAndScript.of(wish).script()))
                .orElse(bare);
    }
}
