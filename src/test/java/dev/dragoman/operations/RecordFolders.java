package dev.dragoman.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.startup.ImportReport;
import dev.dragoman.startup.RecordImport;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Brings in records of a test's own, as the start of the service would from the content folder. */
@Singleton
public class RecordFolders {

    private final RecordImport records;

    RecordFolders(RecordImport records) {
        this.records = records;
    }

    /**
     * Writes a record's folder and brings it in.
     *
     * @param files the texts of {@code en.md} and the bundles, by name
     * @throws IllegalArgumentException if a file is refused
     */
    public void bringIn(Path parent, String slug, Map<String, String> files) throws IOException {
        Path folder = Files.createDirectories(parent.resolve(slug));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue(), UTF_8);
        }
        ImportReport report = new ImportReport();
        records.bringIn(folder, report);
        if (!report.refused().isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", report.refused()));
        }
    }
}
