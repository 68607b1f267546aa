package dev.dragoman.delivery.cache;

import dev.dragoman.editions.changes.ChangeLog;
import dev.dragoman.editions.changes.PublicChange;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.problem.RetryAfter;
import dev.dragoman.storage.Store;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Sends public changes to all subscribers; one reader of the change log serves them all, within limits. */
@Singleton
public class ChangeStream {

    private static final Logger LOG = Logger.getLogger(ChangeStream.class);
    private static final int PAGE = 500;
    /** A subscriber that falls further behind is disconnected, and reconnects with the number of its last change. */
    private static final int MAX_WAITING = 2_000;

    private static final int RETRY_SECONDS = 10;

    private final Store store;
    private final DeliveryConfig config;
    private final AtomicInteger open = new AtomicInteger();
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    ChangeStream(Store store, DeliveryConfig config, MeterRegistry meters) {
        this.store = store;
        this.config = config;
        Gauge.builder("dragoman.changes.streams", open, AtomicInteger::get)
                .description("Listeners to the stream of public changes")
                .register(meters);
    }

    /** The changes after a number, the oldest first; reads the database. */
    public List<PublicChange> after(long seq, int limit) {
        return store.read(tables -> tables.table(ChangeLog.class).after(seq, limit));
    }

    /** The number of the last change; reads the database. */
    public long last() {
        return store.read(tables -> tables.table(ChangeLog.class).lastSeq());
    }

    /**
     * Checks that another stream may be opened.
     *
     * @throws ProblemException TOO_MANY_REQUESTS if too many streams are open
     */
    public void requireRoom() {
        if (open.get() >= config.maxStreams()) {
            throw new ProblemException(
                            ProblemCode.TOO_MANY_REQUESTS, "Too many open streams; poll /api/changes instead")
                    .with("retryAfter", RetryAfter.atLeast(RETRY_SECONDS));
        }
    }

    /** The changes after a number: first the past ones, with back-pressure, then new ones. */
    public Multi<PublicChange> from(long seq) {
        AtomicLong last = new AtomicLong(seq);
        Multi<PublicChange> past = Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom()
                        .item(() -> after(last.get(), PAGE))
                        .invoke(page -> page.forEach(change -> last.set(change.seq())))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .until(List::isEmpty)
                .onItem()
                .disjoint();
        Multi<PublicChange> live = Multi.createFrom()
                .<PublicChange>emitter(emitter -> listen(new Listener(emitter, last.get())), MAX_WAITING)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        return Multi.createBy()
                .concatenating()
                .streams(past, live)
                .onSubscription()
                .invoke(open::incrementAndGet)
                .onTermination()
                .invoke(open::decrementAndGet);
    }

    /** Publishes what the reader of the change log has found. */
    void tell(List<PublicChange> changes) {
        for (Listener listener : listeners) {
            try {
                listener.tell(changes);
            } catch (RuntimeException | Error e) {
                LOG.error("A stream of changes failed and is closed", e);
                listener.fail(e);
            }
        }
    }

    /** A stream never ends by itself: it would keep the service from stopping. */
    void onDelay(@Observes ShutdownDelayInitiatedEvent event) {
        close();
    }

    void onStop(@Observes ShutdownEvent event) {
        close();
    }

    private void close() {
        closed = true;
        listeners.forEach(Listener::end);
    }

    private void listen(Listener listener) {
        listener.emitter.onTermination(() -> listeners.remove(listener));
        // New changes are queued while past ones are still read, so that nothing is lost and the order is kept.
        synchronized (listener) {
            listeners.add(listener);
            List<PublicChange> rest;
            do {
                rest = after(listener.last, PAGE);
                listener.tell(rest);
            } while (rest.size() == PAGE && !listener.emitter.isCancelled());
        }
        if (closed) {
            listener.end();
        }
    }

    /** A subscriber and its position. */
    private static final class Listener {

        private final MultiEmitter<? super PublicChange> emitter;
        private long last;

        Listener(MultiEmitter<? super PublicChange> emitter, long last) {
            this.emitter = emitter;
            this.last = last;
        }

        synchronized void tell(List<PublicChange> changes) {
            for (PublicChange change : changes) {
                if (change.seq() > last) {
                    emitter.emit(change);
                    last = change.seq();
                }
            }
        }

        void fail(Throwable failure) {
            emitter.fail(failure);
        }

        synchronized void end() {
            emitter.complete();
        }
    }
}
