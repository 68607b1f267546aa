package dev.dragoman.http.body;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Bounds the memory that bodies of requests take, all together and those of each caller. Nothing waits for it. */
@Singleton
public class BodyBudget {

    /** What a request takes beside its body, and therefore the least that one counts. */
    public static final long LEAST = 16 * 1024;

    private static final int CALLER_RETRY_SECONDS = 5;
    private static final int SHARED_RETRY_SECONDS = 10;

    private final long shared;
    private final long perCaller;
    private final Map<String, Long> callers = new HashMap<>();
    private long used;

    @Inject
    BodyBudget(BodyConfig config) {
        this(
                // The largest body that is allowed always fits.
                Math.max(config.bodiesInMemory().asLongValue(), config.body().asLongValue()),
                Math.max(config.bodiesPerCaller().asLongValue(), config.body().asLongValue()));
    }

    BodyBudget(long shared, long perCaller) {
        this.shared = Math.max(LEAST, shared);
        this.perCaller = Math.max(LEAST, perCaller);
    }

    /**
     * Takes room for a body that is about to be read; to be closed when the request is answered.
     *
     * @param length the body's length in bytes, or the most that it may have
     * @throws ProblemException TOO_MANY_REQUESTS if the caller has too much in memory already, BUSY if all have; with the seconds to
     *     wait as {@code retryAfter}
     */
    public synchronized Room reserve(String caller, long length) {
        long size = Math.max(LEAST, length);
        long own = callers.getOrDefault(caller, 0L);
        if (own + size > perCaller) {
            throw new ProblemException(
                            ProblemCode.TOO_MANY_REQUESTS,
                            "Other requests of yours are still being processed, and nothing was changed; wait for"
                                    + " their answers, then try again")
                    .with("setting", "dragoman.limits.bodies-per-caller")
                    .with("retryAfter", CALLER_RETRY_SECONDS);
        }
        if (used + size > shared) {
            throw new ProblemException(
                            ProblemCode.BUSY,
                            "The service is busy with other requests, and nothing was changed; try again" + " later")
                    .with("setting", "dragoman.limits.bodies-in-memory")
                    .with("retryAfter", SHARED_RETRY_SECONDS);
        }
        callers.put(caller, own + size);
        used += size;
        return new Room(caller, size);
    }

    /** How many bytes are taken. */
    public synchronized long used() {
        return used;
    }

    private synchronized void giveBack(String caller, long size) {
        used -= size;
        callers.computeIfPresent(caller, (name, own) -> own == size ? null : own - size);
    }

    /** The room of one body. */
    public final class Room implements AutoCloseable {

        private final String caller;
        private long size;

        private Room(String caller, long size) {
            this.caller = caller;
            this.size = size;
        }

        /** Gives back what a body of unknown length did not need. */
        void shrinkTo(long length) {
            release(Math.max(LEAST, length));
        }

        /** Gives all back; once more changes nothing. */
        @Override
        public void close() {
            release(0);
        }

        private synchronized void release(long kept) {
            if (kept < size) {
                giveBack(caller, size - kept);
                size = kept;
            }
        }
    }
}
