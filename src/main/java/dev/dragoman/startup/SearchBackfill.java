package dev.dragoman.startup;

import dev.dragoman.background.BackgroundTask;
import dev.dragoman.editions.search.SearchDocuments;
import dev.dragoman.editions.search.SearchIndexing;
import dev.dragoman.editions.search.SearchTokens;
import dev.dragoman.storage.Store;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.jboss.logging.Logger;

/**
 * Indexes for search what was released before there was an index, or was indexed by other rules than today's: once, in
 * the background, while the service answers. A start at which everything is indexed reads one row.
 */
@Singleton
public class SearchBackfill {

    private static final Logger LOG = Logger.getLogger(SearchBackfill.class);
    private static final Duration PROGRESS_INTERVAL = Duration.ofSeconds(5);

    /** When the port is open; the import indexes itself what it releases. */
    private static final int LAST = 2;

    /** Records per transaction: other writers wait no longer than for these. */
    private static final int BATCH = 20;

    private final Store store;
    private final SearchIndexing indexing;
    private final Clock clock;
    private final BackgroundTask task = BackgroundTask.untilDone(LOG, "Indexing for search", this::run);
    private volatile boolean stopping;

    SearchBackfill(Store store, SearchIndexing indexing, Clock clock) {
        this.store = store;
        this.indexing = indexing;
        this.clock = clock;
    }

    void onStart(@Observes @Priority(LAST) StartupEvent event, ScheduledExecutorService timer) {
        task.start(timer, Duration.ZERO);
    }

    void onStop(@Observes ShutdownEvent event) {
        stopping = true;
        task.stop();
    }

    /** Indexes what is not indexed by the current rules, batch by batch; what is done stays done if the service stops. */
    void run() {
        String before = store.read(tables -> tables.table(SearchDocuments.class).version());
        if (before.equals(SearchTokens.VERSION)) {
            return;
        }
        Instant start = clock.instant();
        Instant lastProgress = start;
        int done = 0;
        List<String> batch = next("");
        while (!batch.isEmpty() && !stopping) {
            List<String> slugs = batch;
            store.inTransaction(tables -> {
                indexing.index(tables, slugs);
                return slugs.size();
            });
            done += slugs.size();
            if (Duration.between(lastProgress, clock.instant()).compareTo(PROGRESS_INTERVAL) > 0) {
                lastProgress = clock.instant();
                LOG.infof("Search: %d records indexed", done);
            }
            batch = next(slugs.get(slugs.size() - 1));
        }
        if (!stopping) {
            store.inTransaction(tables -> {
                tables.table(SearchDocuments.class).setVersion(SearchTokens.VERSION);
                return null;
            });
            if (done > 0) {
                LOG.infof(
                        "Search: %d records indexed in %d ms, by rules %s",
                        done, Duration.between(start, clock.instant()).toMillis(), SearchTokens.VERSION);
            }
        }
    }

    private List<String> next(String after) {
        return store.read(tables -> tables.table(SearchDocuments.class).notIndexed(SearchTokens.VERSION, after, BATCH));
    }
}
