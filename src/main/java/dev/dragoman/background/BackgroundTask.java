package dev.dragoman.background;

import dev.dragoman.times.Backoff;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Work on a timer, in rounds, one after the other. Whatever a round throws, such as an unavailable database or an error of the JVM,
 * is logged, and another round follows.
 */
public final class BackgroundTask {

    private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);
    /** What fails for another reason than an outage may be expensive, and fail again. */
    private static final Backoff UNTIL_DONE = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(10));

    private static final Duration MEMORY_RETRY = Duration.ofSeconds(1);

    private final Failures failures;
    private final Backoff retry;
    private final Supplier<Optional<Duration>> round;
    private volatile ScheduledExecutorService timer;
    private volatile Future<?> next;
    private volatile boolean stopped;

    private BackgroundTask(Logger log, String work, Backoff retry, Supplier<Optional<Duration>> round) {
        this.failures = new Failures(log, work);
        this.retry = retry;
        this.round = round;
    }

    /**
     * A round again and again; after a failure the next follows within a minute.
     *
     * @param work names it in the log, at the beginning of a sentence
     * @param interval from the end of a round to the next
     */
    public static BackgroundTask every(Logger log, String work, Duration interval, Runnable round) {
        return whenDue(log, work, interval, () -> {
            round.run();
            return interval;
        });
    }

    /**
     * Rounds that say when the next is due.
     *
     * @param work names it in the log, at the beginning of a sentence
     * @param longest the longest time to the next round after a failure, unless it is over a minute
     * @param round returns the time until the next
     */
    public static BackgroundTask whenDue(Logger log, String work, Duration longest, Supplier<Duration> round) {
        Duration delay = longest.compareTo(LONGEST_RETRY) < 0 ? longest : LONGEST_RETRY;
        return new BackgroundTask(log, work, new Backoff(delay, delay), () -> Optional.of(round.get()));
    }

    /**
     * Work that is done once it succeeds.
     *
     * @param work names it in the log, at the beginning of a sentence
     */
    public static BackgroundTask untilDone(Logger log, String work, Runnable round) {
        return new BackgroundTask(log, work, UNTIL_DONE, () -> {
            round.run();
            return Optional.empty();
        });
    }

    /** Begins after a delay. */
    public void start(ScheduledExecutorService on, Duration delay) {
        timer = on;
        plan(delay);
    }

    /** Ends it; a round under way goes on. */
    public void stop() {
        stopped = true;
        Future<?> planned = next;
        if (planned != null) {
            planned.cancel(false);
        }
    }

    /** Runs a round at once, in this thread; never throws. Returns the time until the next. */
    public Optional<Duration> attempt() {
        try {
            Optional<Duration> until = round.get();
            failures.end();
            return until;
        } catch (RuntimeException | Error e) {
            int count = failures.add(e);
            return Optional.of(retry.after(count, ThreadLocalRandom.current().nextDouble()));
        }
    }

    private void run() {
        if (stopped) {
            return;
        }
        Optional<Duration> until = Optional.of(LONGEST_RETRY);
        try {
            until = attempt();
        } finally {
            // Even if there was too little memory to handle a failure.
            until.ifPresent(this::plan);
        }
    }

    private void plan(Duration delay) {
        boolean planned = false;
        while (!planned && !stopped) {
            try {
                next = timer.schedule(this::run, delay.toMillis(), TimeUnit.MILLISECONDS);
                planned = true;
            } catch (RejectedExecutionException e) {
                // The service ends.
                stopped = true;
            } catch (Error e) {
                // There is too little memory to plan it, and nobody else would.
                LockSupport.parkNanos(MEMORY_RETRY.toNanos());
            }
        }
    }
}
