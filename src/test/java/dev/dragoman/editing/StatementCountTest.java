package dev.dragoman.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.storage.StatementLog;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often a write goes to the database: the same for a hundred units as for one. */
@QuarkusTest
class StatementCountTest {

    @Inject
    StatementLog log;

    @Test
    void anUploadOfManyUnitsNeedsNoMoreStatementsThanOneOfFew() {
        write("test-count-few", 2);
        write("test-count-many", 300);

        List<String> few = upload("test-count-few", 2);
        List<String> many = upload("test-count-many", 300);

        assertThat(few).isNotEmpty();
        assertThat(many).isEqualTo(few);
    }

    @Test
    void aRevisionOfManyUnitsNeedsNoMoreStatementsThanOneOfFew() {
        List<String> few = write("test-count-small", 2);
        List<String> many = write("test-count-large", 300);

        assertThat(few).isNotEmpty();
        assertThat(many).isEqualTo(few);
    }

    private List<String> write(String slug, int units) {
        String body = IntStream.rangeClosed(1, units)
                .mapToObj(i -> "Paragraph " + i + " of a text.")
                .collect(Collectors.joining("\n\n"));
        log.clear();
        Desk.admin()
                .contentType("text/markdown")
                .body("---\nkind: statement\ntitle: A title\nissued: 2024-01-02\n---\n\n" + body + "\n")
                .put("/api/records/" + slug)
                .then()
                .statusCode(201);
        return log.statements();
    }

    private List<String> upload(String slug, int units) {
        String targets = IntStream.rangeClosed(1, units)
                .mapToObj(i -> "\"p" + i + "\": \"Paragraphe " + i + "\"")
                .collect(Collectors.joining(", ", "{", "}"));
        log.clear();
        Desk.admin()
                .contentType("application/json")
                .body(targets)
                .put("/api/records/" + slug + "/translations/fr")
                .then()
                .statusCode(201);
        return log.statements();
    }
}
