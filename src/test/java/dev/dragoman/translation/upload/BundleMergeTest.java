package dev.dragoman.translation.upload;

import static dev.dragoman.translation.SampleBundles.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.json.Digest;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.SourceHistory;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import dev.dragoman.translation.upload.BundleMerge.Merged;
import dev.dragoman.translation.upload.UploadReport.Conflict;
import dev.dragoman.translation.upload.UploadReport.OutdatedUnit;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BundleMergeTest {

    private static final LanguageTag FRENCH = LanguageTag.parse("fr");
    private static final String FIRST = "The ministers met in the morning.\n\nThey spoke of trade.\n\nThey left.\n";
    private static final String SECOND = "The ministers met in the evening.\n\nThey spoke of trade.\n\nThey left.\n";

    @Test
    void aFirstUploadReportsTheMissingUnits() {
        Merged merged = merge(history(FIRST), null, unit("p1", "Les ministres."), unit("title", "Un titre"));

        assertThat(merged.report().taken()).containsExactly("p1", "title");
        assertThat(merged.report().missing()).containsExactly("p2", "p3");
        assertThat(merged.report().text()).isEqualTo("2 taken, 2 missing");
        assertThat(merged.bundle().orElseThrow().targets()).containsOnlyKeys("title", "p1");
    }

    @Test
    void aPartialUploadKeepsTheOtherUnits() {
        Bundle before =
                bundle(FIRST, target("p1", "Un.", source(FIRST, "p1")), target("p2", "Deux.", source(FIRST, "p2")));

        Merged merged = merge(history(FIRST), before, unit("p2", "Deux bis."), unit("p3", "Trois."));

        assertThat(merged.report().taken()).containsExactly("p2", "p3");
        assertThat(merged.report().kept()).containsExactly("p1");
        assertThat(merged.bundle().orElseThrow().targets().get("p1").text()).isEqualTo("Un.");
    }

    @Test
    void aTargetMadeFromAnEarlierSourceIsTakenAsOutdated() {
        SourceHistory history = history(FIRST, SECOND);

        Merged merged =
                merge(history, null, from("p1", source(FIRST, "p1"), "Les ministres au matin."), unit("p2", "Deux."));

        assertThat(merged.report().taken()).containsExactly("p1", "p2");
        assertThat(merged.report().outdated())
                .containsExactly(new OutdatedUnit("p1", source(SECOND, "p1"), source(FIRST, "p1"), 2));
        assertThat(merged.report().text()).isEqualTo("2 taken, 1 outdated (source changed in revision 2), 2 missing");
    }

    @Test
    void aFileWithoutSourcesBelongsToTheRevisionThatItNames() {
        UploadedBundle old = new UploadedBundle(
                Optional.of(1), Optional.empty(), Optional.empty(), List.of(unit("p1", "Le matin.")));

        Merged merged = BundleMerge.of(history(FIRST, SECOND), FRENCH, Optional.empty(), old);

        assertThat(merged.report().outdated()).extracting(OutdatedUnit::unit).containsExactly("p1");
    }

    @Test
    void theSameTextAgainDoesNotMakeAnOutdatedTargetCurrent() {
        Bundle before = bundle(FIRST, target("p1", "Le matin.", source(FIRST, "p1")));

        Merged merged = merge(history(FIRST, SECOND), before, from("p1", source(SECOND, "p1"), "Le matin."));

        assertThat(merged.report().unchanged()).containsExactly("p1");
        assertThat(merged.report().outdated()).extracting(OutdatedUnit::unit).containsExactly("p1");
        assertThat(merged.bundle()).contains(before);
    }

    @Test
    void anOutdatedTargetIsConfirmedIfTheFileMarksItAsFinished() {
        Bundle before = bundle(FIRST, target("p1", "Le matin.", source(FIRST, "p1")));
        UploadedUnit unfuzzied = new UploadedUnit(
                "p1",
                Optional.of(source(SECOND, "p1")),
                Optional.of("Le matin."),
                Optional.empty(),
                Optional.empty(),
                Optional.of(false),
                Optional.empty());

        Merged merged = merge(history(FIRST, SECOND), before, unfuzzied);

        assertThat(merged.report().confirmed()).containsExactly("p1");
        assertThat(merged.report().outdated()).isEmpty();
    }

    @Test
    void anUpdatedOutdatedTargetIsCurrent() {
        Bundle before = bundle(FIRST, target("p1", "Le matin.", source(FIRST, "p1")));

        Merged merged = merge(history(FIRST, SECOND), before, from("p1", source(SECOND, "p1"), "Le soir."));

        assertThat(merged.report().taken()).containsExactly("p1");
        assertThat(merged.report().outdated()).isEmpty();
    }

    @Test
    void aTargetWithoutAPlaceholderIsRefusedAndTheOthersAreTaken() {
        Merged merged = merge(event(), null, unit("p1", "Les ministres."), unit("title", "Réunion"));

        assertThat(merged.report().taken()).containsExactly("title");
        assertThat(merged.report().text())
                .isEqualTo("1 taken, 2 missing, 1 refused: placeholder {when} is missing in p1");
    }

    @Test
    void aRepeatedOrInventedPlaceholderIsNamedAndItsUnitRejected() {
        Merged merged =
                merge(event(), null, unit("p1", "{when} {when}"), unit("p2", "De {start}"), unit("title", "Réunion"));

        assertThat(merged.report().refused())
                .extracting(UploadReport.RefusedUnit::detail)
                .containsExactly(
                        "placeholder {when} occurs twice, in the source once",
                        "placeholder {start} is not in the source");
    }

    @Test
    void anUnknownReferenceRefusesOnlyItsUnit() {
        Merged merged = merge(event(), null, unit("p1", "{wann} Minister"), unit("title", "Treffen"));

        assertThat(merged.report().refused()).hasSize(1).first().satisfies(unit -> {
            assertThat(unit.unit()).isEqualTo("p1");
            assertThat(unit.detail()).contains("{wann}");
        });
    }

    @Test
    void aRefusedUnitIsNotChanged() {
        Bundle before = bundle(event().record(), target("p1", "{when}, ministres.", source(event().record(), "p1")));

        Merged merged = merge(event(), before, unit("p1", "Les ministres."), unit("title", "Réunion"));

        assertThat(merged.bundle().orElseThrow().targets().get("p1").text()).isEqualTo("{when}, ministres.");
        assertThat(merged.report().kept()).containsExactly("p1");
    }

    @Test
    void aFileWithoutAValidUnitIsRejected() {
        assertThatThrownBy(() -> merge(event(), null, unit("p1", "Les ministres.")))
                .isInstanceOfSatisfying(ProblemException.class, rejected -> {
                    assertThat(rejected.code()).isEqualTo(ProblemCode.NO_UNIT_TAKEN);
                    assertThat(rejected.detail()).isEqualTo("placeholder {when} is missing in p1; nothing was changed");
                });
    }

    @Test
    void anIdThatTheRecordNeverHadIsRejected() {
        assertThatThrownBy(() -> merge(history(FIRST), null, unit("P2", "Deux.")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no unit \"P2\"")
                .hasMessageContaining("title, p1, p2, p3");
    }

    @Test
    void anIdOfAnEarlierRevisionIsReportedAsGone() {
        SourceHistory history = history(FIRST, "The ministers met in the morning.\n\nThey spoke of trade.\n");

        Merged merged = merge(history, null, unit("p1", "Un."), unit("p3", "Trois."));

        assertThat(merged.report().gone()).containsExactly("p3");
        assertThat(merged.report().text()).contains("1 no longer in the record (p3)");
    }

    @Test
    void anUploadedStateIsKept() {
        Target reviewed = new Target("p1", "Un.", UnitState.REVIEWED, Optional.of("acme:checked"), source(FIRST, "p1"));
        Bundle before = bundle(FIRST, reviewed);

        Merged merged = merge(history(FIRST), before, unit("p1", "Un."), unit("p2", "Deux."));

        assertThat(merged.bundle().orElseThrow().targets().get("p1")).isEqualTo(reviewed);
        assertThat(merged.report().unchanged()).containsExactly("p1");
    }

    @Test
    void theTargetsAreInReadingOrderWhateverTheFilesOrder() {
        Merged merged = merge(history(FIRST), null, unit("p3", "Trois."), unit("p1", "Un."), unit("title", "Titre"));

        assertThat(merged.bundle().orElseThrow().targets().keySet()).containsExactly("title", "p1", "p3");
    }

    private static Merged merge(SourceHistory history, Bundle before, UploadedUnit... units) {
        return BundleMerge.of(
                history,
                FRENCH,
                Optional.ofNullable(before),
                new UploadedBundle(Optional.empty(), Optional.empty(), Optional.empty(), Arrays.asList(units)));
    }

    private static UploadedUnit unit(String id, String target) {
        return unit(id, Optional.empty(), target);
    }

    private static UploadedUnit from(String id, String source, String target) {
        return unit(id, Optional.of(source), target);
    }

    private static UploadedUnit unit(String id, Optional<String> source, String target) {
        return new UploadedUnit(
                id,
                source,
                Optional.of(target),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void anOldFileChangesOnlyWhatItHasChanged() {
        Bundle base = bundle(FIRST, made("p1", "Un."), made("p2", "Deux."), made("p3", "Trois."));
        Bundle stored = bundle(FIRST, made("p1", "Un, revu."), made("p2", "Deux."), made("p3", "Trois."));

        Merged merged = BundleMerge.of(
                history(FIRST),
                FRENCH,
                Optional.of(stored),
                Optional.of(base),
                file(unit("p1", "Un."), unit("p2", "Deux bis."), unit("p3", "Trois.")));

        assertThat(merged.report().taken()).containsExactly("p2");
        assertThat(merged.report().kept()).containsExactly("p1");
        assertThat(merged.report().unchanged()).containsExactly("p3");
        assertThat(merged.report().conflicts()).isEmpty();
        assertThat(merged.bundle().orElseThrow().targets().get("p1").text()).isEqualTo("Un, revu.");
    }

    @Test
    void whatBothHaveChangedIsAConflictAndNotTaken() {
        Bundle base = bundle(FIRST, made("p1", "Un."));
        Bundle stored = bundle(FIRST, made("p1", "Un, revu."), made("p2", "Deux."));

        Merged merged = BundleMerge.of(
                history(FIRST),
                FRENCH,
                Optional.of(stored),
                Optional.of(base),
                file(unit("p1", "Un bis."), unit("p2", "Deux bis."), unit("p3", "Trois.")));

        assertThat(merged.report().conflicts())
                .containsExactly(
                        new Conflict("p1", Optional.of("Un."), "Un, revu.", "Un bis."),
                        new Conflict("p2", Optional.empty(), "Deux.", "Deux bis."));
        assertThat(merged.report().taken()).containsExactly("p3");
        assertThat(merged.bundle().orElseThrow().targets().get("p1").text()).isEqualTo("Un, revu.");
        assertThat(merged.report().text()).contains("2 in conflict with what is stored (p1, p2)");
    }

    @Test
    void theSameChangeOnBothSidesIsNotAConflict() {
        Bundle base = bundle(FIRST, made("p1", "Un."));
        Bundle stored = bundle(FIRST, made("p1", "Un bis."));

        Merged merged = BundleMerge.of(
                history(FIRST), FRENCH, Optional.of(stored), Optional.of(base), file(unit("p1", "Un bis.")));

        assertThat(merged.report().unchanged()).containsExactly("p1");
        assertThat(merged.report().conflicts()).isEmpty();
    }

    @Test
    void aStateThatTheFileOnlyRepeatsIsNotReset() {
        Bundle base = bundle(FIRST, made("p1", "Un."));
        Bundle stored =
                bundle(FIRST, new Target("p1", "Un.", UnitState.REVIEWED, Optional.empty(), source(FIRST, "p1")));
        UploadedUnit repeated = new UploadedUnit(
                "p1",
                Optional.of(source(FIRST, "p1")),
                Optional.of("Un."),
                Optional.of(UnitState.TRANSLATED),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        Merged merged = BundleMerge.of(history(FIRST), FRENCH, Optional.of(stored), Optional.of(base), file(repeated));

        assertThat(merged.bundle().orElseThrow().targets().get("p1").state()).isEqualTo(UnitState.REVIEWED);
    }

    @Test
    void anUnknownUnitIsRejectedAndTheOthersAreTaken() {
        Merged merged = merge(history(FIRST), null, unit("P1", "Un."), unit("p2", "Deux."));

        assertThat(merged.report().taken()).containsExactly("p2");
        assertThat(merged.report().text())
                .contains("1 refused: the record has no unit \"P1\"; its units are title, p1");
    }

    @Test
    void markupThatIsTypedAsTextIsRefused() {
        Merged merged = merge(
                event(), null, unit("p1", "{when} {{when}}"), unit("p2", "\\<b>Ils\\</b> {{"), unit("title", "a < b"));

        assertThat(merged.report().taken()).containsExactly("title");
        assertThat(merged.report().text())
                .contains("the reference {when} is typed as text in p1")
                .contains("the HTML tag <b> is not in the source")
                .contains("the lone brace { is not in the source");
    }

    private static Target made(String unit, String text) {
        return target(unit, text, source(FIRST, unit));
    }

    private static UploadedBundle file(UploadedUnit... units) {
        return new UploadedBundle(Optional.empty(), Optional.empty(), Optional.empty(), List.of(units));
    }

    private static SourceHistory history(String... bodies) {
        List<Revision> revisions = new java.util.ArrayList<>();
        for (String body : bodies) {
            revisions.add(revision(SampleRecords.of(body), revisions.size() + 1));
        }
        return new SourceHistory(revisions.get(revisions.size() - 1), () -> revisions);
    }

    private static SourceHistory event() {
        CanonicalRecord record = SampleRecords.read(
                        "a-record", SampleRecords.fileWithEvent("{when}, the ministers met.\n\nThey left.\n"))
                .record();
        return new SourceHistory(revision(record, 1), () -> List.of(revision(record, 1)));
    }

    private static Revision revision(CanonicalRecord record, int number) {
        return new Revision(record, number, Digest.of("" + number), Origin.UPLOAD, Optional.empty(), Instant.EPOCH);
    }

    private static Bundle bundle(String body, Target... targets) {
        return bundle(SampleRecords.of(body), targets);
    }

    private static Bundle bundle(CanonicalRecord record, Target... targets) {
        return new Bundle(
                record.slug(),
                FRENCH,
                Authority.PROVISIONAL,
                Provenance.UNKNOWN,
                Bundle.byUnit(Arrays.asList(targets)));
    }

    private static String source(String body, String unit) {
        return source(SampleRecords.of(body), unit);
    }

    private static String source(CanonicalRecord record, String unit) {
        return record.unitsById().get(unit).source();
    }
}
