package dev.dragoman.memory.tmx;

import dev.dragoman.background.BackgroundTask;
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

/** Adds the pairs of TMX files again in a store that was made from an archive, which has the files only: once, in the background. */
@Singleton
public class TmxRestoring {

    private static final Logger LOG = Logger.getLogger(TmxRestoring.class);

    /** When the port is open. */
    private static final int LAST = 2;

    private final Store store;
    private final ImportingTmx importing;
    private final BackgroundTask task =
            BackgroundTask.untilDone(LOG, "Adding the TMX files to the translation memory", this::run);

    TmxRestoring(Store store, ImportingTmx importing) {
        this.store = store;
        this.importing = importing;
    }

    void onStart(@Observes @Priority(LAST) StartupEvent event, ScheduledExecutorService timer) {
        task.start(timer, Duration.ZERO);
    }

    void onStop(@Observes ShutdownEvent event) {
        task.stop();
    }

    /** Adds them, file by file. */
    void run() {
        List<String> files =
                store.read(tables -> tables.table(MemoryImports.class).withoutPairs());
        for (String id : files) {
            store.read(tables -> tables.table(MemoryImports.class).taken(id)).ifPresent(file -> {
                ReadImport read = importing.read(file);
                store.inTransaction(tables -> {
                    importing.restore(tables, read);
                    return id;
                });
            });
        }
    }
}
