package dev.dragoman.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.drafting.ImportReport;
import dev.dragoman.startup.RecordFolderImport;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Imports records of a test, as the service does at startup from the content folder. */
@Singleton
public class RecordFolders {

    private final RecordFolderImport records;

    RecordFolders(RecordFolderImport records) {
        this.records = records;
    }

    /**
     * Writes a record's folder and imports it.
     *
     * @param files the texts of {@code en.md} and the bundles, by name
     * @throws IllegalArgumentException if a file is rejected
     */
    public void importRecord(Path parent, String slug, Map<String, String> files) throws IOException {
        Path folder = Files.createDirectories(parent.resolve(slug));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue(), UTF_8);
        }
        ImportReport report = new ImportReport();
        records.importFolder(folder, report);
        if (!report.rejected().isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", report.rejected()));
        }
    }
}
