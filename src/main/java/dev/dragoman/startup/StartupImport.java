package dev.dragoman.startup;

import dev.dragoman.drafting.ContentFiles;
import dev.dragoman.drafting.ImportReport;
import dev.dragoman.drafting.imports.ImportHistory;
import dev.dragoman.json.Digest;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Imports the content folder at startup: what is new or has changed, never over a newer upload. */
@Singleton
public class StartupImport {

    private static final Logger LOG = Logger.getLogger(StartupImport.class);
    private static final Duration PROGRESS_INTERVAL = Duration.ofSeconds(5);

    private final ContentFolder content;
    private final RecordFolderImport records;
    private final ImportHistory history;
    private final Clock clock;
    private volatile List<String> rejected = List.of();
    private volatile boolean done;
    private volatile boolean stopped;
    private volatile int found;
    private final AtomicInteger looked = new AtomicInteger();
    private volatile Instant lastProgress = Instant.EPOCH;

    StartupImport(ContentFolder content, RecordFolderImport records, ImportHistory history, Clock clock) {
        this.content = content;
        this.records = records;
        this.history = history;
        this.clock = clock;
    }

    /** Imports the folder. Refused files are logged and counted in the health report. */
    void run() {
        Map<String, Digest> known = content.knownDigests();
        if (!known.isEmpty() && records.areUnchanged(known)) {
            ImportReport report = new ImportReport();
            known.keySet().forEach(file -> report.countUnchanged());
            LOG.infof("Import: nothing is new in this executable: %s", report);
            done = true;
        } else {
            content.use(this::run);
        }
    }

    /** Whether the import has finished. */
    boolean isDone() {
        return done;
    }

    /** How many records the content folder has. */
    int found() {
        return found;
    }

    /** How many of them the import has checked so far. */
    int looked() {
        return looked.get();
    }

    /** Ends the import after the batch that it is at, as the service stops. */
    void stop() {
        stopped = true;
    }

    /** The files that were rejected, with the reasons. */
    List<String> rejected() {
        return rejected;
    }

    private void run(Path folder) {
        Instant start = clock.instant();
        lastProgress = start;
        ImportReport report = new ImportReport();
        List<Path> folders = ContentFiles.list(folder.resolve("records"));
        found = folders.size();
        looked.set(0);
        try (ParallelImport importing = new ParallelImport(records, report, () -> stopped)) {
            for (int i = 0; i < found && !stopped; i += ParallelImport.BATCH) {
                importing.run(folders.subList(i, Math.min(found, i + ParallelImport.BATCH)), () -> countRecord(report));
            }
        }
        if (stopped) {
            LOG.infof("Import: stopped after %d of %d records; the next startup continues", looked(), found);
            return;
        }
        report.rejected().forEach(reason -> LOG.errorf("Import: rejected %s", reason));
        report.unpublished().forEach(error -> LOG.errorf("Import: stored, but not published, %s", error));
        LOG.infof(
                "Import: %d records from %s in %d ms: %s",
                found, folder, Duration.between(start, clock.instant()).toMillis(), report);
        history.add(start, folder.toString(), found, report);
        rejected = report.rejected();
        done = true;
    }

    private void countRecord(ImportReport report) {
        looked.incrementAndGet();
        if (Duration.between(lastProgress, clock.instant()).compareTo(PROGRESS_INTERVAL) > 0) {
            lastProgress = clock.instant();
            LOG.infof("Import: %d of %d records so far: %s", looked(), found, report);
        }
    }
}
