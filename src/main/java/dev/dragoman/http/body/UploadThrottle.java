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
 * Limits how many bytes of uploaded files are processed at the same time. Parsing and checking a file takes many times its size of
 * memory. Small files rarely wait for each other. Large ones leave a processor to the event loops, so that readers do not wait for
 * them.
 */
@Singleton
public class UploadThrottle {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int RETRY_AFTER_SECONDS = 10;

    /** Larger bodies are parsed for so long that readers would notice. */
    private static final int LARGE_BYTES = 128 * 1024;

    private final int limit;
    private final Semaphore permits;
    private final Semaphore processors;
    private final Duration timeout;

    @Inject
    UploadThrottle(BodyConfig config) {
        this(
                Math.toIntExact(config.bodiesAtOnce().asLongValue()),
                Runtime.getRuntime().availableProcessors() - 1,
                TIMEOUT);
    }

    /**
     * @param limit in bytes
     * @param processors how many large bodies are processed at the same time; at least one is
     * @param timeout how long a file waits for permits
     */
    UploadThrottle(int limit, int processors, Duration timeout) {
        this.limit = Math.max(1, limit);
        this.processors = new Semaphore(Math.max(1, processors), true);
        this.permits = new Semaphore(this.limit, true);
        this.timeout = timeout;
    }

    /**
     * Runs work on a body with one permit per byte. A body larger than the limit takes all permits.
     *
     * @throws ProblemException BUSY after the timeout, with the seconds to wait as {@code retryAfter}, or whatever the work throws
     */
    public <T> T run(byte[] body, Supplier<T> work) {
        if (body.length <= LARGE_BYTES) {
            return runWithin(permits, Math.min(body.length, limit), work);
        }
        return runWithin(processors, 1, () -> runWithin(permits, Math.min(body.length, limit), work));
    }

    private <T> T runWithin(Semaphore semaphore, int count, Supplier<T> work) {
        acquire(semaphore, count);
        try {
            return work.get();
        } finally {
            semaphore.release(count);
        }
    }

    /** How many requests wait for permits. */
    public int queueLength() {
        return processors.getQueueLength() + permits.getQueueLength();
    }

    private void acquire(Semaphore semaphore, int count) {
        try {
            if (!semaphore.tryAcquire(count, timeout.toMillis(), MILLISECONDS)) {
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
                .with("retryAfter", RETRY_AFTER_SECONDS);
    }
}
