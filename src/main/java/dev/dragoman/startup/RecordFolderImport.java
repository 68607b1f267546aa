package dev.dragoman.startup;

import dev.dragoman.drafting.ImportReport;
import dev.dragoman.drafting.RecordImport;
import dev.dragoman.json.Digest;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.ImportPublishing;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
        return store.read(tables -> RecordImport.areUnchanged(tables, files));
    }

    /**
     * Imports a folder. A malformed file is rejected in the report, with its line, and the others are imported. If
     * storing fails for any other reason, nothing of the folder is imported, and the report says so.
     *
     * @throws RuntimeException if the store is unavailable
     */
    public void importFolder(Path folder, ImportReport report) {
        String name = folder.getFileName().toString().replace("/", "");
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
            store.inTransaction(tables -> storeAndPublish(tables, new Slug(name), folder, ofFolder));
            report.add(ofFolder);
        } catch (RuntimeException | Error e) {
            requireStore();
            LOG.errorf(e, "Import: records/%s failed", name);
            report.reject("records/" + name, "nothing of it was stored: " + e);
        }
    }

    /** Returns whether anything was stored. What was stored before is published already. */
    private boolean storeAndPublish(Tables tables, Slug slug, Path folder, ImportReport report) {
        boolean isStored = records.store(tables, slug, folder, report);
        if (isStored) {
            publishing
                    .publish(tables, slug)
                    .forEach((locale, error) -> report.addUnpublished(RecordImport.path(slug, locale), error));
        }
        return isStored;
    }

    private void requireStore() {
        areUnchanged(Map.of("none", Digest.of("")));
    }
}
