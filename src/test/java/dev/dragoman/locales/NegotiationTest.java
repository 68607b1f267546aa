package dev.dragoman.locales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {

    private static final LanguageTag EN = LanguageTag.parse("en");
    private static final String NINE = "en ja fr de uk ko zh-Hant es ar";

    @ParameterizedTest
    @CsvSource({
        "zh-TW, en zh-Hant, zh-Hant",
        "zh-TW, en zh-Hans zh-Hant, zh-Hant",
        "zh-HK, en zh-Hant zh-Hant-HK, zh-Hant-HK",
        "zh-HK, en zh-Hant, zh-Hant",
        "zh-MO, en zh-Hant zh-Hant-HK, zh-Hant-HK",
        "zh-SG, en zh-Hant zh-Hans, zh-Hans",
        "zh-CN, en zh-Hant zh, zh",
        "zh, en zh-Hant zh-Hans, zh-Hans",
        "zh-cmn-Hant, en zh-Hant, zh-Hant",
        "no, en nb, nb",
        "nb, en no, no",
        "nb-NO, en nn no, no",
        "nn, en nb nn, nn",
        "iw, en he, he",
        "in, en id, id",
        "tl, en fil, fil",
        "mo, en ro, ro",
        "cmn, en zh, zh",
        "arb, en ar, ar",
        "sh, en sr sr-Latn, sr-Latn",
        "pt, en pt-PT pt-BR, pt-BR",
        "pt-AO, en pt pt-PT, pt-PT",
        "pt-AO, en pt-BR pt-PT, pt-PT",
        "es-MX, en es es-419, es-419",
        "es-MX, en es, es",
        "en-AU, en en-GB, en-GB",
        "en-US, en en-GB, en",
        "fr-CA, en fr, fr",
        "de-AT, en de-CH de, de",
        "ca-valencia, en ca ca-valencia, ca-valencia",
        "ca, en ca-valencia, ca-valencia",
        "sr, en sr-Latn sr, sr",
        "sr-RO, en sr sr-Latn, sr-Latn",
        "az-IR, en az az-Arab, az-Arab"
    })
    void aRequestedLanguageIsServedByItsOwnLanguageWithoutFallback(String requested, String available, String served) {
        LanguageChoice choice = choose(requested, available);

        assertThat(choice.served()).hasToString(served);
        assertThat(choice.fallback()).isEmpty();
        assertThat(choice.requested()).contains(LanguageTag.parse(requested));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "be", "kk", "wo", "ms", "ca", "gl", "eu", "da", "gsw", "lb", "br", "nn", "yue", "zh-Hant", "zh-TW",
                "zh-HK", "uk", "tt", "ky", "hy", "ka", "oc", "co", "rm", "is", "sv", "af", "jv", "tlh", "xx"
            })
    void noLanguageIsServedThatTheReaderDidNotRequest(String requested) {
        LanguageChoice choice = choose(requested, "en ru fr id es nb no de nl zh-Hans it");

        assertThat(choice.served()).isEqualTo(EN);
        assertThat(choice.fallback()).contains(FallbackReason.CANONICAL);
        assertThat(choice.requested()).contains(LanguageTag.parse(requested));
        assertThat(choice.formatting()).isEqualTo(EN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "be, ja;q=0.5 | en ru ja | ja",
                "be;q=0.5, kk, ja;q=0.1 | en ru ja | ja",
                "zh-TW, ja;q=0.5 | en zh-Hans ja | ja",
                "zh-TW, zh;q=0.9, ja;q=0.5 | en zh-Hans ja | ja",
                "zh-TW, zh-CN;q=0.9, ja;q=0.5 | en zh-Hans ja | zh-Hans",
                "sr-Latn, ja;q=0.5 | en sr ja | ja",
                "sr-Latn, sr;q=0.9 | en sr | sr",
                "zh, ja;q=0.5 | en zh-Hant ja | ja",
                "nn, no;q=0.8, en;q=0.5 | en nb | nb",
                "be, en;q=0.5 | en ru | en"
            })
    void theNextLanguageThatTheReaderAskedForIsServedAndSaidToBe(String header, String available, String served) {
        LanguageChoice choice = choose(header, available);

        assertThat(choice.served()).hasToString(served);
        assertThat(choice.fallback()).contains(FallbackReason.NEXT_LANGUAGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sr-Latn | en sr | sr | sr",
                "sr-Latn-ME-u-nu-latn-hc-h23 | en sr | sr | sr-Cyrl-ME-u-hc-h23-nu-latn",
                "sr | en sr-Latn | sr-Latn | sr-Latn",
                "sr-RS | en sr-Latn | sr-Latn | sr-Latn-RS",
                "zh | en zh-Hant-HK | zh-Hant-HK | zh-Hant-HK",
                "zh | en zh-Hant-HK zh-Hant | zh-Hant | zh-Hant",
                "az | en az-Arab | az-Arab | az-Arab"
            })
    void anotherScriptOfTheLanguageIsServedIfNothingBetterIsThere(
            String requested, String available, String served, String formatting) {
        LanguageChoice choice = choose(requested, available);

        assertThat(choice.served()).hasToString(served);
        assertThat(choice.fallback()).contains(FallbackReason.OTHER_SCRIPT);
        assertThat(choice.formatting()).hasToString(formatting);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-TW", "zh-TW, zh;q=0.9", "zh-Hant", "zh-HK, zh-TW;q=0.9, zh;q=0.8", "yue-HK"})
    void simplifiedCharactersAreNeverServedToAReaderOfTraditionalOnes(String header) {
        LanguageChoice choice = choose(header, "en zh-Hans");

        assertThat(choice.served()).isEqualTo(EN);
        assertThat(choice.fallback()).contains(FallbackReason.CANONICAL);
    }

    @Test
    void theAddressComesBeforeTheHeaderAndTheQueryBeforeThePath() {
        List<LanguageTag> available = tags(NINE);
        List<LanguageRange> header = AcceptLanguage.parse("ko");
        LanguageTag be = LanguageTag.parse("be");
        LanguageTag ja = LanguageTag.parse("ja");
        LanguageTag fr = LanguageTag.parse("fr");

        assertThat(choose(preferences(Optional.of(fr), Optional.of(ja), header), available))
                .isEqualTo(new LanguageChoice(Optional.of(fr), fr, Optional.empty(), fr));
        assertThat(choose(preferences(Optional.of(be), Optional.of(ja), header), available))
                .isEqualTo(new LanguageChoice(Optional.of(be), ja, Optional.of(FallbackReason.NEXT_LANGUAGE), ja));
        assertThat(choose(preferences(Optional.of(be), Optional.empty(), header), available)
                        .served())
                .hasToString("ko");
        assertThat(choose(preferences(Optional.empty(), Optional.of(be), List.of()), available))
                .isEqualTo(new LanguageChoice(Optional.of(be), EN, Optional.of(FallbackReason.CANONICAL), EN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "*;q=0.1", "und", "*;q=0", "en_US, q=1", "ko;q=0"})
    void withoutARequestedLanguageTheCanonicalVersionIsNoFallback(String header) {
        LanguageChoice choice = choose(header, "ja en ko");

        assertThat(choice).isEqualTo(new LanguageChoice(Optional.empty(), EN, Optional.empty(), EN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja, ja-JP;q=0 | en ja | ja",
                "ja-JP, ja;q=0, ko;q=0.5 | en ja-JP ko | ja-JP",
                "ko-KR, ja;q=0, ja-JP;q=0.5 | en ja | en",
                "nn, no;q=0, en;q=0, * | en nb fr | fr",
                "en-GB, en;q=0 | fr en-GB en | en-GB",
                "be, en;q=0, *;q=0.5 | en ja fr | ja",
                "en;q=0, * | en ja fr | ja",
                "en;q=0, ja;q=0, * | en ja fr | fr",
                "fr-CA, *;q=0 | en fr | fr",
                "be, *;q=0 | en fr | en"
            })
    void whatTheBrowserRefusesIsSkipped(String header, String available, String served) {
        assertThat(choose(header, available).served()).hasToString(served);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*, ja;q=0.1 | en ja fr | en",
                "*;q=0.5, ja;q=0.4 | en ja fr | en",
                "fr, *;q=0.9, ja;q=0.1 | en ja | en",
                "fr, *;q=0.9, ja;q=0.1 | en ja fr | fr",
                "zh-TW, *;q=0.9, zh;q=0.1 | en zh-Hant zh | zh-Hant",
                "ja, *;q=1 | en ja fr | ja",
                "*, ja | en ja fr | ja",
                "ja;q=0.2, *;q=0.1 | en ja fr | ja",
                "*, en;q=0.1, ja;q=0.2 | en ja fr | fr",
                "*, en;q=0.1, ja;q=0.2 | en ja | ja",
                "*, fr;q=0.3, en;q=0 | en ja fr | ja",
            })
    void anyLanguageCountsWithItsWeight(String header, String available, String served) {
        assertThat(choose(header, available).served()).hasToString(served);
    }

    @Test
    void anyLanguageFirstMakesNothingAFallback() {
        LanguageChoice choice = choose("*, ja;q=0.1", "en ja");

        assertThat(choice.requested()).isEmpty();
        assertThat(choice.fallback()).isEmpty();
    }

    @Test
    void theLanguageOfAnAddressComesBeforeAnyOther() {
        LanguagePreferences preferences = preferences(
                Optional.empty(), Optional.of(LanguageTag.parse("ja")), AcceptLanguage.parse("*, ja;q=0.1"));

        assertThat(choose(preferences, tags("en ja")).served()).hasToString("ja");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en;q=0", "be, en;q=0", "*, en;q=0, ja;q=0", "en;q=0, *;q=0"})
    void theCanonicalVersionIsServedRatherThanNoneThoughItIsRefused(String header) {
        assertThat(choose(header, "en ja").served()).isEqualTo(EN);
    }

    @Test
    void whatTheAddressNamesIsServedThoughTheBrowserRefusesIt() {
        LanguagePreferences preferences = preferences(
                Optional.of(LanguageTag.parse("ja-JP")), Optional.empty(), AcceptLanguage.parse("ja;q=0, en"));

        LanguageChoice choice = choose(preferences, tags("en ja"));

        assertThat(choice.served()).hasToString("ja");
        assertThat(choice.fallback()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "be | en ru uk | uk | substitute",
                "be-BY-u-hc-h23 | en uk | uk | substitute",
                "be, ja | en uk ja | ja | next-language",
                "be, uk;q=0 | en uk | en | canonical",
                "zh-TW | en ja zh-Hans | ja | substitute",
                "zh-CN | en ja | en | canonical",
                "sr-Latn | en sr hr | hr | substitute",
                "kk, be | en uk ru | uk | substitute",
                "no | en sv | sv | substitute"
            })
    void theOperatorsSubstitutesComeAfterEveryWish(String header, String available, String served, String reason) {
        Substitutes substitutes =
                Substitutes.parse(Map.of("be", "uk", "zh-Hant", "ja", "sr", "hr", "nb", "sv", "uk", "ru"));

        LanguageChoice choice = Negotiation.choose(
                LanguagePreferences.of(Optional.empty(), Optional.empty(), AcceptLanguage.parse(header)),
                tags(available),
                EN,
                substitutes);

        assertThat(choice.fallback().map(FallbackReason::slug)).contains(reason);
        assertThat(choice.served()).hasToString(served);
        assertThat(choice.formatting()).isEqualTo(choice.served());
    }

    @ParameterizedTest
    @CsvSource({
        "ja-JP-u-ca-japanese, ja-JP-u-ca-japanese",
        "ja-u-hc-h23-nu-arab-co-unihan, ja-u-hc-h23-nu-arab",
        "zh-TW, zh-Hant-TW",
        "zh-HK-u-ca-roc, zh-Hant-HK-u-ca-roc",
        "fr-CA, fr-CA",
        "en-GB-u-hc-h23, en-GB-u-hc-h23",
        "ar-EG-u-nu-latn, ar-EG-u-nu-latn",
        "be-BY-u-ca-buddhist, en",
        "'be-BY-u-ca-buddhist, fr-CH-u-nu-deva;q=0.5', fr-CH-u-nu-deva"
    })
    void timesAreFormattedByTheMatchedRequest(String header, String formatting) {
        assertThat(choose(header, NINE).formatting()).hasToString(formatting);
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, en",
        "fr-CA, fr",
        "zh-TW-u-nu-hanidec, zh-Hant-u-nu-hanidec",
        "ja-JP-u-ca-japanese, ja-u-ca-japanese",
        "en-GB-u-hc-h23-co-phonebk, en-u-hc-h23"
    })
    void onlyTheExtensionsOfTheAddressChangeTheTextItself(String tag, String wording) {
        List<LanguageRange> browser = AcceptLanguage.parse(tag);
        LanguageTag asked = LanguageTag.parse(tag);

        LanguageChoice byAddress = choose(preferences(Optional.of(asked), Optional.empty(), List.of()), tags(NINE));
        LanguageChoice byPath = choose(preferences(Optional.empty(), Optional.of(asked), browser), tags(NINE));
        LanguageChoice byBrowser = choose(preferences(Optional.empty(), Optional.empty(), browser), tags(NINE));

        assertThat(byAddress.wording()).hasToString(wording);
        assertThat(byPath.wording()).hasToString(wording);
        assertThat(byBrowser.wording()).isEqualTo(byBrowser.served());
    }

    @Test
    void theFirstVersionReplacesAWithdrawnCanonicalOne() {
        LanguageChoice choice = choose("be", "ja fr");

        assertThat(choice.served()).hasToString("ja");
        assertThat(choice.fallback()).contains(FallbackReason.CANONICAL);
    }

    @Test
    void thereMustBeAVersionToChooseFrom() {
        assertThatIllegalArgumentException().isThrownBy(() -> choose(preferencesOf("ja"), List.of()));
    }

    private static LanguageChoice choose(String header, String available) {
        return choose(preferencesOf(header), tags(available));
    }

    private static LanguageChoice choose(LanguagePreferences preferences, List<LanguageTag> available) {
        return Negotiation.choose(preferences, available, EN, Substitutes.none());
    }

    private static LanguagePreferences preferencesOf(String header) {
        return preferences(Optional.empty(), Optional.empty(), AcceptLanguage.parse(header));
    }

    private static LanguagePreferences preferences(
            Optional<LanguageTag> query, Optional<LanguageTag> path, List<LanguageRange> header) {
        return LanguagePreferences.of(query, path, header);
    }

    private static List<LanguageTag> tags(String text) {
        return Arrays.stream(text.split(" ")).map(LanguageTag::parse).toList();
    }
}
