package dev.dragoman.releasing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.editions.Edition;
import dev.dragoman.editions.EditionKey;
import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.editions.changes.ChangeLog;
import dev.dragoman.editions.changes.PublicChange;
import dev.dragoman.editions.changes.WriteCommitted;
import dev.dragoman.editions.weights.UnitWeights;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.log.Release;
import dev.dragoman.releasing.log.Releases;
import dev.dragoman.releasing.request.ReleaseRequest;
import dev.dragoman.releasing.request.RequestedEdition;
import dev.dragoman.releasing.terms.ReleaseNotes;
import dev.dragoman.releasing.terms.ReleaseState;
import dev.dragoman.releasing.terms.ReleaseTerms;
import dev.dragoman.releasing.withdrawal.WithdrawalRequest;
import dev.dragoman.releasing.withdrawal.Withdrawing;
import dev.dragoman.storage.Concurrently;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.Store;
import dev.dragoman.times.MovableClock;
import dev.dragoman.times.ZonedMoment;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RemoveLeftovers
class SchedulingTest {

    private static final String A = "test-scheduling-a";
    private static final String B = "test-scheduling-b";
    private static final String BODY = "First text of it.\n\nSecond words on that.\n";
    private static final String NINE_IN_TOKYO = "2030-06-01T09:00[Asia/Tokyo]";
    private static final Instant DUE = Instant.parse("2030-06-01T00:00:00Z");

    @Inject
    Store store;

    @Inject
    Pressroom pressroom;

    @Inject
    JointPublishing publishing;

    @Inject
    Releasing releasing;

    @Inject
    Withdrawing withdrawing;

    @Inject
    Scheduling scheduling;

    @Inject
    MovableClock clock;

    @Inject
    Event<WriteCommitted> committed;

