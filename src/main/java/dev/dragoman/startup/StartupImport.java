package dev.dragoman.startup;

import dev.dragoman.json.Digest;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Brings the content folder into the store at start: what is new or has changed there, never over a newer upload. */
@Singleton
public class StartupImport {

    private static final Logger LOG = Logger.getLogger(StartupImport.class);
    private static final Duration PROGRESS_INTERVAL = Duration.ofSeconds(5);

    private final ContentFolder content;
    private final RecordImport records;
    private final Clock clock;
    private volatile List<String> refused = List.of();
    private volatile boolean done;

    StartupImport(ContentFolder content, RecordImport records, Clock clock) {
        this.content = content;
        this.records = records;
        this.clock = clock;
    }

    /** What is refused is in the log and in the report of the service's health; the rest is brought in. */
    void bringIn() {
        Map<String, Digest> known = content.knownDigests();
        if (!known.isEmpty() && records.areUnchanged(known)) {
            ImportReport report = new ImportReport();
            known.keySet().forEach(file -> report.foundUnchanged());
            LOG.infof("Import: nothing is new in this executable: %s", report);
            done = true;
        } else {
            content.use(this::bringIn);
        }
    }

    /** Whether the import has run to its end. */
    boolean isDone() {
        return done;
    }

    /** The files that were refused, with the reasons. */
    List<String> refused() {
        return refused;
    }

    private void bringIn(Path folder) {
        Instant start = clock.instant();
        Instant lastWord = start;
        ImportReport report = new ImportReport();
        List<Path> found = ContentFolder.list(folder.resolve("records"));
        for (int i = 0; i < found.size(); i++) {
            records.bringIn(found.get(i), report);
            if (Duration.between(lastWord, clock.instant()).compareTo(PROGRESS_INTERVAL) > 0) {
                lastWord = clock.instant();
                LOG.infof("Import: %d of %d records", i + 1, found.size());
            }
        }
        report.refused().forEach(reason -> LOG.errorf("Import: refused %s", reason));
        report.unpublished().forEach(error -> LOG.errorf("Import: stored, but not published, %s", error));
        LOG.infof(
                "Import: %d records from %s in %d ms: %s",
                found.size(), folder, Duration.between(start, clock.instant()).toMillis(), report);
        refused = report.refused();
        done = true;
    }
}
