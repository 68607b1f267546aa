package dev.dragoman.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        int applied = Migrations.apply(database, jdbi);

        assertThat(applied).isEqualTo(Migrations.PACKAGED.size());
        assertThat(tables()).contains("record", "revision", "edition", "access_token");
    }

    @Test
    void nothingIsAppliedTwice() {
        Migrations.apply(database, jdbi);

        assertThat(Migrations.apply(database, jdbi)).isZero();
    }

    @Test
    void aMigrationThatHasChangedSinceIsRefused() {
        Migrations.apply(database, jdbi);
        jdbi.useHandle(handle ->
                handle.execute("update flyway_schema_history set checksum = checksum + 1 where version = '2'"));

        assertThatThrownBy(() -> Migrations.apply(database, jdbi))
                .isInstanceOf(FlywayValidateException.class)
                .hasMessageContaining("checksum mismatch");
    }

    @Test
    void aMigrationThatFailedHalfWayIsRefused() {
        Migrations.apply(database, jdbi);
        jdbi.useHandle(handle -> handle.execute("update flyway_schema_history set success = 0 where version = '3'"));

        assertThatThrownBy(() -> Migrations.apply(database, jdbi)).isInstanceOf(FlywayValidateException.class);
    }

    @Test
    void aFailedOneOfALaterBuildIsLeftToFlyway() {
        Migrations.apply(database, jdbi);
        jdbi.useHandle(handle -> handle.execute("""
                insert into flyway_schema_history
                select 9, '99', description, type, script, checksum, installed_by, installed_on, execution_time, 0
                from flyway_schema_history where version = '3'"""));

        assertThat(Migrations.applied(jdbi)).isNotEqualTo(Migrations.PACKAGED);
    }

    @Test
    void aDatabaseOfALaterBuildIsRefusedInOneSentence() {
        Migrations.apply(database, jdbi);
        jdbi.useHandle(handle -> handle.execute("""
                insert into flyway_schema_history
                select 9, '99', description, type, script, checksum, installed_by, installed_on, execution_time, success
                from flyway_schema_history where version = '3'"""));

        assertThatThrownBy(() -> Migrations.apply(database, jdbi))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("schema version 99");
    }

    @Test
    void theReasonOfARefusalIsOneLine() {
        Migrations.apply(database, jdbi);
        jdbi.useHandle(handle ->
                handle.execute("update flyway_schema_history set checksum = checksum + 1 where version = '2'"));

        assertThatThrownBy(() -> Migrations.apply(database, jdbi))
                .isInstanceOfSatisfying(FlywayException.class, refusal -> assertThat(Migrations.reason(refusal))
                        .contains("checksum mismatch")
                        .doesNotContain("\n"));
    }

    private List<String> tables() {
        return jdbi.withHandle(handle -> handle.createQuery("select name from sqlite_master where type = 'table'")
                .mapTo(String.class)
                .list());
    }
}
