package dev.dragoman.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.releasing.Pressroom;
import dev.dragoman.releasing.Scheduling;
import dev.dragoman.releasing.log.Release;
import dev.dragoman.releasing.log.Releases;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.Store;
import dev.dragoman.times.MovableClock;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RemoveLeftovers
class ReleaseRoundsTest {

    private static final String SLUG = "test-release-rounds";
    private static final Instant WINTER = Instant.parse("2030-06-01T08:00:00Z");
    private static final Instant LATER = Instant.parse("2030-06-01T12:00:00Z");

    @Inject
    Store store;

    @Inject
    Pressroom pressroom;

    @Inject
    Scheduling scheduling;

    @Inject
    MovableClock clock;

    private Release release;

    @BeforeEach
    void scheduleARelease() {
        clock.set(Instant.parse("2030-05-31T12:00:00Z"));
        pressroom.write(SLUG, "A text.\n");
        release = pressroom.schedule("2030-06-01T09:00[Europe/Brussels]", SLUG, "en");
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void onlyTheFirstRoundAfterAStartDerivesInstantsAgain() {
        ReleaseTimer timer = new ReleaseTimer(scheduling, clock);

        moveToWinter();
        assertThat(timer.round()).hasValue(release.due());

        moveToWinter();
        assertThat(timer.round()).hasValue(WINTER);
    }

    @Test
    void afterAnErrorInOneRoundTheNextReleasesWhatIsDue() {
        Clock failing = FailingClock.once(new OutOfMemoryError("on purpose"), Clock.fixed(LATER, ZoneOffset.UTC));
        ReleaseTimer timer = new ReleaseTimer(pressroom.schedulingBy(failing), clock);

        assertThatThrownBy(timer::round).isInstanceOf(OutOfMemoryError.class);
        assertThat(pressroom.shown(SLUG)).isEmpty();

        timer.round();
        assertThat(pressroom.shown(SLUG)).containsExactly("en 1 of revision 1");
    }

    @Test
    void aRoundThatEndsWithAnErrorIsFollowedByTheNext() throws InterruptedException {
        CountDownLatch rounds = new CountDownLatch(2);
        ReleaseTimer timer = new ReleaseTimer(scheduling, new ClockThatAlwaysFails(rounds));
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();

        timer.onStart(new StartupEvent(), executor);
        boolean again = rounds.await(1, TimeUnit.MINUTES);

        timer.onStop(new ShutdownEvent());
        executor.shutdownNow();
        assertThat(again).isTrue();
    }

    /** As if it had been made when Brussels was thought to keep winter time for good. */
    private void moveToWinter() {
        int moved = store.inTransaction(tables -> tables.table(Releases.class)
                .move(release.id(), release.due(), WINTER, "2030-06-01T09:00+01:00[Europe/Brussels]"));
        assertThat(moved).isOne();
    }

    /** Counts how often it was asked. */
    private static final class ClockThatAlwaysFails extends Clock {

        private final CountDownLatch asked;

        ClockThatAlwaysFails(CountDownLatch asked) {
            this.asked = asked;
        }

        @Override
        public Instant instant() {
            asked.countDown();
            throw new StackOverflowError("on purpose");
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