    @BeforeEach
    void setTheClock() {
        clock.set(Instant.parse("2030-05-31T12:00:00Z"));
        pressroom.write(A, BODY);
        pressroom.translateAndApprove(A, "ja");
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void nothingShowsBeforeTheInstantAndEverythingAfterIt() {
        Release release = pressroom.schedule(NINE_IN_TOKYO, A, "en", "ja");
        assertThat(release.state()).isEqualTo(ReleaseState.SCHEDULED);
        assertThat(release.due()).isEqualTo(DUE);

        assertThat(scheduling.releaseDue()).hasValue(DUE);
        assertThat(pressroom.shown(A)).isEmpty();

        clock.set(DUE);
        assertThat(scheduling.releaseDue()).isEmpty();
        assertThat(pressroom.shown(A)).containsExactly("en 1 of revision 1", "ja 1 of revision 1 version 1");
        assertThat(pressroom.shown(A, "ja").releasedAt()).isBetween(DUE, DUE.plusSeconds(60));
        assertThat(find(release).state()).isEqualTo(ReleaseState.DONE);
        assertThat(find(release).endedAt()).isPresent();
    }

    @Test
    void ofSeveralInstancesExactlyOneDoesIt() throws Exception {
        long before = store.read(tables -> tables.table(ChangeLog.class).lastSeq());
        pressroom.schedule(NINE_IN_TOKYO, A, "en", "ja");
        clock.set(DUE);

        Concurrently.run(4, instance -> new Scheduling(store, publishing, releasing, clock, committed).releaseDue());

        assertThat(pressroom.shown(A)).containsExactly("en 1 of revision 1", "ja 1 of revision 1 version 1");
        List<PublicChange> changes =
                store.read(tables -> tables.table(ChangeLog.class).after(before, 100));
        assertThat(changes).hasSize(2);
    }

    @Test
    void whatWasPinnedIsReleasedThoughDraftsWereStoredSince() {
        pressroom.schedule(NINE_IN_TOKYO, A, "en", "ja");
        pressroom.write(A, BODY.replace("words", "thoughts"));
        pressroom.translateAndApprove(A, "ja");

        clock.set(DUE);
        scheduling.releaseDue();

        assertThat(pressroom.shown(A)).containsExactly("en 1 of revision 1", "ja 1 of revision 1 version 1");
    }

    @Test
    void whatBecamePublicSinceIsNotReplacedByWhatIsOlder() {
        pressroom.schedule(NINE_IN_TOKYO, A, "en", "ja");
        pressroom.write(A, BODY.replace("words", "thoughts"));
        pressroom.release(Weight.CORRECTION, A, "en");

        clock.set(DUE);
        scheduling.releaseDue();

        assertThat(pressroom.shown(A)).containsExactly("en 1 of revision 2", "ja 1 of revision 2 version 1");
    }

    @Test
    void whatWasSaidOfItsChangesIsSaidWhenItIsDue() {
        pressroom.release(A, "en", "ja");
        pressroom.write(A, BODY.replace("words", "thoughts").replace("First", "Earliest"));
        schedule(
                new UnitWeights(Map.of("p1", Weight.MINOR, "p2", Weight.CORRECTION)),
                new ReleaseTerms(Weight.MAJOR, Optional.of("A word"), new ReleaseNotes(Map.of("ja", "一語"))));

        clock.set(DUE);
        scheduling.releaseDue();

        Edition japanese = pressroom.shown(A, "ja");
        assertThat(japanese.unitWeights().byUnit()).isEqualTo(Map.of("p1", Weight.MINOR, "p2", Weight.CORRECTION));
        assertThat(japanese.weight()).isEqualTo(Weight.CORRECTION);
        assertThat(japanese.note()).hasValue("一語");
        assertThat(pressroom.shown(A, "en").note()).hasValue("A word");
    }

    @Test
    void whatWasSaidOfAnOlderRevisionIsNotSaidOfTheOneThatIsPublicByNow() {
        schedule(UnitWeights.NONE, new ReleaseTerms(Weight.MAJOR, Optional.of("The first text")));
        pressroom.write(A, BODY.replace("words", "thoughts"));
        pressroom.release(A, "en");

        clock.set(DUE);
        scheduling.releaseDue();

        assertThat(pressroom.shown(A)).containsExactly("en 1 of revision 2");
        assertThat(pressroom.shown(A, "en").note()).hasValue("A note");
    }

    private void schedule(UnitWeights weights, ReleaseTerms terms) {
        EditionKey english = new EditionKey(new Slug(A), LanguageTag.CANONICAL);
        pressroom.make(
                Pressroom.PUBLISHER,
                new ReleaseRequest(
                        List.of(new RequestedEdition(english, Optional.empty(), false, Optional.empty(), weights)),
                        Optional.of(ZonedMoment.parse(NINE_IN_TOKYO)),
                        terms));
    }

    @Test
    void aReleaseThatCannotBeDoneIsCancelledAndStopsNoOther() {
        pressroom.release(A, "en");
        Release translation = pressroom.schedule(NINE_IN_TOKYO, A, "ja");
        pressroom.write(B, BODY);
        Release other = pressroom.schedule(NINE_IN_TOKYO, B, "en");
        withdraw(A);

        clock.set(DUE);
        scheduling.releaseDue();

        assertThat(find(translation).state()).isEqualTo(ReleaseState.CANCELLED);
        assertThat(find(other).state()).isEqualTo(ReleaseState.DONE);
        assertThat(pressroom.shown(A)).isEmpty();
        assertThat(pressroom.shown(B)).containsExactly("en 1 of revision 1");
    }

    @Test
    void aScheduledReleaseMakesAWithdrawnRecordPublicAgain() {
        pressroom.release(A, "en", "ja");
        pressroom.schedule(NINE_IN_TOKYO, A, "en", "ja");
        withdraw(A);

        clock.set(DUE);
        scheduling.releaseDue();

        assertThat(pressroom.shown(A)).containsExactly("en 2 of revision 1", "ja 2 of revision 1 version 1");
    }

    @Test
    void theInstantIsDerivedAgainFromTheWallTimeWhenZoneRulesHaveChanged() {
        Release release = pressroom.schedule("2030-06-01T09:00[Europe/Brussels]", A, "en");
        // As if it had been made when Brussels was thought to keep winter time for good.
        Instant winter = Instant.parse("2030-06-01T08:00:00Z");
        store.inTransaction(tables -> tables.table(Releases.class)
                .move(release.id(), release.due(), winter, "2030-06-01T09:00+01:00[Europe/Brussels]"));

        scheduling.deriveAgain();

        assertThat(find(release).due()).isEqualTo(release.due());
        assertThat(find(release).at().orElseThrow()).hasToString("2030-06-01T09:00+02:00[Europe/Brussels]");
    }

    @Test
    void aReleaseWhoseWallTimeCannotBeReadAgainStaysDueWhenItWas() {
        Release release = pressroom.schedule("2030-06-01T09:00[Europe/Brussels]", A, "en");
        // A wall time that today's rules skip.
        store.inTransaction(tables -> tables.table(Releases.class)
                .move(release.id(), release.due(), release.due(), "2031-03-30T02:30+01:00[Europe/Brussels]"));

        scheduling.deriveAgain();

        assertThat(find(release).due()).isEqualTo(release.due());
    }

    private void withdraw(String slug) {
        WithdrawalRequest request = new WithdrawalRequest(
                new Slug(slug), Optional.empty(), WithdrawalMode.WITHDRAWN, Optional.empty(), Optional.empty());
        store.inTransaction(tables -> withdrawing.withdraw(tables, Pressroom.PUBLISHER, request, newest -> {}));
    }

    private Release find(Release release) {
        return store.read(tables -> releasing.find(tables, release.id()));
    }
}
