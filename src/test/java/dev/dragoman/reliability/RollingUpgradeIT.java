package dev.dragoman.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.storage.TestStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A newer build extends the schema while this one serves and writes, as in a rolling upgrade of instances over one PostgreSQL. */
@Tag("reliability")
@EnabledIfSystemProperty(named = "test.store", matches = "postgresql")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RollingUpgradeIT {

    private static final int ACTS = 30;
    private volatile CountDownLatch acts = new CountDownLatch(ACTS);

    @Test
    void aRunningInstanceGoesOnAfterANewerOneHasExtendedTheSchemaAndDoesNotStartOnIt(@TempDir Path folder)
            throws Exception {
        Map<String, String> settings = TestStore.emptyDatabase("rolling_upgrade");
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (ServiceProcess service = new ServiceProcess(folder, settings)) {
            service.start();
            ServiceClient client = new ServiceClient(service.address());
            WorkingEditor editor =
                    new WorkingEditor("test-upgraded", client.newAdmin("reviewer"), () -> acts.countDown());
            editor.begin(client);
            Future<?> work = threads.submit(() -> {
                editor.work(client);
                return null;
            });
            acts.await();

            extend(settings);
            acts = new CountDownLatch(ACTS);

            assertThat(acts.await(2, TimeUnit.MINUTES)).isTrue();
            assertThat(client.read("/en/test-upgraded").statusCode()).isEqualTo(200);
            service.kill();
            work.get();
            assertThatThrownBy(service::start)
                    .message()
                    .contains("it has schema version 9999")
                    .doesNotContain("\tat ");
            execute(settings, "delete from flyway_schema_history where version = '9999'");
            service.start();
            editor.check(new ServiceClient(service.address()));
        } finally {
            threads.shutdownNow();
        }
    }

    /** What a migration of the next version may do: here it adds a column to every table, and a table. */
    private static void extend(Map<String, String> settings) throws SQLException {
        for (String table : tables(settings)) {
            // One by one: a transaction that locks many tables would meet writes that lock them in another order.
            execute(settings, "alter table " + table + " add column of_the_next_version text");
        }
        execute(settings, "create table of_the_next_version (id bigint primary key)");
        execute(
                settings,
                "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                        + " execution_time, success)"
                        + " values (9999, '9999', 'next version', 'SQL', 'V9999__next_version.sql', 'postgres', 1, true)");
    }

    private static List<String> tables(Map<String, String> settings) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = connect(settings);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select quote_ident(tablename) from pg_tables where schemaname = 'public'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static void execute(Map<String, String> settings, String sql) throws SQLException {
        try (Connection connection = connect(settings);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(Map<String, String> settings) throws SQLException {
        return DriverManager.getConnection(
                settings.get("dragoman.postgresql.url"), settings.get("dragoman.postgresql.username"), "");
    }
}
