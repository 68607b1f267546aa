package dev.dragoman.releasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.access.Caller;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.EditionKey;
import dev.dragoman.editions.changes.ChangeLog;
import dev.dragoman.editions.overrides.OverriddenErrors;
import dev.dragoman.editions.weights.UnitWeights;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.log.Release;
import dev.dragoman.releasing.log.Releases;
import dev.dragoman.releasing.request.ReleaseRequest;
import dev.dragoman.releasing.request.RequestedEdition;
import dev.dragoman.releasing.terms.ReleaseState;
import dev.dragoman.releasing.terms.ReleaseTerms;
import dev.dragoman.storage.Concurrently;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.Authority;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RemoveLeftovers
class ReleasingTest {

    @Inject
    ReleaseGate gate;

    private static final String A = "test-releasing-a";
    private static final String B = "test-releasing-b";
    private static final String BODY = "First text of it.\n\nSecond words on that.\n";
    private static final String SECOND_CHANGED = BODY.replace("words", "thoughts");

    @Inject
    Store store;

    @Inject
    Pressroom pressroom;

    @Inject
    Publishing publishing;

    @Inject
    Clock clock;

    private long seqBefore;

    @BeforeEach
    void rememberTheLastChange() {
        seqBefore = store.read(tables -> tables.table(ChangeLog.class).lastSeq());
    }

    @Test
    void severalLocalesBecomePublicTogether() {
        pressroom.write(A, BODY);
        pressroom.translateAndApprove(A, "ja", "fr");

        Release release = pressroom.release(A, "ja", "fr", "en");

        assertThat(release.state()).isEqualTo(ReleaseState.DONE);
        assertThat(pressroom.shown(A))
                .containsExactly("en 1 of revision 1", "fr 1 of revision 1 version 1", "ja 1 of revision 1 version 1");
        assertThat(changes())
                .containsExactly("release " + A + " en 1", "release " + A + " fr 1", "release " + A + " ja 1");
    }

    @Test
    void aMachineTranslationStaysOneAndSaysWhoReviewedIt() {
        pressroom.write(A, BODY);
        pressroom.translateAndApprove(A, "ja");
        pressroom.release(A, "en", "ja");

        assertThat(pressroom.shown(A, "ja").authority()).isEqualTo(Authority.MACHINE);
        assertThat(pressroom.shown(A, "ja").reviewer()).hasValue("Hans");
        assertThat(pressroom.shown(A, "en").reviewer()).isEmpty();
        assertThat(pressroom.shown(A, "ja").note()).hasValue("A note");
    }

    @Test
    void aReviewOfWhatIsPublicAlreadyIsANewEditionThatSaysSo() {
        pressroom.write(A, BODY);
        pressroom.release(A, "en");
        store.inTransaction(tables -> publishing.release(
                tables,
                tables.table(Revisions.class).newest(A).orElseThrow(),
                Optional.of(pressroom.translate(A, "ja"))));

        pressroom.approve(A, "ja");
        pressroom.release(A, "ja");

        assertThat(pressroom.shown(A)).contains("ja 2 of revision 1 version 1");
        assertThat(pressroom.shown(A, "ja").reviewer()).hasValue("Hans");
    }

    @Test
    void aNewRevisionTakesThePublicLocalesAlongWithItsWeight() {
        publishTwoLocales();
        pressroom.write(A, SECOND_CHANGED);

        Release release = pressroom.release(Weight.CORRECTION, A, "en");

        assertThat(pressroom.shown(A))
                .containsExactly("en 2 of revision 2", "fr 2 of revision 2 version 1", "ja 2 of revision 2 version 1");
        Edition japanese = pressroom.shown(A, "ja");
        assertThat(japanese.unitWeights().byUnit()).isEqualTo(Map.of("p2", Weight.CORRECTION));
        assertThat(japanese.weight()).isEqualTo(Weight.CORRECTION);
        assertThat(japanese.note()).hasValue("A note");
        assertThat(japanese.reviewer()).hasValue("Hans");
        assertThat(pressroom.shown(A, "en").unitWeights()).isEqualTo(new UnitWeights(Map.of("p2", Weight.CORRECTION)));
        assertThat(changes())
                .endsWith("correction " + A + " en 2", "correction " + A + " fr 2", "correction " + A + " ja 2");
        List<Edition> made =
                store.read(tables -> tables.table(ReleaseEditions.class).made(release.id()));
        assertThat(made).extracting(edition -> edition.locale().toString()).containsExactly("en", "fr", "ja");
    }

