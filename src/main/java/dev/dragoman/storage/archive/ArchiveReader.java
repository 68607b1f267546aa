package dev.dragoman.storage.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads an archive. Whatever is cut off, changed or added in it is noticed before anything is stored. */
final class ArchiveReader implements AutoCloseable {

    private static final int BATCH = 500;

    private final ZipFile zip;
    private final Manifest manifest;

    private ArchiveReader(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws ArchiveException if the file is no archive of a format that is known */
    static ArchiveReader open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), UTF_8);
        } catch (ZipException e) {
            throw new ArchiveException(file + " is neither a backup nor an archive of a store, or it is cut off", e);
        }
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            zip.close();
            throw new ArchiveException(file + " is a zip file without the manifest of an archive");
        }
        try (InputStream json = zip.getInputStream(entry)) {
            Manifest manifest = new ObjectMapper().readValue(json, Manifest.class);
            if (!Manifest.FORMAT.equals(manifest.format())) {
                throw new ArchiveException(
                        file + " has the format " + manifest.format() + "; this build reads " + Manifest.FORMAT);
            }
            return new ArchiveReader(zip, manifest);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Compares each row's digest with the manifest, without storing anything. */
    void verify() throws IOException {
        for (Manifest.Part part : manifest.tables()) {
            RowDigest digest = new RowDigest();
            try (BufferedReader lines = lines(part)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    digest.add(line);
                }
            }
            require(part, digest);
        }
    }

    /** Replaces all rows of a store, whose tables have the archive's schema version, in its open transaction. */
    void read(Connection connection) throws SQLException, IOException {
        List<StoredTable> tables = StoredTable.in(connection);
        Map<String, Manifest.Part> parts =
                manifest.tables().stream().collect(Collectors.toMap(Manifest.Part::name, Function.identity()));
        List<StoredTable> reversed = new ArrayList<>(tables);
        Collections.reverse(reversed);
        try (Statement statement = connection.createStatement()) {
            for (StoredTable table : reversed) {
                statement.executeUpdate("delete from " + table.name());
            }
        }
        for (StoredTable table : tables) {
            Manifest.Part part = parts.remove(table.name());
            if (part == null
                    || !part.columns().equals(List.copyOf(table.columns().keySet()))) {
                throw new ArchiveException("The archive has no table " + table.name() + " of this shape");
            }
            read(connection, table, part);
        }
        if (!parts.isEmpty()) {
            throw new ArchiveException("The archive has tables that the store does not know: " + parts.keySet());
        }
    }

    private void read(Connection connection, StoredTable table, Manifest.Part part) throws SQLException, IOException {
        RowDigest digest = new RowDigest();
        try (BufferedReader lines = lines(part);
                PreparedStatement insert = connection.prepareStatement(table.insert())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                digest.add(line);
                RowJson.set(insert, line, table.columns().values());
                insert.addBatch();
                if (digest.rows() % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        require(part, digest);
    }

    private BufferedReader lines(Manifest.Part part) throws IOException {
        ZipEntry entry = zip.getEntry(part.entry());
        if (entry == null) {
            throw new ArchiveException("The archive lacks " + part.entry());
        }
        return new BufferedReader(new InputStreamReader(zip.getInputStream(entry), UTF_8));
    }

    private static void require(Manifest.Part part, RowDigest digest) {
        if (digest.rows() != part.rows() || !digest.hex().equals(part.digest())) {
            throw new ArchiveException("The rows of " + part.name() + " are not those that were written: "
                    + digest.rows() + " of " + part.rows() + ", with another digest; the archive is damaged");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
