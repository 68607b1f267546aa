package dev.dragoman.storage;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/** Migrates the tables with Flyway. */
final class Migrations {

    private Migrations() {}

    /**
     * Applies what the database does not have yet.
     *
     * @return how many were applied
     * @throws FlywayException if the database has later ones, or if one of them failed or has changed since
     */
    static int apply(Flyway flyway) {
        rejectLaterSchema(flyway.info());
        return flyway.migrate().migrationsExecuted;
    }

    /** Why the tables cannot be migrated, in one line. */
    static String reason(FlywayException fault) {
        // Behind a timeout of the connection pool is an exception without a message.
        return Stream.iterate((Throwable) fault, cause -> cause != null, Throwable::getCause)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .reduce((outer, inner) -> inner)
                .orElse(fault.toString())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(4)
                .collect(joining(" "));
    }

    /** Flyway itself accepts a database that is ahead of it. */
    private static void rejectLaterSchema(MigrationInfoService migrations) {
        newest(migrations, true).ifPresent(later -> {
            throw new FlywayException("it has schema version " + later + ", and this build of Dragoman knows "
                    + newest(migrations, false).orElse(MigrationVersion.EMPTY)
                    + " at most; start the newer build, or restore a copy that is as old as this one");
        });
    }

    private static Optional<MigrationVersion> newest(MigrationInfoService migrations, boolean later) {
        return Arrays.stream(migrations.all())
                .filter(migration -> isLater(migration) == later)
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo);
    }

    private static boolean isLater(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS
                || migration.getState() == MigrationState.FUTURE_FAILED;
    }
}
