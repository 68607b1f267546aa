package dev.dragoman.startup;

import dev.dragoman.background.BackgroundTask;
import dev.dragoman.editions.Summaries;
import dev.dragoman.records.RecordSummaries;
import dev.dragoman.storage.Store;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.jboss.logging.Logger;

/** Writes what the board shows of records that were stored before there was one: once, in the background. */
@Singleton
public class SummaryBackfill {

    private static final Logger LOG = Logger.getLogger(SummaryBackfill.class);

    /** When the port is open; the import writes the summaries of what it stores itself. */
    private static final int LAST = 2;

    /** Records per transaction: other writers wait no longer than for these. */
    private static final int BATCH = 20;

    private final Store store;
    private final BackgroundTask task = BackgroundTask.untilDone(LOG, "Summarizing records for the board", this::run);
    private volatile boolean stopping;

    SummaryBackfill(Store store) {
        this.store = store;
    }

    void onStart(@Observes @Priority(LAST) StartupEvent event, ScheduledExecutorService timer) {
        task.start(timer, Duration.ZERO);
    }

    void onStop(@Observes ShutdownEvent event) {
        stopping = true;
        task.stop();
    }

    /** Writes the missing summaries, batch by batch; what is done stays done if the service stops. */
    void run() {
        int done = 0;
        List<String> batch = next("");
        while (!batch.isEmpty() && !stopping) {
            List<String> slugs = batch;
            store.inTransaction(tables -> {
                slugs.forEach(slug -> Summaries.rewrite(tables, slug));
                return slugs.size();
            });
            done += slugs.size();
            batch = next(slugs.get(slugs.size() - 1));
        }
        if (done > 0) {
            LOG.infof("Board: %d records summarized", done);
        }
    }

    private List<String> next(String after) {
        return store.read(tables -> tables.table(RecordSummaries.class).missing(after, BATCH));
    }
}
