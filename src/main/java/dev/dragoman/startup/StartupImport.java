package dev.dragoman.startup;

import dev.dragoman.drafting.ContentFiles;
import dev.dragoman.drafting.ImportReport;
import dev.dragoman.json.Digest;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Imports the content folder at startup: what is new or has changed, never over a newer upload. */
@Singleton
public class StartupImport {

    private static final Logger LOG = Logger.getLogger(StartupImport.class);
    private static final Duration PROGRESS_INTERVAL = Duration.ofSeconds(5);

    private final ContentFolder content;
    private final RecordFolderImport records;
    private final Clock clock;
    private volatile List<String> rejected = List.of();
    private volatile boolean done;

    StartupImport(ContentFolder content, RecordFolderImport records, Clock clock) {
        this.content = content;
        this.records = records;
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

    /** The files that were rejected, with the reasons. */
    List<String> rejected() {
        return rejected;
    }

    private void run(Path folder) {
        Instant start = clock.instant();
        Instant lastProgress = start;
        ImportReport report = new ImportReport();
        List<Path> found = ContentFiles.list(folder.resolve("records"));
        for (int i = 0; i < found.size(); i++) {
            records.importFolder(found.get(i), report);
            if (Duration.between(lastProgress, clock.instant()).compareTo(PROGRESS_INTERVAL) > 0) {
                lastProgress = clock.instant();
                LOG.infof("Import: %d of %d records", i + 1, found.size());
            }
        }
        report.rejected().forEach(reason -> LOG.errorf("Import: rejected %s", reason));
        report.unpublished().forEach(error -> LOG.errorf("Import: stored, but not published, %s", error));
        LOG.infof(
                "Import: %d records from %s in %d ms: %s",
                found.size(), folder, Duration.between(start, clock.instant()).toMillis(), report);
        rejected = report.rejected();
        done = true;
    }
}
