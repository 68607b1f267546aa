package dev.dragoman.releasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.access.Caller;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.releasing.log.Release;
import dev.dragoman.releasing.terms.ReleaseState;
import dev.dragoman.storage.Concurrently;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.Store;
import dev.dragoman.times.MovableClock;
import dev.dragoman.times.ZonedMoment;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scheduled releases that are moved or cancelled, also at the very instant at which they are due. */
@QuarkusTest
@RemoveLeftovers
class ReschedulingTest {

    private static final String A = "test-rescheduling";
    private static final String NINE_IN_TOKYO = "2030-06-01T09:00[Asia/Tokyo]";
    private static final String TEN_IN_TOKYO = "2030-06-01T10:00[Asia/Tokyo]";
    private static final Instant NINE = Instant.parse("2030-06-01T00:00:00Z");
    private static final Instant TEN = Instant.parse("2030-06-01T01:00:00Z");

    @Inject
    Store store;

    @Inject
    Pressroom pressroom;

    @Inject
    Releasing releasing;

    @Inject
    Rescheduling rescheduling;

    @Inject
    Scheduling scheduling;

    @Inject
    MovableClock clock;

    @BeforeEach
    void setTheClock() {
        clock.set(Instant.parse("2030-05-31T12:00:00Z"));
        pressroom.write(A, "First text of it.\n");
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void aReleaseThatWasMovedIsDoneAtItsNewTimeOnly() {
        Release release = pressroom.schedule(NINE_IN_TOKYO, A, "en");

        Release moved = move(Pressroom.PUBLISHER, release, TEN_IN_TOKYO);

        assertThat(moved.id()).isEqualTo(release.id());
        assertThat(moved.due()).isEqualTo(TEN);
        clock.set(NINE);
        scheduling.releaseDue();
        assertThat(pressroom.shown(A)).isEmpty();
        clock.set(TEN);
        scheduling.releaseDue();
        assertThat(pressroom.shown(A)).containsExactly("en 1 of revision 1");
    }

    @Test
    void onlyWhoPublishesAllItsLanguagesMovesItAndOnlyToATimeToCome() {
        pressroom.translateAndApprove(A, "ja");
        Release release = pressroom.schedule(NINE_IN_TOKYO, A, "en", "ja");

        assertThat(rejected(() -> move(Pressroom.person("Jun", "publisher[ja]"), release, TEN_IN_TOKYO)))
                .isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(rejected(() -> move(Pressroom.person("Lea", "publisher[fr]"), release, TEN_IN_TOKYO)))
                .isEqualTo(ProblemCode.UNKNOWN_RELEASE);
        assertThat(rejected(() -> move(Pressroom.PUBLISHER, release, "2030-05-31T09:00[Asia/Tokyo]")))
                .isEqualTo(ProblemCode.INVALID_RELEASE);
    }

    @Test
    void whatIsDoneOrCancelledIsNotMoved() {
        Release release = pressroom.schedule(NINE_IN_TOKYO, A, "en");
        cancel(release);

        assertThat(rejected(() -> move(Pressroom.PUBLISHER, release, TEN_IN_TOKYO)))
                .isEqualTo(ProblemCode.WRONG_STATE);
    }

    @Test
    void atTheInstantEitherTheUndoOrTheReleaseWins() throws Exception {
        Release release = pressroom.schedule(NINE_IN_TOKYO, A, "en");
        clock.set(NINE);

        List<Boolean> done = Concurrently.run(2, number -> number == 0 ? cancelled(release) : released());

        assertThat(done.get(0)).isNotEqualTo(done.get(1));
        assertThat(find(release).state()).isEqualTo(done.get(0) ? ReleaseState.CANCELLED : ReleaseState.DONE);
        assertThat(pressroom.shown(A)).hasSize(done.get(0) ? 0 : 1);
    }

    private boolean cancelled(Release release) {
        try {
            cancel(release);
            return true;
        } catch (ProblemException late) {
            assertThat(late.code()).isEqualTo(ProblemCode.WRONG_STATE);
            return false;
        }
    }

    private boolean released() {
        scheduling.releaseDue();
        return !pressroom.shown(A).isEmpty();
    }

    private void cancel(Release release) {
        store.inTransaction(tables -> releasing.cancel(tables, Pressroom.PUBLISHER, release.id()));
    }

    private Release move(Caller caller, Release release, String at) {
        return store.inTransaction(
                tables -> rescheduling.move(tables, caller, release.id(), ZonedMoment.parse(at), Optional.empty()));
    }

    private Release find(Release release) {
        return store.read(tables -> releasing.find(tables, release.id()));
    }

    private static ProblemCode rejected(Runnable act) {
        ProblemCode[] code = new ProblemCode[1];
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(ProblemException.class, problem -> code[0] = problem.code());
        return code[0];
    }
}
