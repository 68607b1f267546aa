package dev.dragoman.http.body;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets files be worked on in turn: reading and checking one takes many times its size of memory, so that those at work at the
 * same moment have a bound together. Small ones do not wait for each other.
 */
@Singleton
public class Turns {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int RETRY_AFTER_SECONDS = 10;

    private final int bytesAtOnce;
    private final Semaphore free;
    private final Duration patience;

    @Inject
    Turns(BodyConfig config) {
        this(Math.toIntExact(config.bodiesAtOnce().asLongValue()), TIMEOUT);
    }

    Turns(int bytesAtOnce, Duration patience) {
        this.bytesAtOnce = Math.max(1, bytesAtOnce);
        this.free = new Semaphore(this.bytesAtOnce, true);
        this.patience = patience;
    }

    /**
     * Does the work on a body once its turn has come; one that is larger than the bound is worked on alone.
     *
     * @throws ProblemException BUSY, with the seconds to wait as {@code retryAfter}, or whatever the work declines
     */
    public <T> T take(byte[] body, Supplier<T> work) {
        int share = Math.min(body.length, bytesAtOnce);
        await(share);
        try {
            return work.get();
        } finally {
            free.release(share);
        }
    }

    /** How many wait for their turn. */
    public int waiting() {
        return free.getQueueLength();
    }

    private void await(int share) {
        try {
            if (!free.tryAcquire(share, patience.toMillis(), MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static ProblemException busy() {
        return new ProblemException(
                        ProblemCode.BUSY,
                        "Other files are still being worked on, and nothing was changed; send yours again in a while")
                .with("retryAfter", RETRY_AFTER_SECONDS);
    }
}