    @Test
    void theWeightsOfRevisionAfterRevisionAreKeptUnitByUnit() {
        publishTwoLocales();
        pressroom.write(A, SECOND_CHANGED);
        pressroom.release(Weight.MINOR, A, "en");
        pressroom.write(A, SECOND_CHANGED.replace("First text", "First words"));
        pressroom.release(Weight.CORRECTION, A, "en");

        assertThat(pressroom.shown(A, "fr").unitWeights().byUnit())
                .isEqualTo(Map.of("p1", Weight.CORRECTION, "p2", Weight.MINOR));
    }

    @Test
    void aLocaleThatIsBroughtUpToDateInTheSameReleaseHasNothingOutdated() {
        publishTwoLocales();
        pressroom.write(A, SECOND_CHANGED);
        pressroom.translateAndApprove(A, "ja");

        pressroom.release(A, "en", "ja");

        assertThat(pressroom.shown(A))
                .containsExactly("en 2 of revision 2", "fr 2 of revision 2 version 1", "ja 2 of revision 2 version 2");
        assertThat(pressroom.shown(A, "ja").unitWeights()).isEqualTo(UnitWeights.NONE);
        assertThat(pressroom.shown(A, "fr").unitWeights().byUnit()).isEqualTo(Map.of("p2", Weight.MAJOR));
    }

    @Test
    void aReleasedTranslationNeverShowsARevisionThatIsNotPublic() {
        publishTwoLocales();
        pressroom.write(A, SECOND_CHANGED);
        pressroom.translateAndApprove(A, "ja");

        pressroom.release(A, "ja");

        assertThat(pressroom.shown(A)).contains("en 1 of revision 1", "ja 2 of revision 1 version 2");
    }

    @Test
    void aLocaleOnHoldKeepsItsWholeOldEditionUntilItIsUpToDate() {
        publishTwoLocales();
        pressroom.write(A, SECOND_CHANGED);
        JointPublishing holding = new JointPublishing(publishing, OfficeRules.holding("ja"), clock);

        publish(holding, item("en", 2, null));
        assertThat(pressroom.shown(A))
                .containsExactly("en 2 of revision 2", "fr 2 of revision 2 version 1", "ja 1 of revision 1 version 1");

        pressroom.translate(A, "ja");
        publish(holding, item("ja", 2, 2));
        assertThat(pressroom.shown(A)).contains("ja 2 of revision 2 version 2");
        assertThat(pressroom.shown(A, "ja").unitWeights()).isEqualTo(UnitWeights.NONE);
    }

    @Test
    void aLocaleOnHoldThatARevisionDoesNotTouchComesAlong() {
        publishTwoLocales();
        pressroom.writeFile(A, SampleRecords.file(BODY).replace("1990-01-02", "1990-01-03"));

        publish(new JointPublishing(publishing, OfficeRules.holding("ja"), clock), item("en", 2, null));

        assertThat(pressroom.shown(A)).contains("ja 2 of revision 2 version 1");
    }

    @Test
    void nothingIsPublicIfOneOfFiveCannotBeReleased() {
        pressroom.write(A, BODY);
        pressroom.write(B, BODY);
        pressroom.translateAndApprove(A, "ja", "fr");
        pressroom.translate(B, "ja");
        List<RequestedEdition> five = Stream.of(A + " en", A + " ja", A + " fr", B + " en", B + " ja")
                .map(ReleasingTest::key)
                .toList();

        assertThatThrownBy(() -> pressroom.make(
                        Pressroom.PUBLISHER, new ReleaseRequest(five, Optional.empty(), ReleaseTerms.DEFAULT)))
                .isInstanceOfSatisfying(ProblemException.class, rejected -> {
                    assertThat(rejected.code()).isEqualTo(ProblemCode.WRONG_STATE);
                    assertThat(rejected.members())
                            .containsEntry("field", "editions[4]")
                            .containsEntry("slug", B)
                            .containsEntry("locale", "ja")
                            .containsEntry("state", "draft");
                });

        assertThat(pressroom.shown(A)).isEmpty();
        assertThat(pressroom.shown(B)).isEmpty();
        assertThat(changes()).isEmpty();
        assertThat(releases()).isEmpty();
    }

