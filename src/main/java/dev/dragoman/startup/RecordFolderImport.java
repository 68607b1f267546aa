package dev.dragoman.startup;

import dev.dragoman.drafting.ImportReport;
import dev.dragoman.drafting.ParsedFolder;
import dev.dragoman.drafting.RecordImport;
import dev.dragoman.json.Digest;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.ImportPublishing;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.StoreUnavailable;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Imports the folder of one record: stores and publishes it in one transaction. */
@Singleton
public class RecordFolderImport {

    private static final Logger LOG = Logger.getLogger(RecordFolderImport.class);

    private final Store store;
    private final RecordImport records;
    private final ImportPublishing publishing;

    RecordFolderImport(Store store, RecordImport records, ImportPublishing publishing) {
        this.store = store;
        this.records = records;
        this.publishing = publishing;
    }

    /** Whether all of these files, by their paths, have the digests that they had at their last import. */
    boolean areUnchanged(Map<String, Digest> files) {
        return unchanged(files).size() == files.size();
    }

    /** Those of these files, by their paths, that have the digests that they had at their last import; one statement. */
    Set<String> unchanged(Map<String, Digest> files) {
        return store.read(tables -> RecordImport.unchanged(tables, files));
    }

    /**
     * Parses what is new in a folder; needs no transaction, and may run in several threads.
     *
     * @param unchanged the paths of the files that are not new
     */
    ParsedFolder parse(Path folder, Set<String> unchanged) {
        Optional<Slug> slug = slug(folder);
        if (slug.isEmpty()) {
            return ParsedFolder.none();
        }
        return store.read(tables -> {
            Slug present = RecordImport.present(tables, slug.get());
            return records.parse(
                    present, folder, unchanged, tables.table(Revisions.class).newest(present.value()));
        });
    }

    /** The slug that a folder's name is; empty if it is none, or if that is no folder. */
    static Optional<Slug> slug(Path folder) {
        return Files.isDirectory(folder)
                ? Optional.of(name(folder)).filter(Slug::isValid).map(Slug::new)
                : Optional.empty();
    }

    private static String name(Path folder) {
        return folder.getFileName().toString().replace("/", "");
    }

    /** Imports a folder of which nothing was parsed before, as below. */
    public void importFolder(Path folder, ImportReport report) {
        importFolder(folder, ParsedFolder.none(), report);
    }

    /**
     * Imports a folder. A malformed file is rejected in the report, with its line, and the others are imported. If
     * storing fails for any other reason, nothing of the folder is imported, and the report says so.
     *
     * @param parsed what of it was parsed before
     * @throws StoreUnavailable if the database cannot be reached; nothing of the folder was imported
     */
    void importFolder(Path folder, ParsedFolder parsed, ImportReport report) {
        String name = name(folder);
        if (!Files.isDirectory(folder)) {
            report.reject("records/" + name, "the folder of records must contain only one folder per record");
            return;
        }
        if (!Slug.isValid(name)) {
            report.reject("records/" + name, "the folder's name is not a slug");
            return;
        }
        ImportReport ofFolder = new ImportReport();
        try {
            store.inTransaction(tables -> storeAndPublish(tables, new Slug(name), folder, parsed, ofFolder));
            report.add(ofFolder);
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException | Error e) {
            requireStore();
            LOG.errorf(e, "Import: records/%s failed", name);
            report.reject("records/" + name, "nothing was stored: " + e);
        }
    }

    /** Returns the record if anything of it was stored. What was stored before is published already. */
    private Optional<Slug> storeAndPublish(
            Tables tables, Slug named, Path folder, ParsedFolder parsed, ImportReport report) {
        Optional<Slug> stored = records.store(tables, named, folder, parsed, report);
        stored.ifPresent(slug -> {
            if (!slug.equals(named)) {
                LOG.infof("Import: records/%s updated the record %s, which has been renamed", named, slug);
            }
            publishing
                    .publish(tables, slug)
                    .forEach((locale, error) -> report.addUnpublished(RecordImport.path(named, locale), error));
        });
        return stored;
    }

    private void requireStore() {
        areUnchanged(Map.of("none", Digest.of("")));
    }
}
