package dev.dragoman.drafting.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.access.Caller;
import dev.dragoman.access.administration.AuditSearch;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import dev.dragoman.translation.upload.UploadReport.Conflict;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RemoveLeftovers
class SavingUnitsTest {

    private static final String SLUG = "test-saving-units";
    private static final LanguageTag FRENCH = LanguageTag.parse("fr");

    @Inject
    Store store;

    @Inject
    Pressroom pressroom;

    @Inject
    SavingUnits saving;

    @Inject
    UnchangedUnit unchanged;

    private long auditedBefore;

    @BeforeEach
    void writeARecord() {
        pressroom.write(SLUG, "A first text.\n\nA second text.\n");
        auditedBefore = inTheAuditLog();
    }

    @Test
    void theFirstSaveOfALocaleCreatesItsBundle() {
        SavedUnit saved = save(Pressroom.TRANSLATOR, "p1", 0, "Un premier texte.");

        assertThat(saved.conflict()).isEmpty();
        BundleVersion version = newest().orElseThrow();
        assertThat(version.number()).isEqualTo(1);
        assertThat(version.origin()).isEqualTo(Origin.EDITOR);
        assertThat(version.author()).hasValue(Pressroom.TRANSLATOR.name());
        assertThat(version.bundle().targets().keySet()).containsExactly("p1");
        assertThat(target("p1").state()).isEqualTo(UnitState.TRANSLATED);
        assertThat(inTheAuditLog() - auditedBefore).isEqualTo(1);
    }

    @Test
    void savesOfDifferentUnitsFromTheSameVersionAreMerged() {
        save(Pressroom.TRANSLATOR, "p1", 0, "Un premier texte.");

        SavedUnit second = save(Pressroom.person("Marie", "translator[fr]"), "p2", 0, "Un deuxième texte.");

        assertThat(second.conflict()).isEmpty();
        assertThat(target("p1").text()).isEqualTo("Un premier texte.");
        assertThat(target("p2").text()).isEqualTo("Un deuxième texte.");
    }

