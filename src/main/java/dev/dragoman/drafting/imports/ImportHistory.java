package dev.dragoman.drafting.imports;

import dev.dragoman.drafting.ImportOutcome;
import dev.dragoman.drafting.ImportReport;
import dev.dragoman.drafting.ImportResult;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Keeps the reports of the last imports. */
@Singleton
public class ImportHistory {

    /** How many reports are kept. */
    public static final int KEPT = 20;

    /** The number of files that a report names at most. */
    private static final int MAX_FILES = 5_000;

    private final Store store;
    private final Clock clock;

    ImportHistory(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Keeps the report of an import that has just ended, unless all files were the same as before.
     *
     * @param folder where the files were
     * @param records how many records the folder has
     */
    public void add(Instant start, String folder, int records, ImportReport report) {
        List<ImportResult> results = report.results();
        if (results.isEmpty()) {
            return;
        }
        Instant end = clock.instant();
        String id = HexFormat.of().toHexDigits(end.toEpochMilli())
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        ImportRun run = new ImportRun(
                id,
                start,
                end,
                folder,
                records,
                report.count(ImportOutcome.TAKEN),
                report.unchanged(),
                report.count(ImportOutcome.KEPT),
                report.count(ImportOutcome.REJECTED),
                report.count(ImportOutcome.UNPUBLISHED));
        store.inTransaction(tables -> {
            ImportRuns runs = tables.table(ImportRuns.class);
            runs.add(run);
            for (int i = 0; i < Math.min(MAX_FILES, results.size()); i++) {
                ImportResult result = results.get(i);
                runs.addFile(id, i, result.outcome().slug(), result.path(), result.reason());
            }
            removeOld(tables);
            return true;
        });
    }

    private static void removeOld(Tables tables) {
        ImportRuns runs = tables.table(ImportRuns.class);
        runs.all().stream().skip(KEPT).forEach(old -> {
            runs.removeFiles(old.id());
            runs.remove(old.id());
        });
    }
}
