package dev.dragoman.background;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Rounds of work in threads of their own, which exist only while there is something to do: whenever somebody wakes it, and
 * regularly. Whatever a round throws is logged, and a later round retries.
 */
public final class BackgroundWorker {

    private static final int IDLE_SECONDS = 10;

    private final int most;
    private final ThreadPoolExecutor threads;
    private final Runnable round;
    private final Failures failures;
    private final BackgroundTask poll;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile ScheduledExecutorService timer;
    private Future<?> planned;

    /**
     * A worker that runs one round at a time.
     *
     * @param work names it in the log, at the beginning of a sentence
     * @param thread the name of its thread
     * @param interval how often it is woken, once it is started
     */
    public BackgroundWorker(Logger log, String work, String thread, Duration interval, Runnable round) {
        this(log, work, threads(thread, 1), interval, round);
    }

    /** A worker, as above, that runs as many rounds at a time as there are {@link #threads}. */
    public BackgroundWorker(Logger log, String work, ThreadPoolExecutor threads, Duration interval, Runnable round) {
        this.most = threads.getMaximumPoolSize();
        this.threads = threads;
        this.round = round;
        this.failures = new Failures(log, work);
        this.poll = BackgroundTask.every(log, work, interval, this::wake);
    }

    /** Threads that exist only while there is something to do. */
    public static ThreadPoolExecutor threads(String name, int count) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                count, count, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** Wakes it after a delay, and regularly from then on. */
    public void start(ScheduledExecutorService on, Duration delay) {
        timer = on;
        poll.start(on, delay);
    }

    /** Starts a round, unless one for each thread is waiting to start, or the worker was not started; never throws. */
    public void wake() {
        if (timer == null || isStopped() || waiting.getAndUpdate(count -> Math.min(count + 1, most)) == most) {
            return;
        }
        try {
            threads.execute(this::run);
        } catch (RejectedExecutionException e) {
            // It was stopped meanwhile.
            waiting.decrementAndGet();
        } catch (Error e) {
            // Too little memory for a thread; without this, no round would ever start again.
            waiting.decrementAndGet();
            failures.add(e);
        }
    }

    /** Wakes it after a delay, instead of when this was last asked for. */
    public synchronized void wakeIn(Duration delay) {
        if (planned != null) {
            planned.cancel(false);
        }
        if (!isStopped()) {
            planned = timer.schedule(this::wake, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Whether no further round is started. */
    public boolean isStopped() {
        return threads.isShutdown();
    }

    /** Starts no further round; those under way go on. */
    public void stop() {
        poll.stop();
        threads.shutdown();
    }

    /** Starts no further round, waits for those under way, and interrupts them if that takes too long. */
    public void stop(Duration longest) throws InterruptedException {
        stop();
        if (!threads.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
        }
    }

    private void run() {
        waiting.decrementAndGet();
        try {
            round.run();
            failures.end();
        } catch (RuntimeException | Error e) {
            failures.add(e);
        }
    }
}
