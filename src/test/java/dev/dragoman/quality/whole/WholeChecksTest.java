package dev.dragoman.quality.whole;

import static dev.dragoman.translation.SampleBundles.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.quality.Checks;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.translation.SampleBundles;
import dev.dragoman.translation.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

class WholeChecksTest {

    private static final String THANKS = "We thank all partners for their support.";

    private static final CanonicalRecord RECORD = SampleRecords.of(THANKS + "\n\nThe war goes on.\n\n" + THANKS + "\n");

    @Test
    void aMissingUnitShowsItsSource() {
        Finding finding =
                findings("missing", "fr", target("title", "Titre", "A title")).get(0);

        assertThat(finding.unit()).isEqualTo("p1");
        assertThat(finding.source()).extracting(Span::text).containsExactly(THANKS);
        assertThat(finding.message().values()).containsEntry("source", THANKS);
    }

    @Test
    void anOutdatedUnitShowsWhatChanged() {
        Finding finding = findings("outdated", "fr", target("p2", "La paix continue.", "The peace goes on."))
                .get(0);

        assertThat(finding.message().values())
                .containsEntry("before", "The peace goes on.")
                .containsEntry("now", "The war goes on.");
    }

    @Test
    void theSameSourceWithDifferentTargetsIsInconsistent() {
        Finding finding = findings(
                        "inconsistent",
                        "de",
                        target("p1", "Wir danken allen Partnern für ihre Unterstützung.", THANKS),
                        target("p3", "Allen Beteiligten sei für ihre Hilfe gedankt.", THANKS))
                .get(0);

        assertThat(finding.unit()).isEqualTo("p3");
        assertThat(finding.expected()).contains("Wir danken allen Partnern für ihre Unterstützung.");
        assertThat(finding.message().values()).containsEntry("unit", "p1");
    }

    @Test
    void endingsByGenderAndShortTextsAreConsistent() {
        assertThat(findings(
                        "inconsistent",
                        "fr",
                        target("p1", "Nous remercions tous les partenaires présents.", THANKS),
                        target("p3", "Nous remercions toutes les partenaires présentes.", THANKS)))
                .isEmpty();
        assertThat(findings(
                        "inconsistent",
                        "fr",
                        target("p1", "Merci.", "Thank you."),
                        target("p3", "Je vous remercie.", "Thank you.")))
                .isEmpty();
    }

    private static List<Finding> findings(String check, String locale, Target... targets) {
        return new Checks()
                .of(RECORD, SampleBundles.of(RECORD, locale, List.of(targets))).stream()
                        .filter(finding -> finding.check().equals(check))
                        .toList();
    }
}
