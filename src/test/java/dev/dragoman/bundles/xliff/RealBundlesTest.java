package dev.dragoman.bundles.xliff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import dev.dragoman.bundles.xliff.v2.XliffReader;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Inline;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.Slug;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Coverage;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.TargetStatus;
import dev.dragoman.translation.UnitState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundles that the service is born with are whole and keep to the rules for every bundle. */
class RealBundlesTest {

    private static final List<String> LOCALES = List.of("ar", "de", "es", "fr", "ja", "ko", "uk", "zh-Hant");
    private static final List<Slug> SLUGS = List.of(SampleRecords.READOUT, SampleRecords.STATEMENT);
    private static final Pattern DOUBLE_SPACE = Pattern.compile("[ \\u00a0]{2}");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\ufeff]");

    /** A bundle with the record that it is of. */
    record Translated(CanonicalRecord canonical, Bundle bundle) {

        @Override
        public String toString() {
            return canonical.kind() + " in " + bundle.locale();
        }
    }

    static Stream<Translated> bundles() {
        return SLUGS.stream().flatMap(slug -> LOCALES.stream().map(locale -> read(slug, locale)));
    }

    @Test
    void eachRecordHasABundleInEachOfTheEightLanguagesAndNoOther() throws IOException {
        for (Slug slug : SLUGS) {
            try (Stream<Path> files = Files.list(SampleRecords.folder(slug))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                        Stream.of("en.md"), LOCALES.stream().map(locale -> locale + ".xlf"))
                                .toList());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyUnitIsTranslatedFromTodaysSource(Translated translated) {
        Coverage coverage = Coverage.of(translated.canonical(), Optional.of(translated.bundle()));

        assertThat(coverage.units().values()).containsOnly(TargetStatus.CURRENT);
        assertThat(translated.bundle().targets().values())
                .extracting(Target::state)
                .containsOnly(UnitState.TRANSLATED);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void machineWorkSaysThatItIs(Translated translated) {
        assertThat(translated.bundle().authority()).isEqualTo(Authority.MACHINE);
        assertThat(translated.bundle().provenance().tool()).isPresent();
        assertThat(translated.bundle().provenance().reviewed()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noTargetHasMarkupThatItsSourceHasNot(Translated translated) {
        assertThat(translated.bundle().targets().values())
                .allSatisfy(target -> assertThat(InlineText.parse(target.text()))
                        .allSatisfy(part -> assertThat(part).isInstanceOfAny(Inline.Text.class, Inline.Time.class)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void theTextIsCleanUnicode(Translated translated) {
        assertThat(translated.bundle().targets().values())
                .extracting(Target::text)
                .allSatisfy(text -> {
                    assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                            .isTrue();
                    assertThat(text).isEqualTo(text.strip()).doesNotContainPattern(DOUBLE_SPACE);
                    assertThat(text).doesNotContainPattern(INVISIBLE).doesNotContain("\n", "\t", "\ufffd");
                });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void timeReferencesStandWhereTheSourceHasThem(Translated translated) {
        Map<String, Target> targets = translated.bundle().targets();

        assertThat(translated.canonical().units())
                .allSatisfy(unit ->
                        assertThat(references(targets.get(unit.id()).text())).isEqualTo(references(unit.source())));
        assertThat(targets.values().stream().filter(target -> target.text().contains("{when}")))
                .extracting(Target::unit)
                .isEqualTo(translated.canonical().event().isPresent() ? List.of("p1") : List.of());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noTargetIsTheSourceLeftStanding(Translated translated) {
        assertThat(translated.bundle().targets().values())
                .allSatisfy(target -> assertThat(target.text()).isNotEqualTo(target.source()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void theTextIsInTheScriptOfItsLanguage(Translated translated) {
        String scripts =
                switch (translated.bundle().locale().toString()) {
                    case "ar" -> "\\p{IsArabic}";
                    case "ja" -> "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]";
                    case "ko" -> "\\p{IsHangul}";
                    case "uk" -> "\\p{IsCyrillic}";
                    case "zh-Hant" -> "\\p{IsHan}";
                    default -> "\\p{IsLatin}";
                };

        assertThat(translated.bundle().targets().values())
                .extracting(Target::text)
                .allSatisfy(text -> assertThat(text).containsPattern(scripts));
    }

    @ParameterizedTest
    @CsvSource({"p2, 31", "p7, ITPP", "p9, CAP", "p14, FOIP"})
    void numbersAndAbbreviationsStayInEveryLanguage(String unit, String kept) {
        assertThat(LOCALES).allSatisfy(locale -> assertThat(westernDigits(text(locale, unit)))
                .contains(kept));
    }

    @ParameterizedTest
    @CsvSource({
        "ar, 30 مليون",
        "de, 30 Millionen",
        "es, 30 millones",
        "fr, 30 millions",
        "ja, 3,000万",
        "ko, 3,000만",
        "uk, 30 мільйонів",
        "zh-Hant, 3,000萬"
    })
    void thirtyMillionAreThirtyMillionInEveryLanguage(String locale, String amount) {
        String text = westernDigits(text(locale, "p9")).replace('\u00a0', ' ').replace('，', ',');

        assertThat(text.replace(",", "")).contains(amount.replace(",", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "ja, 北大西洋条約機構",
        "fr, OTAN",
        "es, OTAN",
        "de, NATO",
        "uk, НАТО",
        "ko, NATO",
        "zh-Hant, NATO",
        "ar, الناتو"
    })
    void theTitleOfTheReadoutNamesTheAlliance(String locale, String name) {
        assertThat(text(locale, "title")).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "p1, 林芳正外務大臣",
        "p6, ストルテンベルグ",
        "p7, 国別適合パートナーシップ計画（ITPP）",
        "p13, 国家安全保障戦略",
        "p14, 自由で開かれたインド太平洋（FOIP）",
        "p5, 同志国"
    })
    void theJapaneseNamesAreThoseOfTheMinistry(String unit, String name) {
        assertThat(text("ja", unit)).contains(name);
    }

    private static String text(String locale, String unit) {
        return read(SampleRecords.READOUT, locale).bundle().targets().get(unit).text();
    }

    private static String westernDigits(String text) {
        StringBuilder western = new StringBuilder();
        text.codePoints().forEach(c -> western.appendCodePoint(Character.isDigit(c) ? '0' + UCharacter.digit(c) : c));
        return western.toString();
    }

    private static List<String> references(String text) {
        return InlineText.references(text).stream().map(Inline.Time::text).toList();
    }

    private static Translated read(Slug slug, String locale) {
        CanonicalRecord canonical = SampleRecords.real(slug);
        try {
            String file = Files.readString(SampleRecords.folder(slug).resolve(locale + ".xlf"), UTF_8);
            return new Translated(canonical, XliffReader.read(canonical, LanguageTag.parse(locale), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
