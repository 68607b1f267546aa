package dev.dragoman.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.json.Digest;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RevisionReportTest {

    private static final Digest DIGEST = Digest.of("any");

    private final Revision before = revision(1, "First & foremost.\n\nSecond words.\n");

    @Test
    void aTextThatIsOnlyWrittenDownDifferentlyIsKept() {
        RevisionReport report = report(before, revision(2, "First &amp; foremost.\n\nSecond words.\n"));

        assertThat(report.changed()).isTrue();
        assertThat(report.text()).isEqualTo("Revision 2: 0 units added, 0 changed, 0 removed; outdated now: none");
        assertThat(report.kept()).isEqualTo(3);
    }

    @Test
    void aTextThatGoesBackToWhatWasTranslatedOutdatesNothing() {
        RevisionReport away = report(before, revision(2, "First & foremost.\n\nOther words.\n"), "p2", "Second words.");
        RevisionReport back = report(
                revision(2, "First & foremost.\n\nOther words.\n"),
                revision(3, "First & foremost.\n\nSecond words.\n"),
                "p2",
                "Second words.");

        assertThat(away.outdates()).containsEntry("fr", List.of("p2"));
        assertThat(away.text()).endsWith("; outdated now: fr 1");
        assertThat(back.reworded()).containsExactly("p2");
        assertThat(back.outdates()).containsEntry("fr", List.of());
    }

    @Test
    void whatWasOutdatedBeforeAndDidNotChangeNowIsNotOfThisChange() {
        RevisionReport report = report(
                before, revision(2, "First and foremost.\n\nSecond words.\n"), "p2", "What stood here long ago.");

        assertThat(report.reworded()).containsExactly("p1");
        assertThat(report.outdates()).containsEntry("fr", List.of());
    }

    @Test
    void ofManyIdsTheSentenceNamesTheFirstTen() {
        RevisionReport report =
                RevisionReport.of(Optional.empty(), revision(1, "Text.\n\n".repeat(20)), List.of(), List.of());

        assertThat(report.added()).hasSize(21);
        assertThat(report.text())
                .startsWith("Revision 1: 21 units added (title, p1, p2, p3, p4, p5, p6, p7, p8, p9 and 11 more), 0");
    }

    private static RevisionReport report(Revision before, Revision after) {
        return RevisionReport.of(Optional.of(before), after, List.of(), List.of());
    }

    private static RevisionReport report(Revision before, Revision after, String unit, String translatedFrom) {
        Target target = new Target(unit, "…", UnitState.TRANSLATED, Optional.empty(), translatedFrom);
        Bundle bundle = new Bundle(
                after.record().slug(),
                LanguageTag.parse("fr"),
                Authority.OFFICIAL,
                Provenance.UNKNOWN,
                Bundle.byUnit(List.of(target)));
        BundleVersion version = new BundleVersion(bundle, 1, 1, DIGEST, Origin.UPLOAD, Optional.empty(), Instant.EPOCH);
        return RevisionReport.of(Optional.of(before), after, List.of(version), List.of());
    }

    private static Revision revision(int number, String body) {
        CanonicalRecord canonical = SampleRecords.of(body);
        return new Revision(canonical, number, Digest.of(body), Origin.UPLOAD, Optional.empty(), Instant.EPOCH);
    }
}