    @Test
    void aPublisherReleasesInTheirLocalesOnly() {
        pressroom.write(A, BODY);
        pressroom.translateAndApprove(A, "ja");
        Caller japanese = Pressroom.person("Yuki", "publisher[ja]");

        assertThatThrownBy(() ->
                        pressroom.make(japanese, Pressroom.request(Weight.MAJOR, Optional.empty(), A, "en", "ja")))
                .isInstanceOfSatisfying(ProblemException.class, rejected -> assertThat(rejected.code())
                        .isEqualTo(ProblemCode.FORBIDDEN));

        pressroom.release(A, "en");
        pressroom.make(japanese, Pressroom.request(Weight.MAJOR, Optional.empty(), A, "ja"));
        assertThat(pressroom.shown(A)).hasSize(2);
    }

    @Test
    void theSameReleaseMadeTwiceAtOnceIsOneEdition() throws Exception {
        pressroom.write(A, BODY);
        pressroom.translateAndApprove(A, "ja");

        Concurrently.run(4, publisher -> pressroom.release(A, "en", "ja"));

        assertThat(pressroom.shown(A)).containsExactly("en 1 of revision 1", "ja 1 of revision 1 version 1");
        assertThat(changes()).hasSize(2);
        assertThat(releases()).hasSize(4);
    }

    @Test
    void releasesOfTheSameRecordsInDifferentOrdersDoNotBlockEachOther() throws Exception {
        pressroom.write(A, BODY);
        pressroom.write(B, BODY);
        List<RequestedEdition> forth = List.of(key(A + " en"), key(B + " en"));
        List<RequestedEdition> back = List.of(key(B + " en"), key(A + " en"));

        Concurrently.run(
                8,
                publisher -> pressroom.make(
                        Pressroom.PUBLISHER,
                        new ReleaseRequest(publisher % 2 == 0 ? forth : back, Optional.empty(), ReleaseTerms.DEFAULT)));

        assertThat(changes()).containsExactly("release " + A + " en 1", "release " + B + " en 1");
    }

    private void publishTwoLocales() {
        pressroom.write(A, BODY);
        pressroom.translateAndApprove(A, "ja", "fr");
        pressroom.release(A, "en", "fr", "ja");
    }

    private void publish(JointPublishing joint, ReleaseItem item) {
        store.inTransaction(tables -> {
            joint.release(tables, gate.check(tables, List.of(item)).passed(), ReleaseTerms.DEFAULT, Optional.empty());
            return item;
        });
    }

    private static ReleaseItem item(String locale, int revision, Integer version) {
        return new ReleaseItem(
                new Slug(A),
                LanguageTag.parse(locale),
                revision,
                Optional.ofNullable(version),
                Optional.empty(),
                false,
                Optional.empty(),
                UnitWeights.NONE,
                OverriddenErrors.NONE);
    }

    private static RequestedEdition key(String words) {
        String[] parts = words.split(" ", 2);
        return RequestedEdition.of(new EditionKey(new Slug(parts[0]), LanguageTag.parse(parts[1])));
    }

    private List<String> changes() {
        return store.read(tables -> tables.table(ChangeLog.class).after(seqBefore, 1000)).stream()
                .map(change -> change.act() + " " + change.slug() + " " + change.locale() + " " + change.edition())
                .toList();
    }

    private List<Release> releases() {
        return store.read(tables -> tables.table(Releases.class).newest(null, Releases.START, 100, 1, List.of("")));
    }
}
