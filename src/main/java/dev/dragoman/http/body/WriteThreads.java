package dev.dragoman.http.body;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.problem.RetryAfter;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The thread pool of writes, separate from that of reads, health checks and timers. */
@Singleton
public class WriteThreads implements Executor {

    private static final int MAX_WAITING = 1000;
    private static final int IDLE_SECONDS = 30;
    private static final int RETRY_SECONDS = 10;

    private final AtomicInteger started = new AtomicInteger();
    private final ThreadPoolExecutor threads;

    WriteThreads(BodyConfig config) {
        int size = Math.max(1, config.writeThreads());
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        threads = new ThreadPoolExecutor(
                size, size, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "write-" + started.incrementAndGet());
                    thread.setDaemon(true);
                    thread.setContextClassLoader(loader);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    void onStop(@Observes ShutdownEvent event) {
        threads.shutdown();
    }

    /**
     * Checks that the queue has room for another write.
     *
     * @throws ProblemException BUSY, with the seconds to wait as {@code retryAfter}
     */
    public void requireRoom() {
        if (threads.getQueue().size() >= MAX_WAITING) {
            throw new ProblemException(
                            ProblemCode.BUSY, "Too many writes are waiting, and nothing was changed; try again later")
                    .with("retryAfter", RetryAfter.atLeast(RETRY_SECONDS));
        }
    }

    /** Runs a task in the caller's Vert.x context, which has the request's id and data. */
    @Override
    public void execute(Runnable task) {
        ContextInternal context = (ContextInternal) Vertx.currentContext();
        threads.execute(
                context == null
                        ? task
                        : () -> {
                            ContextInternal before = context.beginDispatch();
                            try {
                                task.run();
                            } finally {
                                context.endDispatch(before);
                            }
                        });
    }
}
