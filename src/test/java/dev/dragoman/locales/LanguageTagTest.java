package dev.dragoman.locales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

    @ParameterizedTest
    @CsvSource({
        "iw, he",
        "in, id",
        "ji, yi",
        "tl, fil",
        "mo, ro",
        "sh, sr-Latn",
        "cmn, zh",
        "arb, ar",
        "no, no",
        "JA-jp, ja-JP",
        "zh-hant, zh-Hant",
        "zh-cmn-Hant, zh-Hant",
        "zh-yue, yue",
        "ar-arb, ar",
        "i-klingon, tlh",
        "art-lojban, jbo",
        "zh-min-nan, nan",
        "sgn-BE-FR, sfb",
        "en-840, en-US",
        "en-UK, en-GB",
        "hy-arevela, hy",
        "ja-latn-hepburn-heploc, ja-Latn-alalc97",
        "ja-jp-u-nu-jpan-ca-japanese, ja-JP-u-ca-japanese-nu-jpan",
        "en-x-foo, en-x-foo",
        "de-1901-1996, de-1901-1996",
        "sgn-fr-saaho, sgn-FR-saaho",
        "root, und"
    })
    void isCanonicalAsCldrDoesIt(String written, String canonical) {
        LanguageTag tag = LanguageTag.parse(written);

        assertThat(tag.canonical()).isEqualTo(canonical);
        assertThat(LanguageTag.parse(tag.canonical())).isEqualTo(tag);
        assertThat(tag).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "en_US",
                "en-",
                "-en",
                "en--US",
                "a",
                "1",
                "*",
                "*-CH",
                "en-*",
                "日本",
                "en-u",
                "en-a",
                "c",
                "u-ca-japanese",
                "en-toolongsubtag",
                "de-DE-1996-1996",
                "en-a-bb-a-cc",
                "de-Latn-Latn",
                "de-DE-AT",
                "en us",
                "en;q=1",
                "<script>"
            })
    void rejectsInvalidLanguageTags(String text) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> LanguageTag.parse(text))
                .satisfies(rejected -> {
                    assertThat(rejected.code()).isEqualTo(ProblemCode.ILL_FORMED_LANGUAGE_TAG);
                    assertThat(rejected.members()).isEqualTo(Map.of("tag", text));
                    assertThat(rejected.detail()).contains("\"" + text + "\"");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "fr-x-7, fr",
        "ja-JP-u-ca-japanese-rg-uszzzz-tz-usnyc, ja-JP-u-ca-japanese",
        "en-GB-u-hc-h23-x-foo, en-GB-u-hc-h23",
        "ar-t-en-u-nu-latn, ar-u-nu-latn",
        "fr-u-ca-foobar1, fr",
        "fr-u-nu-foo-hc-h99, fr",
        "de-CH-1996-x-a, de-CH-1996",
        "x-foo, und",
        "zh-Hant, zh-Hant"
    })
    void anAddressMayAskForACalendarAnHourCycleAndDigitsOnly(String tag, String kept) {
        assertThat(LanguageTag.parse(tag).withFormattingExtensions()).isEqualTo(LanguageTag.parse(kept));
    }

    @Test
    void rejectsATagThatIsTooLongWithoutRepeatingIt() {
        String longest = "en" + "-abcdefgh".repeat(10) + "-abcdefg";
        String tooLong = longest + "h";

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> LanguageTag.parse(tooLong))
                .withMessage("A language tag has at most 100 characters, not 101")
                .satisfies(rejected -> assertThat(rejected.members()).isEmpty());
    }

    @Test
    void namesAllTagsOfItsLanguage() {
        assertThat(LanguageTag.parse("zh-TW").ofSameLanguage())
                .extracting(LanguageTag::toString)
                .containsExactlyInAnyOrder("zh-TW", "zh-Hant", "zh-Hant-TW");
        assertThat(LanguageTag.parse("no").ofSameLanguage())
                .contains(LanguageTag.parse("nb"), LanguageTag.parse("nb-NO"), LanguageTag.parse("no"))
                .doesNotContain(LanguageTag.parse("nn"));
        assertThat(LanguageTag.parse("pt-PT").ofSameLanguage()).doesNotContain(LanguageTag.parse("pt"));
    }

    @Test
    void saysThatSubtagsAreSeparatedByHyphens() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> LanguageTag.parse("zh_Hant"))
                .withMessage("\"zh_Hant\" is not a well-formed language tag (BCP 47): "
                        + "separate its subtags with hyphens, as in zh-Hant");
    }

    @Test
    void hasABaseWithoutExtensions() {
        LanguageTag tag = LanguageTag.parse("ja-JP-u-ca-japanese-x-foo");

        assertThat(tag.base()).isEqualTo(LanguageTag.parse("ja-JP"));
        assertThat(LanguageTag.parse("ca-valencia").base()).isEqualTo(LanguageTag.parse("ca-valencia"));
        assertThat(tag.toULocale().getUnicodeLocaleType("ca")).isEqualTo("japanese");
    }

    @ParameterizedTest
    @CsvSource({
        "en, ltr",
        "ja, ltr",
        "ar, rtl",
        "he, rtl",
        "fa-AF, rtl",
        "ur, rtl",
        "az, ltr",
        "az-Arab, rtl",
        "az-IR, rtl",
        "pa-PK, rtl",
        "ku, ltr",
        "ckb, rtl",
        "yi, rtl",
        "zh-Hant, ltr",
        "und, ltr",
        "xx, ltr"
    })
    void knowsItsDirection(String tag, String direction) {
        assertThat(LanguageTag.parse(tag).direction().slug()).isEqualTo(direction);
    }

    @ParameterizedTest
    @CsvSource({
        "en, English",
        "ja, 日本語",
        "ja-u-ca-japanese, 日本語",
        "fr, Français",
        "de, Deutsch",
        "uk, Українська",
        "ko, 한국어",
        "zh-Hant, 繁體中文",
        "zh-Hans, 简体中文",
        "es, Español",
        "ar, العربية",
        "he, עברית",
        "sr, српски",
        "tlh, Klingon",
        "ja-Latn, Japanese (Latin)",
        "xx, xx"
    })
    void namesItselfForAMenu(String tag, String name) {
        assertThat(LanguageTag.parse(tag).ownName()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "be, en, Belarusian",
        "be, fr, biélorusse",
        "be, uk, білоруська",
        "be, ja, ベラルーシ語",
        "zh-Hant, de, Chinesisch (traditionell)",
        "uk, ar, الأوكرانية",
        "xx, en, xx",
        "be, tlh, Belarusian"
    })
    void isNamedInAnotherLanguage(String tag, String reader, String name) {
        assertThat(LanguageTag.parse(tag).nameIn(LanguageTag.parse(reader))).isEqualTo(name);
    }

    @Test
    void itsNamesDoNotDependOnTheLocaleOfTheMachine() {
        Locale before = Locale.getDefault();

        Locale.setDefault(Locale.JAPAN);
        try {
            assertThat(LanguageTag.parse("tlh").ownName()).isEqualTo("Klingon");
            assertThat(LanguageTag.parse("be").nameIn(LanguageTag.parse("tlh"))).isEqualTo("Belarusian");
        } finally {
            Locale.setDefault(before);
        }
    }
}
