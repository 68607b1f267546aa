package dev.dragoman.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteConfig;

class UnavailabilityTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08001", "08006", "53100", "53300", "57P01", "57P03", "58030", "40001", "40P01", "55P03", "25006",
                "42501", "XX001", "XX002"
            })
    void statesOfADatabaseInTroubleAreNoFaultOfTheStatement(String state) {
        assertThat(Unavailability.isUnavailable(new SQLException("in trouble", state)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "42601", "22001", "XX000"})
    void statesOfAWrongStatementStayFaults(String state) {
        assertThat(Unavailability.isUnavailable(new SQLException("wrong", state)))
                .isFalse();
    }

    @Test
    void anExhaustedPoolIsUnavailable() {
        JdbiException exhausted = new ConnectionException(new SQLException("Acquisition timeout"));

        assertThat(Unavailability.translate(exhausted)).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void aLockedSqliteDatabaseIsUnavailable() throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("test.db") + "?busy_timeout=1";
        Jdbi database = Jdbi.create(url);
        database.useHandle(handle -> handle.execute("create table t (a integer)"));

        try (Connection other = DriverManager.getConnection(url);
                Statement lock = other.createStatement()) {
            lock.execute("begin exclusive");

            assertThat(failure(database, "insert into t values (1)")).isInstanceOf(StoreUnavailable.class);
        }
    }

    @Test
    void aFullDiskIsUnavailable() {
        Jdbi database = Jdbi.create("jdbc:sqlite:" + folder.resolve("test.db"));

        RuntimeException full = failure(
                database,
                "pragma max_page_count = 3",
                "create table t (a blob)",
                "insert into t values (zeroblob(100000))");

        assertThat(full).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void aReadOnlyDatabaseIsUnavailable() throws SQLException {
        String file = "jdbc:sqlite:" + folder.resolve("test.db");
        Jdbi.create(file).useHandle(handle -> handle.execute("create table t (a integer)"));
        SQLiteConfig readOnly = new SQLiteConfig();
        readOnly.setReadOnly(true);
        try (Connection connection = readOnly.createConnection(file)) {
            assertThat(failure(Jdbi.create(connection), "insert into t values (1)"))
                    .isInstanceOf(StoreUnavailable.class);
        }
    }

    @Test
    void aDamagedDatabaseIsUnavailable() throws IOException {
        Path file = folder.resolve("test.db");
        Jdbi database = Jdbi.create("jdbc:sqlite:" + file);
        database.useHandle(handle -> handle.execute("create table t (a integer)"));
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 100, bytes.length, (byte) 0xff);
        Files.write(file, bytes);

        assertThat(failure(database, "insert into t values (1)")).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void aViolatedConstraintStaysAFault() {
        Jdbi database = Jdbi.create("jdbc:sqlite:" + folder.resolve("test.db"));

        RuntimeException violated =
                failure(database, "create table t (a integer not null)", "insert into t values (null)");

        assertThat(violated).isInstanceOf(UnableToExecuteStatementException.class);
    }

    private static RuntimeException failure(Jdbi database, String... statements) {
        try {
            database.useHandle(handle -> {
                for (String statement : statements) {
                    handle.execute(statement);
                }
            });
        } catch (JdbiException e) {
            return Unavailability.translate(e);
        }
        throw new AssertionError("The statements have worked");
    }
}
