package dev.dragoman.quality.fidelity;

import static dev.dragoman.translation.SampleBundles.target;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.quality.ShippedBundles;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.Severity;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.quality.finding.TranslatedBundle;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.translation.SampleBundles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NumbersCheckTest {

    private static final Path CASES = Path.of("src/test/resources/prose/numbers-in-translations.csv");

    record Case(String locale, String source, String target, String finding) {}

    static Stream<Case> cases() throws IOException {
        return Files.readAllLines(CASES, UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|", -1))
                .map(parts -> new Case(parts[0], parts[1], parts[2], parts[3]));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aTranslationIsComparedByTheValuesOfItsNumbers(Case example) {
        List<Finding> findings = check(example.locale(), example.source(), example.target());

        assertThat(findings.stream().map(NumbersCheckTest::difference).collect(Collectors.joining(";")))
                .isEqualTo(example.finding());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja|30 million USD|3,000万",
                "ko|30 million USD|3,000만",
                "zh-Hant|30 million USD|3,000萬",
                "de|30 million USD|30 Millionen",
                "fr|30 million USD|30 millions",
                "uk|30 million USD|30 мільйонів",
                "es|30 million USD|30 millones",
                "de|30,500 people|30.500",
                "fr|in 2023|2023",
                "de|30%|30\u00A0%"
            })
    void whatWouldBeRightIsWrittenAsTheLanguageDoes(String locale, String source, String expected) {
        assertThat(check(locale, source, "—"))
                .extracting(finding -> finding.expected().orElseThrow())
                .containsExactly(expected);
    }

    @Test
    void aFindingIsAWarningWithItsPlaceInBothTexts() {
        List<Finding> findings = check("ja", "It *gave* 30 million USD.", "*3,000*米ドルを拠出した。");

        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.check()).isEqualTo("numbers");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.source()).containsExactly(new Span(10, 20, "30 million"));
        assertThat(finding.target()).containsExactly(new Span(1, 6, "3,000"));
        assertThat(finding.message().key()).isEqualTo("numbers.changed");
        assertThat(finding.message().values())
                .containsEntry("source", "30 million")
                .containsEntry("target", "3,000")
                .containsEntry("expected", "3,000万");
    }

    @Test
    void aTextFullOfNumbersHasAReportOfBearableLength() {
        assertThat(check("ja", "31 and 32, ".repeat(2_000), "33、".repeat(4_000)))
                .hasSizeBetween(1, 20);
    }

    @ParameterizedTest
    @MethodSource("dev.dragoman.quality.ShippedBundles#all")
    void theBundlesThatAreShippedKeepTheirNumbers(ShippedBundles.Translated translated) {
        assertThat(new NumbersCheck().find(TranslatedBundle.of(translated.canonical(), translated.bundle())))
                .isEmpty();
    }

    private static List<Finding> check(String locale, String source, String target) {
        CanonicalRecord canonical = SampleRecords.of("A text.\n");
        return new NumbersCheck()
                .find(TranslatedBundle.of(
                        canonical, SampleBundles.of(canonical, locale, List.of(target("p1", target, source)))))
                .toList();
    }

    private static String difference(Finding finding) {
        return text(finding.source()) + ">" + text(finding.target());
    }

    private static String text(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
