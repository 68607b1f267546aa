package dev.dragoman.http.body;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.problem.RetryAfter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Limits the memory for request bodies, in total and per caller. It never blocks. */
@Singleton
public class BodyBudget {

    /** The memory of a request besides its body, and so the minimum that one counts. */
    public static final long MIN_BYTES = 16 * 1024;

    /** What only bodies of small files may use, so that large ones that wait do not keep them out. */
    static final long FOR_SMALL_FILES = 512 * 1024;

    private static final int CALLER_RETRY_SECONDS = 5;
    private static final int SHARED_RETRY_SECONDS = 10;

    private final long shared;
    private final long forLargeFiles;
    private final long perCaller;
    private final Map<String, Long> callers = new HashMap<>();
    private long used;

    @Inject
    BodyBudget(BodyConfig config) {
        this(
                // The largest allowed body always fits.
                Math.max(config.bodiesInMemory().asLongValue(), config.body().asLongValue()),
                Math.max(
                        config.bodiesInMemory().asLongValue() - FOR_SMALL_FILES,
                        config.body().asLongValue()),
                Math.max(config.bodiesPerCaller().asLongValue(), config.body().asLongValue()));
    }

    BodyBudget(long shared, long forLargeFiles, long perCaller) {
        this.shared = Math.max(MIN_BYTES, shared);
        this.forLargeFiles = forLargeFiles;
        this.perCaller = Math.max(MIN_BYTES, perCaller);
    }

    /**
     * Reserves memory for a body that is about to be read; close it after the response.
     *
     * @param length the body's length in bytes, or its maximum
     * @throws ProblemException TOO_MANY_REQUESTS if the caller's limit is reached, BUSY if the total is; with the
     *     seconds to wait as {@code retryAfter}
     */
    public synchronized Room reserve(String caller, long length) {
        long size = Math.max(MIN_BYTES, length);
        long own = callers.getOrDefault(caller, 0L);
        if (own + size > perCaller) {
            throw new ProblemException(
                            ProblemCode.TOO_MANY_REQUESTS,
                            "Other requests of yours are still being processed, and nothing was changed; wait for"
                                    + " their answers, then try again")
                    .with("setting", "dragoman.limits.bodies-per-caller")
                    .with("retryAfter", RetryAfter.atLeast(CALLER_RETRY_SECONDS));
        }
        if (used + size > (size < LargeFileThrottle.MIN_BYTES ? shared : forLargeFiles)) {
            throw new ProblemException(
                            ProblemCode.BUSY,
                            "The service is busy with other requests, and nothing was changed; try again" + " later")
                    .with("setting", "dragoman.limits.bodies-in-memory")
                    .with("retryAfter", RetryAfter.atLeast(SHARED_RETRY_SECONDS));
        }
        callers.put(caller, own + size);
        used += size;
        return new Room(caller, size);
    }

    /** The number of reserved bytes. */
    public synchronized long used() {
        return used;
    }

    private synchronized void releaseBytes(String caller, long size) {
        used -= size;
        callers.computeIfPresent(caller, (name, own) -> own == size ? null : own - size);
    }

    /** The reservation of one body. */
    public final class Room implements AutoCloseable {

        private final String caller;
        private long size;

        private Room(String caller, long size) {
            this.caller = caller;
            this.size = size;
        }

        /** Releases what a body of unknown length did not need. */
        void shrinkTo(long length) {
            release(Math.max(MIN_BYTES, length));
        }

        /** Releases everything; idempotent. */
        @Override
        public void close() {
            release(0);
        }

        private synchronized void release(long kept) {
            if (kept < size) {
                releaseBytes(caller, size - kept);
                size = kept;
            }
        }
    }
}
