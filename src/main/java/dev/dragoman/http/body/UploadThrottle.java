package dev.dragoman.http.body;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.problem.RetryAfter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Limits how many bytes of uploaded files are processed at the same time. Parsing and checking a file takes many times its size of
 * memory. Small files rarely wait for each other; large ones are processed one after the other, with pauses.
 */
@Singleton
public class UploadThrottle {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int RETRY_AFTER_SECONDS = 10;

    private final int limit;
    private final Semaphore permits;
    private final Duration timeout;
    private final LargeFileThrottle large;

    @Inject
    UploadThrottle(BodyConfig config) {
        this(
                Math.toIntExact(config.bodiesAtOnce().asLongValue()),
                TIMEOUT,
                // Leaves threads for small writes.
                new LargeFileThrottle(TIMEOUT, Math.max(1, config.writeThreads() / 2)));
    }

    /**
     * @param limit in bytes
     * @param timeout how long a file waits for permits
     */
    UploadThrottle(int limit, Duration timeout, LargeFileThrottle large) {
        this.limit = Math.max(1, limit);
        this.permits = new Semaphore(this.limit, true);
        this.timeout = timeout;
        this.large = large;
    }

    /**
     * Runs work on a body with one permit per byte. A body larger than the limit takes all permits.
     *
     * @throws ProblemException BUSY after the timeout, or if too many large files wait, with the seconds to wait as {@code
     *     retryAfter}; or whatever the work throws
     */
    public <T> T run(byte[] body, Supplier<T> work) {
        if (body.length < LargeFileThrottle.MIN_BYTES) {
            return runWithPermits(body, work);
        }
        try {
            return large.run(() -> runWithPermits(body, work));
        } catch (LargeFileThrottle.BusyException e) {
            throw busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private <T> T runWithPermits(byte[] body, Supplier<T> work) {
        int bytes = Math.min(body.length, limit);
        acquire(bytes);
        try {
            return work.get();
        } finally {
            permits.release(bytes);
        }
    }

    /** How many requests wait for permits. */
    public int queueLength() {
        return permits.getQueueLength() + large.queueLength();
    }

    private void acquire(int bytes) {
        try {
            if (!permits.tryAcquire(bytes, timeout.toMillis(), MILLISECONDS)) {
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
                        "Other files are still being processed, and nothing was changed; send yours again later")
                .with("retryAfter", RetryAfter.atLeast(RETRY_AFTER_SECONDS));
    }
}
