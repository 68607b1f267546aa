package dev.dragoman.storage.archive;

import dev.dragoman.storage.CompressedText;
import dev.dragoman.storage.StorageConfig;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/** Checks a store, while the service may go on: the engine's own checks, every digest, and the change log. */
public final class StoreVerification {

    private static final int FETCH = 200;

    /**
     * What was checked.
     *
     * @param faults each in a sentence; empty if the store is sound
     */
    public record Report(
            long revisions, long bundleVersions, long pictures, long changes, long statements, List<String> faults) {

        public Report {
            faults = List.copyOf(faults);
        }
    }

    /** A check of a feature over its tables, which tells each fault in a sentence and returns how much was checked. */
    public interface FeatureCheck {

        long check(Tables tables, Consumer<String> faults);
    }

    private final StorageConfig config;
    private final BinaryOperator<String> documentDigest;
    private final Function<byte[], String> byteDigest;
    private final FeatureCheck statements;

    /**
     * Verifies with the digests of the features.
     *
     * @param documentDigest from a slug and a stored document of that record to its digest, in hexadecimal
     * @param byteDigest from bytes to their digest, in hexadecimal
     * @param statements checks the signed statements
     */
    public StoreVerification(
            StorageConfig config,
            BinaryOperator<String> documentDigest,
            Function<byte[], String> byteDigest,
            FeatureCheck statements) {
        this.config = config;
        this.documentDigest = documentDigest;
        this.byteDigest = byteDigest;
        this.statements = statements;
    }

    /**
     * Checks the whole store.
     *
     * @throws ArchiveException if there is no store, or if it cannot be read
     */
    public Report verify() {
        DataSource database = StoreDatabase.existing(config);
        try (Connection connection = StoreDatabase.snapshot(database, config.store())) {
            Schema.version(connection);
            List<String> faults = new ArrayList<>(EngineCheck.faults(connection, config.store()));
            long revisions =
                    documents(connection, "select slug, number, content, digest from revision", "revision", faults);
            long versions = documents(
                    connection,
                    "select slug, locale || ' ' || number, content, digest from bundle_version",
                    "translation",
                    faults);
            long pictures = pictures(connection, faults);
            long changes = changes(connection, faults);
            long signed = Store.readOver(connection, tables -> statements.check(tables, faults::add));
            return new Report(revisions, versions, pictures, changes, signed, faults);
        } catch (SQLException e) {
            throw new ArchiveException("The store cannot be read", e);
        }
    }

    private long documents(Connection connection, String query, String kind, List<String> faults) throws SQLException {
        long count = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    count++;
                    String slug = rows.getString(1);
                    if (!documentDigest.apply(slug, document(rows.getString(3))).equals(rows.getString(4))) {
                        faults.add("The " + kind + " " + slug + " " + rows.getString(2) + " is not what was stored: its"
                                + " digest differs");
                    }
                }
            }
        }
        return count;
    }

    /** The document in its column; what cannot be read is left as it is, so that its digest differs. */
    private static String document(String stored) {
        try {
            return CompressedText.unpack(stored);
        } catch (IllegalArgumentException | UncheckedIOException damaged) {
            return stored;
        }
    }

    private long pictures(Connection connection, List<String> faults) throws SQLException {
        long count = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery("select digest, bytes from picture_file")) {
                while (rows.next()) {
                    count++;
                    if (!byteDigest.apply(rows.getBytes(2)).equals(rows.getString(1))) {
                        faults.add("The picture " + rows.getString(1) + " is not what was stored: its digest differs");
                    }
                }
            }
        }
        return count;
    }

    private static long changes(Connection connection, List<String> faults) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet log = statement.executeQuery(
                        "select count(*), coalesce(max(seq), 0), (select seq from change_counter) from change_log")) {
            log.next();
            long count = log.getLong(1);
            if (count != log.getLong(2) || count != log.getLong(3)) {
                faults.add("The change log has " + count + " entries, the last has the number " + log.getLong(2)
                        + ", and the counter is at " + log.getLong(3) + "; entries are missing");
            }
            return count;
        }
    }
}
