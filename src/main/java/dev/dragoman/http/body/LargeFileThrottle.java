package dev.dragoman.http.body;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Lets large files be processed one after the other, with a pause after each, so that readers rarely wait for the processors and the
 * garbage collections that they take. The next file waits for the end of the pause, not the one that was processed.
 */
final class LargeFileThrottle {

    /** Smaller files are not large. A communication or its translation usually has less than 100 KB. */
    static final int MIN_BYTES = 256 * 1024;

    /** The pause after a file, as a multiple of the duration of its processing. */
    static final int PAUSE_FACTOR = 9;

    /** A limit, for files that take long or wait for the store. */
    static final Duration MAX_PAUSE = Duration.ofSeconds(2);

    private final Duration timeout;
    private final int maxWaiting;
    private final LongSupplier nanoTime;
    private final Sleep sleep;
    private final Semaphore permit = new Semaphore(1, true);

    /** Written and read with the permit only. */
    private Duration pause = Duration.ZERO;

    private long pauseBegin;

    /** What waits for the end of a pause. */
    interface Sleep {

        void sleep(Duration duration) throws InterruptedException;
    }

    /**
     * @param timeout how long a file waits for those before it
     * @param maxWaiting how many files may wait, each of which occupies a thread
     */
    LargeFileThrottle(Duration timeout, int maxWaiting) {
        this(timeout, maxWaiting, System::nanoTime, duration -> NANOSECONDS.sleep(duration.toNanos()));
    }

    LargeFileThrottle(Duration timeout, int maxWaiting, LongSupplier nanoTime, Sleep sleep) {
        this.timeout = timeout;
        this.maxWaiting = maxWaiting;
        this.nanoTime = nanoTime;
        this.sleep = sleep;
    }

    /**
     * Runs work on a large file.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     * @throws BusyException if too many files wait already, or after the timeout
     */
    <T> T run(Supplier<T> work) throws InterruptedException, BusyException {
        if (queueLength() >= maxWaiting || !permit.tryAcquire(timeout.toMillis(), MILLISECONDS)) {
            throw new BusyException();
        }
        try {
            waitForEndOfPause();
            long begin = nanoTime.getAsLong();
            try {
                return work.get();
            } finally {
                pauseAfter(begin);
            }
        } finally {
            permit.release();
        }
    }

    /** How many files wait for another. */
    int queueLength() {
        return permit.getQueueLength();
    }

    private void waitForEndOfPause() throws InterruptedException {
        Duration rest = pause.minusNanos(nanoTime.getAsLong() - pauseBegin);
        if (!rest.isNegative() && !rest.isZero()) {
            sleep.sleep(rest);
        }
    }

    private void pauseAfter(long begin) {
        pauseBegin = nanoTime.getAsLong();
        Duration proportional = Duration.ofNanos(pauseBegin - begin).multipliedBy(PAUSE_FACTOR);
        pause = proportional.compareTo(MAX_PAUSE) < 0 ? proportional : MAX_PAUSE;
    }

    /** Too many others wait, or they take too long. */
    static final class BusyException extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
