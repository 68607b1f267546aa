package dev.dragoman.editing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.oneOf;

import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.Leftovers;
import dev.dragoman.storage.ServiceAccess;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are made to cost much are answered, never with 5xx; {@code records/CostlyRecordsTest} has many more. */
@QuarkusTest
class CostlyInputTest {

    private static final String RECORD = "/api/records/test-costly-input";
    private static final int LONGEST_UNIT = 20_000;

    private final Store store = ServiceAccess.get(Store.class);
    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    @AfterEach
    void removeLeftovers() {
        Leftovers.remove(store);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "\\<", "[", "*a ", "&a", "![", "<!--", "`a``b"})
    void aUnitOfTheGreatestLengthIsReadWhateverItsCharacters(String part) {
        write(part.repeat(LONGEST_UNIT / part.length()), oneOf(201, 422));
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, '{\"p1\": \"%s\"}'",
        "text/x-gettext-translation, 'msgctxt \"p1\"\nmsgid \"A text.\"\nmsgstr \"%s\"\n'"
    })
    void aTranslatedUnitOfTheGreatestLengthIsReadWhateverItsCharacters(String type, String file) {
        pressroom.write("test-costly-input", "A text.\n");
        for (String part : new String[] {"<", "[", "*a ", "&lt;"}) {
            Desk.admin()
                    .contentType(type)
                    .body(file.replace("\\n", "\n").formatted(part.repeat(LONGEST_UNIT / part.length())))
                    .queryParam("dryRun", true)
                    .put(RECORD + "/translations/it")
                    .then()
                    .statusCode(oneOf(201, 422));
        }
    }

    @Test
    void aHundredThousandHeadingsAreTooManyLines() {
        write("a\n-\n\n".repeat(100_000), equalTo(422)).body("setting", equalTo("dragoman.limits.lines"));
    }

    @Test
    void listsThatNestFarTooDeepAreRejectedWithTheirLine() {
        String lists = IntStream.range(0, 1_300)
                .mapToObj(depth -> "  ".repeat(depth % 650) + "- a\n")
                .collect(Collectors.joining());

        write(lists, equalTo(422)).body("line", greaterThan(0));
    }

    private static ValidatableResponse write(String body, Matcher<Integer> status) {
        return Desk.admin()
                .contentType("text/markdown")
                .body("---\nkind: statement\ntitle: A title\nissued: 2024-01-02\n---\n\n" + body + "\n")
                .put(RECORD)
                .then()
                .statusCode(status);
    }
}
