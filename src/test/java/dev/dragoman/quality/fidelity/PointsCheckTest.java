package dev.dragoman.quality.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.Severity;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.quality.finding.TranslatedBundle;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.translation.SampleBundles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsCheckTest {

    private static final CanonicalRecord RECORD = SampleRecords.of(
            "The outline, see (9):\n\n- (8) On 5 April, trade grew.\n\n- (9) Peace, see (8).\n\n- Another.\n");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(8) Handel|WARNING",
                "（八）貿易|WARNING",
                "⑧ 貿易|WARNING",
                "8) Handel|WARNING",
                "第八、貿易|WARNING",
                "(٨) التجارة|WARNING",
                "(9) Handel|ERROR",
                "（十）貿易|ERROR",
                "⑨貿易|ERROR",
                "9. Handel|ERROR",
            })
    void aTypedLabelIsAnErrorIfItIsAnotherPoints(String target, Severity severity) {
        List<Finding> findings = find("p2", target);

        assertThat(findings).extracting(Finding::severity).containsExactly(severity);
        assertThat(findings.get(0).target()).hasSize(1);
        assertThat(findings.get(0).message().values()).containsEntry("label", "(8)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Am 5. April wuchs der Handel.",
                "5. April: Der Handel wuchs.",
                "5 квітня торгівля зросла.",
                "4月5日、貿易が拡大した。",
                "第五回会合",
                "1.5 Prozent",
            })
    void numbersThatAreNoLabelsAreNoFinding(String target) {
        assertThat(find("p2", target)).isEmpty();
    }

    @Test
    void aLabelInFrontOfAParagraphNumbersItAsAPoint() {
        List<Finding> findings = find("p1", "(8) Der Überblick, siehe (9):");

        assertThat(findings).extracting(finding -> finding.message().key()).containsExactly("points.paragraph");
        assertThat(findings).extracting(Finding::severity).containsExactly(Severity.ERROR);
    }

    @Test
    void aReferenceToAnotherPointIsAnErrorWithBothPlaces() {
        List<Finding> findings = find("p3", "和平，見（9）。");

        assertThat(findings).extracting(finding -> finding.message().key()).containsExactly("points.reference");
        assertThat(findings.get(0).source()).extracting(Span::text).containsExactly("(8)");
        assertThat(findings.get(0).target()).extracting(Span::text).containsExactly("（9）");
        assertThat(find("p3", "和平，見（8）。")).isEmpty();
        assertThat(find("p3", "和平，見第8項。")).isEmpty();
    }

    @Test
    void aLabelAtABulletIsFound() {
        assertThat(find("p4", "(a) Weiteres"))
                .extracting(finding -> finding.message().key())
                .containsExactly("points.bullet");
    }

    private static List<Finding> find(String unit, String target) {
        String source = RECORD.units().stream()
                .filter(of -> of.id().equals(unit))
                .findFirst()
                .orElseThrow()
                .source();
        return new PointsCheck()
                .find(TranslatedBundle.of(
                        RECORD, SampleBundles.of(RECORD, "de", List.of(SampleBundles.target(unit, target, source)))))
                .toList();
    }
}
