package dev.dragoman.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.postgresql.util.DriverInfo;

/** The drivers have no bug or vulnerability that concerns us, so that no later change of versions brings one back. */
class DriverVersionsTest {

    @Test
    void theWriteAheadLogOfSqliteIsNotCorruptedWhenItIsReset() throws SQLException {
        try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:");
                ResultSet version = memory.createStatement().executeQuery("select sqlite_version()")) {
            version.next();

            // https://sqlite.org/wal.html#walresetbug
            assertThat(number(version.getString(1))).isGreaterThanOrEqualTo(number("3.51.3"));
        }
    }

    @Test
    void thePostgresqlDriverHasNoKnownVulnerability() {
        // CVE-2026-42198
        assertThat(number(DriverInfo.DRIVER_VERSION)).isGreaterThanOrEqualTo(number("42.7.11"));
    }

    private static long number(String version) {
        return Arrays.stream(version.split("\\."))
                .mapToLong(Long::parseLong)
                .reduce(0, (before, part) -> 1000 * before + part);
    }
}
