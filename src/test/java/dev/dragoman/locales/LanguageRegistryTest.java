package dev.dragoman.locales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageRegistryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"en", "ja", "zh-hant", "pt-br", "de-1996", "iw", "tlh", "api", "es-419", "ja-u-ca-japanese"})
    void aTagOfRegisteredSubtagsIsRegistered(String tag) {
        assertThat(LanguageRegistry.isRegistered(tag)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "jp, ja",
        "ua, uk",
        "cn, zh",
        "kr, ko",
        "cz, cs",
        "dk, da",
        "gr, el",
        "english, en",
        "ukrainian, uk",
        "deutsch, de",
        "hk, zh-Hant",
        "ja-Jpam, ja",
        "zh-CHT, zh-Hant",
        "zh-CHS, zh-Hans",
        "en-USA, en-US",
        "pt-BRA, pt-BR",
    })
    void anUnregisteredTagIsRejectedWithTheLikelyOne(String tag, String likely) {
        assertThatThrownBy(() -> LanguageRegistry.require(tag))
                .isInstanceOfSatisfying(ProblemException.class, rejected -> {
                    assertThat(rejected.detail()).contains("did you mean \"" + likely + "\"?");
                    assertThat(rejected.members()).containsEntry("likely", likely);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ja",
                "uk",
                "el",
                "se",
                "ee",
                "ga",
                "mt",
                "kr-NG",
                "no",
                "nb",
                "zh-HK",
                "pt-PT",
                "en-GB",
                "zh-yue",
                "zh-cmn-Hant",
                "zh-min-nan",
                "sr-Latn",
                "es-419",
                "ca-valencia",
                "sgn-ase"
            })
    void aRegisteredTagIsTaken(String tag) {
        assertThat(LanguageRegistry.require(tag)).isEqualTo(LanguageTag.parse(tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CHT", "zh-cht", "en-USA", "fr-FRA", "pt-BRA"})
    void threeLettersAfterALanguageAreNotAnotherLanguage(String tag) {
        assertThatThrownBy(() -> LanguageTag.parse(tag)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aBrowsersOldTagOfChineseMeansItsScript() {
        assertThat(AcceptLanguage.parse("zh-CHT, zh-chs;q=0.5"))
                .extracting(range -> range.tag().orElseThrow().toString())
                .containsExactly("zh-Hant", "zh-Hans");
    }

    @ParameterizedTest
    @CsvSource({
        "no, nb, true",
        "zh-TW, zh-Hant, true",
        "zh-CN, zh, true",
        "zh-Hans, zh, true",
        "ja-JP, ja, true",
        "en-US, en, true",
        "de-Latn-DE, de, true",
        "sr-Cyrl, sr, true",
        "zh-HK, zh-Hant, false",
        "pt-PT, pt, false",
        "en-GB, en, false",
        "nn, nb, false",
        "sr-Latn, sr, false",
        "de-AT, de, false",
        "ca-valencia, ca, false",
    })
    void tagsAreOneLanguageIfTheirLikelySubtagsAre(String one, String other, boolean same) {
        assertThat(LanguageTag.parse(one).isSameLanguage(LanguageTag.parse(other)))
                .isEqualTo(same);
        assertThat(LanguageTag.parse(other).isSameLanguage(LanguageTag.parse(one)))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"eu-summit-2024", "test-record", "us-statement", "g7", "co-op", "a-record", "statement", "zz"})
    void whatOnlyHasTheFormOfATagIsNot(String text) {
        assertThat(LanguageRegistry.isRegistered(text)).isFalse();
    }
}
