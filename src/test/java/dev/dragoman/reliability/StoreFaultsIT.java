package dev.dragoman.reliability;

import static dev.dragoman.reliability.StoreFaults.LARGE;
import static dev.dragoman.reliability.StoreFaults.SMALL;
import static dev.dragoman.reliability.StoreFaults.assertIsUnavailable;
import static dev.dragoman.reliability.StoreFaults.damage;
import static dev.dragoman.reliability.StoreFaults.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.reliability.ServiceProcess.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What the built artifact answers, and how it goes on, when its SQLite database fails. */
@Tag("reliability")
@DisabledIfSystemProperty(named = "test.store", matches = "postgresql")
class StoreFaultsIT {

    /** SQLite does not let its file grow: the error is that of a full disk. */
    private static final Map<String, String> FULL_DISK = Map.of(
            "quarkus.datasource.sqlite.jdbc.url",
            "jdbc:sqlite:${dragoman.data-dir}/dragoman.db?journal_mode=WAL&synchronous=FULL&busy_timeout=10000"
                    + "&foreign_keys=ON&transaction_mode=IMMEDIATE&max_page_count=1");

    private static final int PAGE = 4096;

    @TempDir
    Path folder;

    @Test
    void onAFullDiskWritesAreAnswered503AndReadersGoOn() throws Exception {
        try (ServiceProcess service = new ServiceProcess(folder, Map.of())) {
            service.start();
            service.stop();
            service.start(FULL_DISK);
            ServiceClient client = new ServiceClient(service.address());

            assertIsUnavailable(client.put(LARGE, record(200), false));
            assertThat(client.read("/en/").statusCode()).isEqualTo(200);
            assertThat(client.read("/api/records").statusCode()).isEqualTo(200);
            assertThat(client.read("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(service.log()).contains("full").doesNotContain("\tat ");

            service.stop();
            service.start();
            client = new ServiceClient(service.address());
            assertThat(client.readAsEditor(LARGE + "/draft").statusCode()).isEqualTo(404);
            assertThat(client.put(LARGE, record(200), false).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void aRemovedWriteAheadLogIsNoticedAndNothingAcknowledgedIsLost() throws Exception {
        try (ServiceProcess service = new ServiceProcess(folder, Map.of())) {
            service.start();
            ServiceClient client = new ServiceClient(service.address());
            assertThat(client.put(SMALL, record(1), false).statusCode()).isEqualTo(201);

            Files.delete(folder.resolve("dragoman.db-wal"));
            assertIsUnavailable(client.put(LARGE, record(1), false));
            assertThat(service.log()).contains("dragoman.db-wal was removed");

            service.stop();
            service.start();
            client = new ServiceClient(service.address());
            assertThat(client.readAsEditor(SMALL + "/draft").statusCode()).isEqualTo(200);
            assertThat(client.put(LARGE, record(1), false).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void aDamagedDatabaseStopsTheStartWithOneSentenceAndIsToldByVerify() throws Exception {
        try (ServiceProcess service = new ServiceProcess(folder, Map.of())) {
            service.start();
            service.stop();
            Files.deleteIfExists(folder.resolve("dragoman.db-wal"));
            Files.deleteIfExists(folder.resolve("dragoman.db-shm"));
            damage(folder.resolve("dragoman.db"), PAGE);

            Ended start = service.run();
            Ended verify = service.run("verify");

            assertThat(start.status()).as(start.output()).isEqualTo(1);
            assertThat(start.output())
                    .containsOnlyOnce("The tables of the database cannot be migrated (SQLite in " + folder)
                    .doesNotContain("\tat ");
            assertThat(verify.status()).as(verify.output()).isEqualTo(1);
            assertThat(verify.output()).doesNotContain("\tat ");
        }
    }
}
