package dev.dragoman.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL server and its synchronous standby, which receives its write-ahead log as a stream. */
final class ReplicatedPostgres implements AutoCloseable {

    private static final String DATABASE = "dragoman";
    private static final String STANDBY = "standby";

    private final Path folder;
    private final EmbeddedPostgres primary;
    private final EmbeddedPostgres standby;

    private ReplicatedPostgres(Path folder, EmbeddedPostgres primary, EmbeddedPostgres standby) {
        this.folder = folder;
        this.primary = primary;
        this.standby = standby;
    }

    /** Both servers, when each commit waits for the standby. */
    static ReplicatedPostgres start(Path parent) throws IOException, SQLException {
        Path folder = parent.resolve("primary");
        try (EmbeddedPostgres empty = server(folder)) {
            execute(empty, "create database " + DATABASE);
        }
        Path copy = parent.resolve(STANDBY);
        copy(folder, copy);
        EmbeddedPostgres primary = server(folder);
        Files.createFile(copy.resolve("standby.signal"));
        Files.writeString(
                copy.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=localhost port=%d user=postgres application_name=%s'%n"
                        .formatted(primary.getPort(), STANDBY));
        ReplicatedPostgres servers = new ReplicatedPostgres(folder, primary, server(copy));
        execute(primary, "alter system set synchronous_standby_names = '" + STANDBY + "'");
        execute(primary, "select pg_reload_conf()");
        servers.awaitSynchronousStandby();
        return servers;
    }

    /** The settings of a service that follows whichever of both is the primary. */
    Map<String, String> settings() {
        String url = "jdbc:postgresql://localhost:%d,localhost:%d/%s"
                + "?targetServerType=primary&hostRecheckSeconds=1&connectTimeout=2&socketTimeout=30";
        return Map.of(
                "dragoman.store", "postgresql",
                "dragoman.postgresql.url", url.formatted(primary.getPort(), standby.getPort(), DATABASE),
                "dragoman.postgresql.username", "postgres");
    }

    /** Ends all processes of the primary without a warning, as a power failure does. */
    void killPrimary() throws IOException {
        long id = Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).get(0));
        ProcessHandle server = ProcessHandle.of(id).orElseThrow();
        List<ProcessHandle> children = server.descendants().toList();
        server.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        server.onExit().join();
    }

    /** What the operator, or a tool for high availability, does then. */
    void promoteStandby() throws SQLException {
        execute(standby, "select pg_promote(true, 120)");
    }

    @Override
    public void close() throws IOException {
        standby.close();
        try {
            primary.close();
        } catch (IOException | RuntimeException killed) {
            // There is nothing to stop any more.
        }
    }

    private void awaitSynchronousStandby() throws SQLException {
        Instant end = Instant.now().plusSeconds(120);
        while (!isSynchronous()) {
            assertThat(Instant.now()).as("no synchronous standby").isBefore(end);
            Thread.onSpinWait();
        }
    }

    private boolean isSynchronous() throws SQLException {
        try (Connection connection = primary.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select 1 from pg_stat_replication where sync_state = 'sync'")) {
            return found.next();
        }
    }

    private static EmbeddedPostgres server(Path folder) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
