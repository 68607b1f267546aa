package dev.dragoman.storage.archive;

import dev.dragoman.storage.DatabaseKind;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables of a store, as far as migrations have brought them. */
final class Schema {

    private static final String HISTORY = "flyway_schema_history";

    private Schema() {}

    /** @throws ArchiveException if there are no tables of a store */
    static String version(Connection connection) throws SQLException {
        if (!exists(connection)) {
            throw new ArchiveException("The database has no tables of Dragoman");
        }
        MigrationVersion newest = MigrationVersion.EMPTY;
        try (Statement statement = connection.createStatement();
                ResultSet versions = statement.executeQuery("select version from " + HISTORY + " where success")) {
            while (versions.next()) {
                MigrationVersion version = MigrationVersion.fromVersion(versions.getString(1));
                newest = newest.isNewerThan(version) ? newest : version;
            }
        }
        return newest.getVersion();
    }

    static boolean exists(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        try (ResultSet tables = database.getTables(null, connection.getSchema(), HISTORY, null)) {
            return tables.next();
        }
    }

    /** Creates the tables up to a version. */
    static void create(DataSource database, DatabaseKind kind, String version) {
        FluentConfiguration migrations =
                Flyway.configure().dataSource(database).resourceProvider(new MigrationFiles(kind));
        MigrationVersion wanted = MigrationVersion.fromVersion(version);
        boolean known = Arrays.stream(migrations.load().info().all())
                .anyMatch(migration -> wanted.equals(migration.getVersion()));
        if (!known) {
            throw new ArchiveException("The copy has schema version " + version
                    + ", which this build of Dragoman does not know; use the build that wrote it, or a newer one");
        }
        migrations.target(wanted).load().migrate();
    }
}
