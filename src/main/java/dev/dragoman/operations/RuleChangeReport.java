package dev.dragoman.operations;

import dev.dragoman.problem.Declined;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.storage.Store;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Says, some seconds after a start, which recorded times of the past today's zone rules would move; the records stand. */
@Singleton
public class RuleChangeReport {

    private static final Logger LOG = Logger.getLogger(RuleChangeReport.class);

    /** Every record is read for it, and whoever has waited for the service comes first. */
    private static final long DELAY_SECONDS = 5;

    private final Store store;
    private volatile Future<?> pending;

    RuleChangeReport(Store store) {
        this.store = store;
    }

    void onStart(@Observes StartupEvent event, ScheduledExecutorService timer) {
        pending = timer.schedule(() -> sentences().forEach(LOG::warn), DELAY_SECONDS, TimeUnit.SECONDS);
    }

    void onStop(@Observes ShutdownEvent event) {
        pending.cancel(false);
    }

    /** One sentence for each time of each record, in the order of the slugs. */
    Stream<String> sentences() {
        List<String> slugs = store.read(tables -> tables.table(Revisions.class).slugs());
        return slugs.stream().flatMap(this::sentences);
    }

    private Stream<String> sentences(String slug) {
        try {
            Optional<Revision> newest =
                    store.read(tables -> tables.table(Revisions.class).newest(slug));
            return newest.stream()
                    .flatMap(revision -> revision.record().ruleChanges().stream())
                    .map(change -> slug + ": " + change.describe());
        } catch (Declined e) {
            return Stream.of(slug + ": " + e.detail());
        }
    }
}
