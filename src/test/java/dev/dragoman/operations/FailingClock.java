package dev.dragoman.operations;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;

/** A clock that throws an error when it is first asked, and shows what another one shows from then on. */
public final class FailingClock extends Clock {

    private final Error error;
    private final Clock clock;
    private final AtomicBoolean thrown = new AtomicBoolean();

    private FailingClock(Error error, Clock clock) {
        this.error = error;
        this.clock = clock;
    }

    public static Clock once(Error error, Clock clock) {
        return new FailingClock(error, clock);
    }

    @Override
    public Instant instant() {
        if (thrown.compareAndSet(false, true)) {
            throw error;
        }
        return clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
