package dev.dragoman.reliability;

import static dev.dragoman.reliability.StoreFaults.LARGE;
import static dev.dragoman.reliability.StoreFaults.SMALL;
import static dev.dragoman.reliability.StoreFaults.WRITING;
import static dev.dragoman.reliability.StoreFaults.assertIsUnavailable;
import static dev.dragoman.reliability.StoreFaults.damage;
import static dev.dragoman.reliability.StoreFaults.record;
import static dev.dragoman.reliability.StoreFaults.server;
import static dev.dragoman.reliability.StoreFaults.settings;
import static dev.dragoman.reliability.StoreFaults.untilWritten;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.reliability.ServiceProcess.Ended;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the built artifact answers while PostgreSQL is down, or runs but cannot write, or not read what it has written, and how
 * it goes on.
 */
@Tag("reliability")
@EnabledIfSystemProperty(named = "test.store", matches = "postgresql")
class PostgresqlFaultsIT {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void makeFolders() throws Exception {
        data = folder.resolve("postgresql");
    }

    @Test
    void whileTheServerOnlyReadsReadersAreServedAndWritesAreAnswered503() throws Exception {
        try (EmbeddedPostgres database = server(data, 0);
                ServiceProcess service = new ServiceProcess(folder, settings(database, "postgres"))) {
            service.start();
            ServiceClient client = new ServiceClient(service.address());

            execute(database, "alter system set default_transaction_read_only = on");
            execute(database, "select pg_reload_conf()");
            awaitStatus(client, WRITING, 503);

            assertIsUnavailable(client.put(SMALL, record(1), false));
            assertReadersAreServed(client);
            assertThat(client.readAsEditor(SMALL + "/draft").statusCode()).isEqualTo(404);
            assertThat(service.log()).contains("in a read-only transaction");

            execute(database, "alter system reset default_transaction_read_only");
            execute(database, "select pg_reload_conf()");
            assertThat(untilWritten(client, SMALL).statusCode()).isEqualTo(201);
            awaitStatus(client, WRITING, 200);
        }
    }

    @Test
    void whileTheVolumeOfTheTablesIsFullReadersAreServedAndWritesAreAnswered503() throws Exception {
        try (SmallVolume volume = SmallVolume.mount(folder.resolve("volume"), 128);
                EmbeddedPostgres database = server(data, 0);
                ServiceProcess service = new ServiceProcess(folder, settings(database, "dragoman"))) {
            execute(database, "create tablespace small location '" + volume.folder("tables") + "'");
            execute(database, "create database dragoman tablespace small");
            service.start();
            ServiceClient client = new ServiceClient(service.address());

            volume.fill();
            assertIsUnavailable(client.put(LARGE, record(200), false));
            assertReadersAreServed(client);
            assertThat(client.readAsEditor(LARGE + "/draft").statusCode()).isEqualTo(404);
            assertThat(service.log()).contains("No space left on device");

            volume.free();
            assertThat(client.put(LARGE, record(200), false).statusCode()).isEqualTo(201);
            assertThat(service.run("verify").output()).contains("The store is sound");
        }
    }

    @Test
    void whatMeetsADamagedTableIsAnswered503AndCachedPagesAreServed() throws Exception {
        EmbeddedPostgres database = server(data, 0);
        int port = database.getPort();
        try (ServiceProcess service = new ServiceProcess(folder, settings(database, "postgres"))) {
            ServiceClient client = startWithARecord(service);
            String table = path(database, "revision");

            database.close();
            damage(data.resolve(table), 0);
            database = server(data, port);
            // The first answers may be those of broken connections.
            Instant end = Instant.now().plus(TIMEOUT);
            while (!service.log().contains("invalid page")) {
                assertIsUnavailable(client.readAsEditor(SMALL + "/draft"));
                assertThat(Instant.now()).as(service.log()).isBefore(end);
            }

            assertIsUnavailable(client.put(LARGE, record(1), false));
            assertThat(client.read("/en/").statusCode()).isEqualTo(200);
            Ended verify = service.run("verify");
            assertThat(verify.status()).as(verify.output()).isEqualTo(1);
            assertThat(verify.output()).contains("invalid page").doesNotContain("\tat ");
        } finally {
            database.close();
        }
    }

    @Test
    void whilePostgresqlIsDownCachedPagesAreServedWritesAreAnswered503AndBothRecoverByThemselves() throws Exception {
        EmbeddedPostgres database = server(data, 0);
        int port = database.getPort();
        try (ServiceProcess service = new ServiceProcess(folder, settings(database, "postgres"))) {
            ServiceClient client = startWithARecord(service);

            database.close();
            assertIsUnavailable(client.put(LARGE, record(1), false));
            for (int reader = 0; reader < 100; reader++) {
                assertThat(client.read("/en/").statusCode()).isEqualTo(200);
            }
            assertThat(client.read("/q/health/live").statusCode()).isEqualTo(200);

            database = server(data, port);
            long back = System.nanoTime();
            HttpResponse<String> written = untilWritten(client, LARGE);
            assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
            Duration recovery = Duration.ofNanos(System.nanoTime() - back);
            assertThat(client.readAsEditor(SMALL + "/draft").statusCode()).isEqualTo(200);
            assertThat(service.log()).doesNotContain("\tat ");
            Path reports = Files.createDirectories(Path.of("target", "reliability"));
            Files.writeString(
                    reports.resolve("restart-postgresql.md"),
                    "Reads meanwhile: 100, errors: 0; written again after %d ms.%n".formatted(recovery.toMillis()));
        } finally {
            database.close();
        }
    }

    private static ServiceClient startWithARecord(ServiceProcess service) throws Exception {
        service.start();
        ServiceClient client = new ServiceClient(service.address());
        assertThat(client.put(SMALL, record(1), false).statusCode()).isEqualTo(201);
        assertThat(client.read("/en/").statusCode()).isEqualTo(200);
        return client;
    }

    private static void assertReadersAreServed(ServiceClient client) throws Exception {
        for (String path : new String[] {"/en/", "/fr/", "/api/records?lang=de", "/q/health/live", "/q/health/ready"}) {
            assertThat(client.read(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    private static void awaitStatus(ServiceClient client, String path, int status) throws Exception {
        Instant end = Instant.now().plus(TIMEOUT);
        HttpResponse<String> answer = client.read(path);
        while (answer.statusCode() != status) {
            assertThat(Instant.now()).as("still " + answer.body()).isBefore(end);
            answer = client.read(path);
        }
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The file of a table, in the folder of the server. */
    private static String path(EmbeddedPostgres server, String table) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select pg_relation_filepath('" + table + "')")) {
            found.next();
            return found.getString(1);
        }
    }
}
