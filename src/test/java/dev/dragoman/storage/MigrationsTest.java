package dev.dragoman.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;

class MigrationsTest {

    private final SQLiteDataSource database = new SQLiteDataSource();
    private final Jdbi jdbi = Jdbi.create(database);

    @BeforeEach
    void open(@TempDir Path folder) {
        database.setUrl("jdbc:sqlite:" + folder.resolve("test.db"));
    }

    @Test
    void anEmptyDatabaseGetsAllTables() {
        int applied = Migrations.apply(flyway());

        assertThat(applied).isEqualTo(scripts("sqlite").size());
        assertThat(tables()).contains("record", "revision", "edition", "access_token");
    }

    @Test
    void nothingIsAppliedTwice() {
        Migrations.apply(flyway());

        assertThat(Migrations.apply(flyway())).isZero();
    }

    @Test
    void aMigrationThatHasChangedSinceIsRefused() {
        Migrations.apply(flyway());
        jdbi.useHandle(handle ->
                handle.execute("update flyway_schema_history set checksum = checksum + 1 where version = '2'"));

        assertThatThrownBy(() -> Migrations.apply(flyway()))
                .isInstanceOf(FlywayValidateException.class)
                .hasMessageContaining("checksum mismatch");
    }

    @Test
    void aMigrationThatFailedHalfWayIsRefused() {
        Migrations.apply(flyway());
        jdbi.useHandle(handle -> handle.execute("update flyway_schema_history set success = 0 where version = '3'"));

        assertThatThrownBy(() -> Migrations.apply(flyway())).isInstanceOf(FlywayValidateException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aDatabaseOfALaterBuildIsRefusedInOneSentence(int success) {
        Migrations.apply(flyway());
        jdbi.useHandle(handle -> handle.execute("""
                insert into flyway_schema_history
                select 99, '99', description, type, script, checksum, installed_by, installed_on, execution_time, ?
                from flyway_schema_history where version = '3'""", success));

        assertThatThrownBy(() -> Migrations.apply(flyway()))
                .isInstanceOf(FlywayException.class)
                .hasMessageMatching("it has schema version 99, and this build of Dragoman knows [0-9]+ at most; "
                        + "start the newer build, or restore a copy that is as old as this one");
    }

    @Test
    void instantsOfEarlierBuildsGetTheLengthOfTheOthers() {
        Migrations.apply(Flyway.configure()
                .configuration(flyway().getConfiguration())
                .target("20")
                .load());
        List<String> before =
                List.of("2026-11-28T12:18:51Z", "2026-11-28T12:18:51.872Z", "2026-11-28T12:18:51.872001Z");
        jdbi.useHandle(handle -> before.forEach(text ->
                handle.execute("insert into record (slug, stored_at) values (?, ?)", "r-" + text.length(), text)));

        Migrations.apply(flyway());

        List<String> after =
                jdbi.withHandle(handle -> handle.createQuery("select stored_at from record order by stored_at")
                        .mapTo(String.class)
                        .list());
        assertThat(after)
                .containsExactly(
                        "2026-11-28T12:18:51.000000000Z",
                        "2026-11-28T12:18:51.872000000Z",
                        "2026-11-28T12:18:51.872001000Z");
    }

    @Test
    void revisionsOfEarlierBuildsGetThePresentSlugsOfTheirRelatedRecords() {
        Migrations.apply(Flyway.configure()
                .configuration(flyway().getConfiguration())
                .target("21")
                .load());
        jdbi.useHandle(handle -> {
            handle.execute("insert into record (slug, stored_at) values ('page', ''), ('none', ''), ('present', '')");
            handle.execute(
                    "insert into former_slug (slug, record, was_public, renamed_at) values ('old', 'present', 1, '')");
            handle.execute(
                    "insert into revision (slug, number, digest, content, origin, stored_at) values (?, 1, '', ?, '', '')",
                    "page",
                    "{\"related\":[\"other\",\"old\"]}");
            handle.execute(
                    "insert into revision (slug, number, digest, content, origin, stored_at) values (?, 1, '', ?, '', '')",
                    "none",
                    "{\"slug\":\"none\"}");
        });

        Migrations.apply(flyway());

        Map<String, Optional<String>> related =
                jdbi.withHandle(handle -> handle.createQuery("select slug, related from revision")
                        .reduceRows(new HashMap<String, Optional<String>>(), (found, row) -> {
                            found.put(
                                    row.getColumn("slug", String.class),
                                    Optional.ofNullable(row.getColumn("related", String.class)));
                            return found;
                        }));
        assertThat(related).containsOnly(entry("page", Optional.of("other present")), entry("none", Optional.empty()));
    }

    @Test
    void theReasonOfARefusalIsOneLine() {
        Migrations.apply(flyway());
        jdbi.useHandle(handle ->
                handle.execute("update flyway_schema_history set checksum = checksum + 1 where version = '2'"));

        assertThatThrownBy(() -> Migrations.apply(flyway()))
                .isInstanceOfSatisfying(FlywayException.class, refusal -> assertThat(Migrations.reason(refusal))
                        .contains("checksum mismatch")
                        .doesNotContain("\n"));
    }

    @Test
    void theReasonIsTheInnermostThatHasAMessage() {
        SQLException exhausted = new SQLException("Acquisition timeout", new TimeoutException());

        assertThat(Migrations.reason(new FlywayException("Unable to obtain a connection", exhausted)))
                .isEqualTo("Acquisition timeout");
        assertThat(Migrations.reason(new FlywayException(new TimeoutException())))
                .isNotBlank();
    }

    @Test
    void everyMigrationIsInAFolderThatIsRead() {
        assertThat(files("."))
                .as("db/migration/common is for both databases")
                .containsExactlyInAnyOrder("common", "sqlite", "postgresql");
    }

    @Test
    void bothDatabasesHaveTheSameMigrations() {
        assertThat(files("sqlite")).isEqualTo(files("postgresql"));
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common", "classpath:db/migration/sqlite")
                .load();
    }

    /** The migrations of a database: those for both, and its own. */
    static List<String> scripts(String database) {
        return Stream.concat(files("common").stream(), files(database).stream()).toList();
    }

    private static List<String> files(String folder) {
        try (Stream<Path> files =
                Files.list(Path.of("src/main/resources/db/migration").resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> tables() {
        return jdbi.withHandle(handle -> handle.createQuery("select name from sqlite_master where type = 'table'")
                .mapTo(String.class)
                .list());
    }
}
