package dev.dragoman.bundles.po;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.locales.LanguageTag;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoLanguageTest {

    @ParameterizedTest
    @CsvSource({
        "ja, ja",
        "pt-BR, pt_BR",
        "es-419, es_419",
        "zh-Hant, zh_Hant",
        "zh-Hant-HK, zh_Hant_HK",
        "sr-Latn, sr@latin",
        "uz-Cyrl-UZ, uz_UZ@cyrillic",
        "ca-valencia, ca@valencia",
        "ja-JP-u-ca-japanese, ja_JP"
    })
    void aTagIsWrittenAsGettextsToolsWriteIt(String tag, String language) {
        assertThat(PoLanguage.of(LanguageTag.parse(tag))).isEqualTo(language);
        assertThat(PoLanguage.fits(language, LanguageTag.parse(tag))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "zh_TW, zh-Hant",
        "zh_Hant_TW, zh-Hant",
        "zh-Hant, zh-Hant",
        "zh_CN, zh-Hans",
        "fr_FR, fr",
        "fr, fr-CA",
        "ja_JP.UTF-8, ja",
        "de_DE@euro, de",
        "sr@Latn, sr-Latn",
        "iw, he"
    })
    void theSameLanguageInTheSameScriptFitsHoweverMuchItSays(String language, String locale) {
        assertThat(PoLanguage.fits(language, LanguageTag.parse(locale))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"fr, ja", "zh_CN, zh-Hant", "sr, sr-Latn", "pt_BR, pt-PT", "LANGUAGE NAME, fr", "zxx_, fr"})
    void anotherLanguageScriptOrRegionDoesNot(String language, String locale) {
        assertThat(PoLanguage.fits(language, LanguageTag.parse(locale))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Anna; Bea", "100 %", "a\\b", "two\nlines", " spaced ", "%3B", "山田"})
    void namesComeBackAsTheyWere(String name) {
        List<String> names = name.isEmpty() ? List.of() : List.of(name, "Carla");

        assertThat(PoNames.read(PoNames.write(names))).isEqualTo(names);
        assertThat(PoNames.write(names)).doesNotContain("\n");
    }
}
