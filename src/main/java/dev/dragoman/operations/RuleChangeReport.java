package dev.dragoman.operations;

import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.storage.Store;
import dev.dragoman.times.Zones;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Logs, some seconds after the first startup with another release of the time zone database, which recorded times of the
 * past the current zone rules would move; the records do not change.
 */
@Singleton
public class RuleChangeReport {

    private static final Logger LOG = Logger.getLogger(RuleChangeReport.class);

    /** It reads every record, so it waits for the first requests. */
    private static final long DELAY_SECONDS = 5;

    private static final int AT_ONCE = 20;

    private final Store store;
    private volatile Future<?> pending;

    RuleChangeReport(Store store) {
        this.store = store;
    }

    void onStart(@Observes StartupEvent event, ScheduledExecutorService timer) {
        pending = timer.schedule(this::report, DELAY_SECONDS, TimeUnit.SECONDS);
    }

    void onStop(@Observes ShutdownEvent event) {
        pending.cancel(false);
    }

    private void report() {
        try {
            newSentences(Zones.versions().inUse()).forEach(LOG::warn);
        } catch (RuntimeException e) {
            // The current rules may skip a future wall time. Nothing waits for this report, so the failure is logged
            // here.
            LOG.warnf("The report on changed time zone rules failed: %s", e.getMessage());
        }
    }

    /**
     * What has changed since the records were last compared; empty, without reading them, if that was with the same release.
     *
     * @param version the release of the time zone database that is in use
     */
    List<String> newSentences(String version) {
        Optional<String> compared =
                store.read(tables -> tables.table(ZoneDataChecks.class).version());
        if (compared.filter(version::equals).isPresent()) {
            return List.of();
        }
        List<String> sentences = sentences();
        store.inTransaction(tables -> {
            tables.table(ZoneDataChecks.class).put(version);
            return version;
        });
        return sentences;
    }

    /** One sentence for each time of each record, ordered by slug. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        String slug = "";
        for (List<Revision> some = after(slug); !some.isEmpty(); some = after(slug)) {
            some.stream()
                    .map(Revision::record)
                    .flatMap(RuleChangeReport::sentences)
                    .forEach(sentences::add);
            slug = some.get(some.size() - 1).record().slug().value();
        }
        return sentences;
    }

    private List<Revision> after(String slug) {
        return store.read(tables -> tables.table(Revisions.class).newestAfter(slug, AT_ONCE));
    }

    private static Stream<String> sentences(CanonicalRecord record) {
        return record.ruleChanges().stream().map(change -> record.slug() + ": " + change.describe());
    }
}
