package dev.dragoman.storage.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes all rows of a store, as they are at one moment, into a zip archive. */
final class ArchiveWriter {

    /** Rows that PostgreSQL sends at once. */
    private static final int FETCH = 500;

    private ArchiveWriter() {}

    /** @param connection its transaction sees one state of the store */
    static Manifest write(Connection connection, Instant now, OutputStream output) throws SQLException, IOException {
        List<Manifest.Part> parts = new ArrayList<>();
        String schema = Schema.version(connection);
        try (ZipOutputStream zip = new ZipOutputStream(output, UTF_8)) {
            for (StoredTable table : StoredTable.in(connection)) {
                parts.add(write(connection, table, zip));
            }
            Manifest manifest = new Manifest(Manifest.FORMAT, schema, now.toString(), parts);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        }
    }

    private static Manifest.Part write(Connection connection, StoredTable table, ZipOutputStream zip)
            throws SQLException, IOException {
        RowDigest digest = new RowDigest();
        int columns = table.columns().size();
        zip.putNextEntry(new ZipEntry(Manifest.entryOf(table.name())));
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery(table.select())) {
                while (rows.next()) {
                    String line = RowJson.write(rows, columns);
                    digest.add(line);
                    zip.write(line.getBytes(UTF_8));
                    zip.write('\n');
                }
            }
        }
        zip.closeEntry();
        return new Manifest.Part(table.name(), List.copyOf(table.columns().keySet()), digest.rows(), digest.hex());
    }
}
