package dev.dragoman.storage;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.spi.JdbiPlugin;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/** Access to the database that {@code dragoman.store} selects, whose tables are migrated before first use. */
@Startup
@Singleton
public class Store {

    private static final Logger LOG = Logger.getLogger(Store.class);

    private static final TextColumns INSTANTS = TextColumns.instants();

    private final Jdbi jdbi;
    private final Optional<DataFolder> folder;
    private final Runnable renewConnections;

    @Inject
    Store(
            StorageConfig config,
            @DataSource("sqlite") InjectableInstance<AgroalDataSource> sqlite,
            @DataSource("postgresql") InjectableInstance<AgroalDataSource> postgresql,
            @FlywayDataSource("sqlite") InjectableInstance<Flyway> sqliteMigrations,
            @FlywayDataSource("postgresql") InjectableInstance<Flyway> postgresqlMigrations,
            @Any Instance<JdbiPlugin> plugins) {
        boolean embedded = config.store() == DatabaseKind.SQLITE;
        if (embedded) {
            createFolder(config.dataDir());
        }
        folder = embedded ? Optional.of(DataFolder.lock(config.dataDir())) : Optional.empty();
        int applied = migrate((embedded ? sqliteMigrations : postgresqlMigrations).get(), config, folder);
        LOG.infof("Store: %s, %d migrations applied", describe(config), applied);
        AgroalDataSource pool = (embedded ? sqlite : postgresql).get();
        jdbi = withColumns(Jdbi.create(pool));
        renewConnections = () -> pool.flush(AgroalDataSource.FlushMode.GRACEFUL);
        folder.ifPresent(DataFolder::rememberDatabase);
        plugins.forEach(jdbi::installPlugin);
    }

    /** Access to a database whose tables are up to date. */
    Store(Jdbi database) {
        jdbi = withColumns(database);
        folder = Optional.empty();
        renewConnections = () -> {};
    }

    /** Reads over the connection of a command, which stays open, and whose transaction goes on. */
    public static <T> T readOver(Connection connection, Function<Tables, T> query) {
        Jdbi database = withColumns(Jdbi.create(connection));
        database.getConfig(Handles.class).setForceEndTransactions(false);
        return database.withHandle(handle -> query.apply(new Tables(handle)));
    }

    @PreDestroy
    void close() {
        folder.ifPresent(DataFolder::close);
    }

    /**
     * Runs an act in one transaction: all of it is durable, or nothing is stored.
     *
     * @throws StoreUnavailable if the database cannot be reached
     */
    public <T> T inTransaction(Function<Tables, T> act) {
        return available(() -> jdbi.inTransaction(handle -> {
            T done = act.apply(new Tables(handle));
            // A deleted file would still accept the commit.
            folder.ifPresent(DataFolder::checkBeforeCommit);
            return done;
        }));
    }

    /** Runs an act in a transaction that is always rolled back, and returns its result. */
    public <T> T inRolledBackTransaction(Function<Tables, T> act) {
        return available(() -> jdbi.withHandle(handle -> {
            handle.begin();
            try {
                T done = act.apply(new Tables(handle));
                // What tries a write out says whether it would be kept.
                folder.ifPresent(DataFolder::checkBeforeCommit);
                return done;
            } finally {
                handle.rollback();
            }
        }));
    }

    /**
     * Checks that the database's volume takes new data, which {@link #inRolledBackTransaction} does not; always true of a server.
     *
     * @throws StoreUnavailable if it is read-only or full
     */
    public void checkVolume() {
        folder.ifPresent(DataFolder::checkVolume);
    }

    /**
     * Reads on one connection, without a transaction.
     *
     * @throws StoreUnavailable if the database cannot be reached
     */
    public <T> T read(Function<Tables, T> query) {
        return available(() -> jdbi.withHandle(handle -> query.apply(new Tables(handle))));
    }

    private <T> T available(Supplier<T> work) {
        folder.ifPresent(DataFolder::check);
        try {
            return work.get();
        } catch (JdbiException e) {
            if (Unavailability.isReadOnlySqlite(e) && folder.stream().allMatch(DataFolder::isWritable)) {
                // SQLite opened the file on a read-only volume for reading, and goes on so.
                renewConnections.run();
            }
            throw Unavailability.translate(e);
        }
    }

    Jdbi jdbi() {
        return jdbi;
    }

    private static Jdbi withColumns(Jdbi database) {
        return database.installPlugin(new SqlObjectPlugin())
                .registerArgument(INSTANTS)
                .registerColumnMapper(INSTANTS);
    }

    private static int migrate(Flyway flyway, StorageConfig config, Optional<DataFolder> folder) {
        try {
            return Migrations.apply(flyway);
        } catch (FlywayException e) {
            // The startup creates this bean again, and would then report a folder in use instead.
            folder.ifPresent(DataFolder::close);
            throw new ConfigurationException("The tables of the database cannot be migrated (" + describe(config)
                    + "): " + Migrations.reason(e));
        }
    }

    /** @throws ConfigurationException if the folder cannot be created or written to */
    static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unusable(folder, Files.exists(folder) ? "it is not a folder" : "the folder cannot be created");
        }
        if (!Files.isWritable(folder)) {
            throw unusable(folder, "the folder cannot be written to");
        }
    }

    private static ConfigurationException unusable(Path folder, String wrong) {
        // Without a cause, so that only the message is printed.
        return new ConfigurationException("dragoman.data-dir is \"" + folder + "\": " + wrong);
    }

    private static String describe(StorageConfig config) {
        return switch (config.store()) {
            case SQLITE -> "SQLite in " + config.dataDir().toAbsolutePath().normalize();
            // The parameters of the URL may contain a password.
            case POSTGRESQL -> "PostgreSQL at " + config.postgresql().url().replaceFirst("[?].*$", "");
        };
    }
}
