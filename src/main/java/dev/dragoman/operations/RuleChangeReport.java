package dev.dragoman.operations;

import dev.dragoman.background.BackgroundTask;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.storage.Store;
import dev.dragoman.times.Zones;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
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
    private static final Duration DELAY = Duration.ofSeconds(5);

    private static final int AT_ONCE = 20;

    private final Store store;
    private final BackgroundTask task =
            BackgroundTask.untilDone(LOG, "Comparing the recorded times with the zone rules", this::report);
    /** The slug of the last record that was compared. */
    private String compared = "";

    RuleChangeReport(Store store) {
        this.store = store;
    }

    void onStart(@Observes StartupEvent event, ScheduledExecutorService timer) {
        task.start(timer, DELAY);
    }

    void onStop(@Observes ShutdownEvent event) {
        task.stop();
    }

    private void report() {
        try {
            report(Zones.versions().inUse(), LOG::warn);
        } catch (ProblemException e) {
            // The current rules skip or repeat a future wall time. A retry would fail in the same way.
            LOG.warnf("The report on changed time zone rules is incomplete: %s", e.getMessage());
        }
    }

    /**
     * Reports what has changed since the records were last compared: one sentence for each time of each record, ordered by slug. It
     * reports nothing, without reading them, if that was with the same release. After a failure, the next call goes on where this one
     * ended.
     *
     * @param version the release of the time zone database that is in use
     */
    void report(String version, Consumer<String> report) {
        Optional<String> last =
                store.read(tables -> tables.table(ZoneDataChecks.class).version());
        if (last.filter(version::equals).isPresent()) {
            return;
        }
        for (List<Revision> some = after(compared); !some.isEmpty(); some = after(compared)) {
            some.stream()
                    .map(Revision::record)
                    .flatMap(RuleChangeReport::sentences)
                    .forEach(report);
            compared = some.get(some.size() - 1).record().slug().value();
        }
        store.inTransaction(tables -> {
            tables.table(ZoneDataChecks.class).put(version);
            return version;
        });
        compared = "";
    }

    private List<Revision> after(String slug) {
        return store.read(tables -> tables.table(Revisions.class).newestAfter(slug, AT_ONCE));
    }

    private static Stream<String> sentences(CanonicalRecord record) {
        return record.ruleChanges().stream().map(change -> record.slug() + ": " + change.describe());
    }
}
