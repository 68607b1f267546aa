package dev.dragoman.startup;

import dev.dragoman.drafting.ImportReport;
import dev.dragoman.drafting.ParsedFolder;
import dev.dragoman.drafting.RecordFiles;
import dev.dragoman.json.Digest;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Imports record folders in batches: files are read and parsed in several threads, unchanged folders are found with one
 * statement per batch, and the others are stored one after the other, in their order.
 */
final class ParallelImport implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ParallelImport.class);

    /** Each has up to some hundred files, and SQLite takes 32,766 parameters in a statement. */
    static final int BATCH = 100;

    private static final int MAX_THREADS = 4;

    private final RecordFolderImport records;
    private final ImportReport report;
    private final BooleanSupplier stopped;
    private final int threads = Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());
    private final ExecutorService readers = Executors.newFixedThreadPool(threads);

    /** @param stopped whether to import no further folder */
    ParallelImport(RecordFolderImport records, ImportReport report, BooleanSupplier stopped) {
        this.records = records;
        this.report = report;
        this.stopped = stopped;
    }

    /** A folder with the digests of its files; none if one of them cannot be read. */
    private record Digested(Path folder, Map<String, Digest> files) {}

    /**
     * Imports some folders, {@link #BATCH} at most.
     *
     * @param afterEach called after each folder that was imported, and after all that are unchanged
     */
    void run(List<Path> folders, Runnable afterEach) {
        List<Digested> digested = digested(folders);
        Map<String, Digest> files = new HashMap<>();
        digested.forEach(folder -> files.putAll(folder.files()));
        Set<String> unchanged = records.unchanged(files);
        List<Path> changed = new ArrayList<>();
        for (Digested folder : digested) {
            if (isUnchanged(folder, unchanged)) {
                folder.files().forEach((path, digest) -> report.countUnchanged());
                afterEach.run();
            } else {
                changed.add(folder.folder());
            }
        }
        store(changed, unchanged, afterEach);
    }

    private static boolean isUnchanged(Digested folder, Set<String> unchanged) {
        return RecordFiles.hasRecord(folder.files().keySet())
                && unchanged.containsAll(folder.files().keySet());
    }

    private List<Digested> digested(List<Path> folders) {
        List<Future<Digested>> results = folders.stream()
                .map(folder -> readers.submit(() -> new Digested(folder, digests(folder))))
                .toList();
        return results.stream().map(ParallelImport::result).toList();
    }

    private static Map<String, Digest> digests(Path folder) {
        try {
            return RecordFolderImport.slug(folder)
                    .map(slug -> RecordFiles.digests(folder))
                    .orElse(Map.of());
        } catch (UncheckedIOException e) {
            LOG.debugf(e, "Import: a file in %s cannot be read", folder);
            return Map.of();
        }
    }

    /** Some folders are parsed ahead of the one that is stored, but not many, because they stay in memory. */
    private void store(List<Path> changed, Set<String> unchanged, Runnable afterEach) {
        Queue<Future<ParsedFolder>> ahead = new ArrayDeque<>();
        Iterator<Path> next = changed.iterator();
        for (Path folder : changed) {
            while (next.hasNext() && ahead.size() <= threads) {
                Path parsed = next.next();
                ahead.add(readers.submit(() -> records.parse(parsed, unchanged)));
            }
            if (stopped.getAsBoolean()) {
                return;
            }
            records.importFolder(folder, parsed(folder, ahead.remove()), report);
            afterEach.run();
        }
    }

    private static ParsedFolder parsed(Path folder, Future<ParsedFolder> running) {
        try {
            return result(running);
        } catch (RuntimeException e) {
            LOG.debugf(e, "Import: %s is parsed when it is stored", folder);
            return ParsedFolder.none();
        }
    }

    private static <T> T result(Future<T> running) {
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
