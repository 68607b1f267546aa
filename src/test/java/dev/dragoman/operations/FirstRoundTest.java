package dev.dragoman.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.releasing.Pressroom;
import dev.dragoman.releasing.Scheduling;
import dev.dragoman.releasing.log.Release;
import dev.dragoman.releasing.log.Releases;
import dev.dragoman.storage.Leftovers;
import dev.dragoman.storage.Store;
import dev.dragoman.times.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FirstRoundTest {

    private static final String SLUG = "test-first-round";
    private static final Instant WINTER = Instant.parse("2030-06-01T08:00:00Z");

    @Inject
    Store store;

    @Inject
    Pressroom pressroom;

    @Inject
    Scheduling scheduling;

    @Inject
    MovableClock clock;

    @BeforeEach
    void setTheClock() {
        clock.set(Instant.parse("2030-05-31T12:00:00Z"));
    }

    @AfterEach
    void removeAll() {
        clock.reset();
        Leftovers.remove(store);
    }

    @Test
    void onlyTheFirstRoundAfterAStartDerivesInstantsAgain() {
        pressroom.write(SLUG, "A text.\n");
        Release release = pressroom.schedule("2030-06-01T09:00[Europe/Brussels]", SLUG, "en");
        ReleaseTimer timer = new ReleaseTimer(scheduling, clock);

        moveToWinter(release);
        assertThat(timer.round()).hasValue(release.due());

        moveToWinter(release);
        assertThat(timer.round()).hasValue(WINTER);
    }

    /** As if it had been made when Brussels was thought to keep winter time for good. */
    private void moveToWinter(Release release) {
        int moved = store.inTransaction(tables -> tables.table(Releases.class)
                .move(release.id(), release.due(), WINTER, "2030-06-01T09:00+01:00[Europe/Brussels]"));
        assertThat(moved).isOne();
    }
}
