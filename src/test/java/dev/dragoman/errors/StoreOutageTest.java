package dev.dragoman.errors;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dragoman.http.Eventually;
import dev.dragoman.storage.DatabaseKind;
import dev.dragoman.storage.StorageConfig;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of the database are answered by 503 with {@code Retry-After}, and pass with their cause. */
@QuarkusTest
@TestProfile(StoreOutageTest.Impatient.class)
class StoreOutageTest {

    private static final String CACHED = "/ja/nato-foreign-ministers-meeting-2023-04-05";
    private static final String WRITING = "/q/health/group/writing";

    /** A small pool, and short timeouts for what is waited for. */
    public static class Impatient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.sqlite.jdbc.url",
                    "jdbc:sqlite:${dragoman.data-dir}/dragoman.db?journal_mode=WAL&busy_timeout=100"
                            + "&foreign_keys=ON&transaction_mode=IMMEDIATE",
                    "quarkus.datasource.sqlite.jdbc.max-size",
                    "2",
                    "quarkus.datasource.sqlite.jdbc.acquisition-timeout",
                    "2S",
                    "quarkus.datasource.postgresql.jdbc.max-size",
                    "2",
                    "quarkus.datasource.postgresql.jdbc.acquisition-timeout",
                    "2S");
        }
    }

    @Inject
    StorageConfig config;

    @Inject
    @DataSource("sqlite")
    InjectableInstance<AgroalDataSource> sqlite;

    @Inject
    @DataSource("postgresql")
    InjectableInstance<AgroalDataSource> postgresql;

    private LoggedFaults log;

    @BeforeEach
    void collectTheLog() {
        log = LoggedFaults.collect();
    }

    @AfterEach
    void noStackTraceIsLogged() {
        log.close();
        assertThat(log.lines()).noneMatch(line -> line.contains("stack trace"));
    }

    @Test
    void anExhaustedPoolIsNoFaultOfOurs() throws SQLException {
        AgroalDataSource pool = (config.store() == DatabaseKind.SQLITE ? sqlite : postgresql).get();
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < 2; i++) {
                taken.add(pool.getConnection());
            }

            assertIsUnavailable(issueToken("test-exhausted"));
            assertIsUnavailable(given().get("/api/records"));
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }

        assertIsAvailableAgain("test-exhausted");
    }

    @Test
    void aLockedSqliteDatabaseIsNoFaultOfOurs() throws SQLException {
        assumeTrue(config.store() == DatabaseKind.SQLITE);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + database());
                Statement lock = other.createStatement()) {
            lock.execute("begin immediate");

            assertIsUnavailable(issueToken("test-locked"));
            Eventually.get(() -> given().get("/api/records"), answer -> answer.statusCode() == 200);
        }

        assertIsAvailableAgain("test-locked");
    }

    @Test
    void aRemovedDataFolderIsNoticed() throws IOException {
        assumeTrue(config.store() == DatabaseKind.SQLITE);
        Path folder = config.dataDir();
        Path elsewhere = folder.resolveSibling(folder.getFileName() + "-moved");
        Files.move(folder, elsewhere);
        try {
            assertIsUnavailable(issueToken("test-removed"));
            assertReadersAreServedAndWritersAreNot();
            given().get("/q/health/live").then().statusCode(200);
            assertThat(folder).doesNotExist();
        } finally {
            Files.move(elsewhere, folder);
        }

        assertIsAvailableAgain("test-removed");
    }

    @Test
    void aReplacedDatabaseIsNoticed() throws IOException {
        assumeTrue(config.store() == DatabaseKind.SQLITE);
        Path original = database().resolveSibling("original.db");
        Files.move(database(), original);
        Files.copy(original, database());
        try {
            assertIsUnavailable(issueToken("test-replaced"));
            assertReadersAreServedAndWritersAreNot();
        } finally {
            Files.delete(database());
            Files.move(original, database());
        }

        assertIsAvailableAgain("test-replaced");
    }

    @Test
    void whatIsCachedIsServedWhileTheDatabaseIsGone() throws Exception {
        String page = cachedPage();
        try (DatabaseOutage outage = DatabaseOutage.begin(config)) {
            assertThat(outage.database()).isNotEmpty();
            assertIsUnavailable(issueToken("test-gone"));
            given().get(CACHED).then().statusCode(200).body(equalTo(page));
            assertReadersAreServedAndWritersAreNot();
        }

        assertIsAvailableAgain("test-gone");
        Eventually.get(() -> given().get(WRITING), answer -> answer.statusCode() == 200);
        given().get(CACHED).then().statusCode(200).body(equalTo(page));
    }

    @Test
    void aReaderGetsAPageThatSaysSo() throws IOException {
        assumeTrue(config.store() == DatabaseKind.SQLITE);
        Path original = database().resolveSibling("original.db");
        Files.move(database(), original);
        try {
            given().header("Accept", "text/html")
                    .get("/fr/")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .header("Content-Language", "fr")
                    .body(containsString("<h1>Momentanément indisponible</h1>"));
        } finally {
            Files.move(original, database());
        }
    }

    /**
     * The error is raised by a trigger, when the token is already inserted; {@code StoreFaultsIT} has a full volume and damaged files.
     * Disk full, I/O error, damaged data, damaged index.
     */
    @ParameterizedTest
    @ValueSource(strings = {"53100", "58030", "XX001", "XX002"})
    void whatPostgresqlCannotStoreIsNoFaultOfOurs(String state) throws SQLException {
        assumeTrue(config.store() == DatabaseKind.POSTGRESQL);
        String name = "test-" + state.toLowerCase(Locale.ROOT);
        execute(
                "create function fail() returns trigger language plpgsql as "
                        + "$$ begin raise exception 'in trouble' using errcode = '" + state + "'; end $$",
                "create trigger fail before insert on audit_entry for each row execute function fail()");
        try {
            assertIsUnavailable(issueToken(name));
            given().get("/api/records").then().statusCode(200);
        } finally {
            execute("drop trigger fail on audit_entry", "drop function fail");
        }

        given().header("Authorization", "Bearer test-admin-token")
                .get("/api/tokens")
                .then()
                .statusCode(200)
                .body("tokens.name", not(hasItem(name)));
        assertIsAvailableAgain(name);
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = postgresql.get().getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** The page, after it has been read twice. */
    private static String cachedPage() {
        String page = given().get(CACHED).asString();
        given().get(CACHED).then().statusCode(200).body(equalTo(page));
        return page;
    }

    private static void assertReadersAreServedAndWritersAreNot() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get(WRITING).then().statusCode(503).body("status", equalTo("DOWN"));
    }

    private Path database() {
        return config.dataDir().resolve("dragoman.db");
    }

    private static Response issueToken(String name) {
        return given().header("Authorization", "Bearer test-admin-token")
                .contentType("application/json")
                .body("{\"name\": \"" + name + "\", \"grants\": [\"author\"]}")
                .post("/api/tokens");
    }

    /** Work in the background that had waited for the database too may come first. */
    private static void assertIsAvailableAgain(String name) {
        assertThat(Eventually.get(() -> issueToken(name), answer -> answer.statusCode() != 503)
                        .statusCode())
                .isEqualTo(201);
    }

    private static void assertIsUnavailable(Response answer) {
        answer.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", endsWith("/store-unavailable"));
    }
}
