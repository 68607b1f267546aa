package dev.dragoman.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextColumnsTest {

    private static final Jdbi DATABASE = Jdbi.create("jdbc:sqlite::memory:").registerArgument(TextColumns.instants());

    @ParameterizedTest
    @CsvSource({
        "2026-11-28T12:18:51Z,        2026-11-28T12:18:51.872Z",
        "2026-11-28T12:18:51.872Z,    2026-11-28T12:18:51.872001Z",
        "2026-11-28T12:18:51.872001Z, 2026-11-28T12:18:52Z",
        "1969-12-31T23:59:59.999Z,    1970-01-01T00:00:00Z"
    })
    void databasesOrderInstantsAsTheyFollow(Instant earlier, Instant later) {
        boolean ordered = DATABASE.withHandle(handle -> handle.createQuery("select :earlier < :later")
                .bind("earlier", earlier)
                .bind("later", later)
                .mapTo(Boolean.class)
                .one());

        assertThat(ordered).isTrue();
    }
}
