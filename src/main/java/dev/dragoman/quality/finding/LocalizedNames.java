package dev.dragoman.quality.finding;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.finding.FindingMessage.LocalizedValue;

/** Names of languages and scripts for messages, which the editor's language writes in its own way, from CLDR. */
public final class LocalizedNames {

    private LocalizedNames() {}

    /** A language: Ukrainian, ukrainien, ウクライナ語. */
    public static LocalizedValue language(ULocale language) {
        LanguageTag tag = LanguageTag.parse(language.toLanguageTag());
        return tag::nameIn;
    }

    /** A script: Cyrillic, cyrillique, キリル文字. */
    public static LocalizedValue script(int script) {
        ULocale written =
                new ULocale.Builder().setScript(UScript.getShortName(script)).build();
        return reader -> written.getDisplayScript(reader.toULocale());
    }
}