    @Test
    void aUnitThatSomebodyElseHasChangedIsNotOverwritten() {
        save(Pressroom.TRANSLATOR, "p1", 0, "La base.");
        save(Pressroom.person("Marie", "translator[fr]"), "p1", 1, "Le leur.");

        SavedUnit mine = save(Pressroom.TRANSLATOR, "p1", 1, "Le mien.");

        assertThat(mine.conflict()).hasValue(new Conflict("p1", Optional.of("La base."), "Le leur.", "Le mien."));
        assertThat(target("p1").text()).isEqualTo("Le leur.");
        assertThat(newest().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void aUnitThatTwoPeopleBeganIsNotOverwritten() {
        save(Pressroom.TRANSLATOR, "p1", 0, "Le leur.");

        SavedUnit mine = save(Pressroom.TRANSLATOR, "p1", 0, "Le mien.");

        assertThat(mine.conflict()).hasValue(new Conflict("p1", Optional.empty(), "Le leur.", "Le mien."));
        assertThat(target("p1").text()).isEqualTo("Le leur.");
    }

    @Test
    void theTextThatAPersonBeganWithDoesNotReplaceANewerOne() {
        save(Pressroom.TRANSLATOR, "p1", 0, "La base.");
        save(Pressroom.TRANSLATOR, "p1", 1, "Le leur.");

        SavedUnit mine = save(Pressroom.TRANSLATOR, "p1", 1, "La base.");

        assertThat(mine.conflict()).hasValue(new Conflict("p1", Optional.of("La base."), "Le leur.", "La base."));
        assertThat(target("p1").text()).isEqualTo("Le leur.");
    }

    @Test
    void mineIsSavedFromTheVersionWithTheirs() {
        save(Pressroom.TRANSLATOR, "p1", 0, "Le leur.");

        assertThat(save(Pressroom.TRANSLATOR, "p1", 1, "Le mien.").conflict()).isEmpty();

        assertThat(target("p1").text()).isEqualTo("Le mien.");
    }

    @Test
    void theSameTextAgainStoresNothing() {
        save(Pressroom.TRANSLATOR, "p1", 0, "Un texte.");

        save(Pressroom.TRANSLATOR, "p1", 1, "Un texte.");

        assertThat(newest().orElseThrow().number()).isEqualTo(1);
        assertThat(inTheAuditLog() - auditedBefore).isEqualTo(1);
    }

    @Test
    void aReviewedTextThatIsSavedAsItIsStaysReviewed() {
        pressroom.translate(
                SLUG,
                revision -> new Bundle(
                        revision.record().slug(),
                        FRENCH,
                        Authority.PROVISIONAL,
                        Provenance.UNKNOWN,
                        Map.of(
                                "p1",
                                new Target("p1", "Un texte.", UnitState.REVIEWED, Optional.empty(), "A first text."))));

        save(Pressroom.TRANSLATOR, "p1", 1, "Un texte.");

        assertThat(target("p1").state()).isEqualTo(UnitState.REVIEWED);
        assertThat(newest().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void aTextThatIsNotFinishedIsKeptAsSuchAndFinishedLater() {
        save(Pressroom.TRANSLATOR, "p1", 0, "Un texte.", false);
        assertThat(target("p1").needsWork()).isTrue();

        save(Pressroom.TRANSLATOR, "p1", 1, "Un texte.");

        assertThat(target("p1").needsWork()).isFalse();
        assertThat(newest().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void aTextMadeFromAnEarlierSourceIsOutdated() {
        pressroom.write(SLUG, "A first text, changed.\n\nA second text.\n");

        save(Pressroom.TRANSLATOR, edited("p1", 0, 1), "Un premier texte.", true);

        assertThat(target("p1").source()).isEqualTo("A first text.");
        assertThat(target("p1").isOutdated(record().unitsById().get("p1"))).isTrue();
    }

    @Test
    void aTranslatorOfAnotherLocaleSavesNothing() {
        assertThatThrownBy(() -> save(Pressroom.person("Aiko", "translator[ja]"), "p1", 0, "Un texte."))
                .isInstanceOfSatisfying(ProblemException.class, rejected -> assertThat(rejected.code())
                        .isEqualTo(ProblemCode.FORBIDDEN));

        assertThat(newest()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \u200b\n", "Un texte {when}.", "Un *texte*.", "<script>alert(1)</script>", "Un {texte."})
    void aTextThatNoUploadCouldHaveIsRefusedAndNothingIsStored(String text) {
        assertThatThrownBy(() -> save(Pressroom.TRANSLATOR, "p1", 0, text)).isInstanceOf(ProblemException.class);

        assertThat(newest()).isEmpty();
    }

    @Test
    void aUnitThatTheRecordDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> save(Pressroom.TRANSLATOR, "p9", 0, "Un texte."))
                .isInstanceOfSatisfying(ProblemException.class, rejected -> assertThat(rejected.code())
                        .isEqualTo(ProblemCode.INVALID_BUNDLE));
    }

    @Test
    void manyPeopleWhoSaveAtOnceLoseNothing() throws Exception {
        int people = 8;
        String many = SLUG + "-many";
        pressroom.write(
                many,
                String.join(
                                "\n\n",
                                IntStream.range(0, people)
                                        .mapToObj(i -> "Text number of " + words(i) + ".")
                                        .toList())
                        + "\n");
        List<Callable<SavedUnit>> saves = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Caller person = Pressroom.person("Person " + i, "translator[fr]");
            EditedUnit unit = new EditedUnit(new Slug(many), FRENCH, "p" + (i + 1), 0, 1);
            String text = "Texte de " + words(i) + ".";
            saves.add(() -> save(person, unit, text, true));
        }

        assertThat(atOnce(saves))
                .allSatisfy(saved -> assertThat(saved.conflict()).isEmpty());

        assertThat(newest(many).orElseThrow().number()).isEqualTo(people);
        for (int i = 0; i < people; i++) {
            assertThat(newest(many)
                            .orElseThrow()
                            .bundle()
                            .targets()
                            .get("p" + (i + 1))
                            .text())
                    .isEqualTo("Texte de " + words(i) + ".");
        }
    }

    @Test
    void ofSeveralPeopleWhoSaveTheSameUnitAtOnceOneIsStoredAndTheOthersAreTold() throws Exception {
        int people = 6;
        List<Callable<SavedUnit>> saves = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            String text = "Texte de " + words(i) + ".";
            saves.add(() -> save(Pressroom.TRANSLATOR, edited("p1", 0, 1), text, true));
        }

        assertThat(atOnce(saves))
                .filteredOn(saved -> saved.conflict().isEmpty())
                .hasSize(1);
        assertThat(newest().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void anOutdatedTextIsConfirmedWhileOthersWorkOnOtherUnits() {
        pressroom.translate(SLUG, "fr");
        pressroom.write(SLUG, "A first text, changed.\n\nA second text.\n");
        save(Pressroom.TRANSLATOR, edited("p2", 1, 2), "Un deuxième texte.", true);

        store.inTransaction(tables -> unchanged.confirm(tables, Pressroom.TRANSLATOR, edited("p1", 1, 2)));

        assertThat(target("p1").source()).isEqualTo("A first text, changed.");
        assertThat(target("p2").text()).isEqualTo("Un deuxième texte.");
    }

    @Test
    void aTextThatSomebodyElseHasChangedIsNotConfirmed() {
        pressroom.translate(SLUG, "fr");
        pressroom.write(SLUG, "A first text, changed.\n\nA second text.\n");
        save(Pressroom.TRANSLATOR, edited("p1", 1, 1), "Un autre texte.", true);

        rejectedAsChanged(() -> unchangedConfirm(edited("p1", 1, 2)));

        assertThat(target("p1").source()).isEqualTo("A first text.");
    }

    @Test
    void aTextWhoseSourceHasChangedAgainIsNotConfirmed() {
        pressroom.translate(SLUG, "fr");
        pressroom.write(SLUG, "A first text, changed.\n\nA second text.\n");
        pressroom.write(SLUG, "A first text, changed again.\n\nA second text.\n");

        rejectedAsChanged(() -> unchangedConfirm(edited("p1", 1, 2)));
    }

    private static List<SavedUnit> atOnce(List<Callable<SavedUnit>> saves) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(saves.size());
        try {
            List<SavedUnit> saved = new ArrayList<>();
            for (Future<SavedUnit> one : threads.invokeAll(saves)) {
                saved.add(one.get());
            }
            return saved;
        } finally {
            threads.shutdown();
        }
    }

    private void unchangedConfirm(EditedUnit unit) {
        store.inTransaction(tables -> unchanged.confirm(tables, Pressroom.TRANSLATOR, unit));
    }

    private static void rejectedAsChanged(Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(ProblemException.class, rejected -> assertThat(rejected.code())
                        .isEqualTo(ProblemCode.PRECONDITION_FAILED));
    }

    private static String words(int number) {
        return List.of("rouge", "vert", "bleu", "jaune", "noir", "blanc", "gris", "brun")
                .get(number);
    }

    private SavedUnit save(Caller caller, String unit, int version, String text) {
        return save(caller, unit, version, text, true);
    }

    private SavedUnit save(Caller caller, String unit, int version, String text, boolean finished) {
        return save(caller, edited(unit, version, 1), text, finished);
    }

    private SavedUnit save(Caller caller, EditedUnit unit, String text, boolean finished) {
        return store.inTransaction(tables -> saving.save(tables, caller, unit, text, finished));
    }

    private static EditedUnit edited(String unit, int version, int revision) {
        return new EditedUnit(new Slug(SLUG), FRENCH, unit, version, revision);
    }

    private CanonicalRecord record() {
        return store.read(tables -> tables.table(Revisions.class).newest(SLUG))
                .orElseThrow()
                .record();
    }

    private Optional<BundleVersion> newest() {
        return newest(SLUG);
    }

    private Optional<BundleVersion> newest(String slug) {
        return store.read(tables -> tables.table(BundleVersions.class).newest(slug, "fr"));
    }

    private Target target(String unit) {
        return newest().orElseThrow().bundle().targets().get(unit);
    }

    private long inTheAuditLog() {
        return store.read(tables -> AuditSearch.of(List.of(SLUG)).page(tables, Optional.empty(), 100)).stream()
                .filter(entry -> entry.act().equals("unit.save"))
                .count();
    }
}
