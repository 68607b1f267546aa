package dev.dragoman.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.storage.RemoveLeftovers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A translation with more than ten thousand findings. */
@QuarkusTest
@RemoveLeftovers
class ManyFindingsTest {

    private static final int UNITS = 520;
    private static final int LISTED = 1_000;
    private static final String LAST = "p" + UNITS;
    private static final String RECORD = "/api/records/test-many-findings";
    private static final String BUNDLE = RECORD + "/translations/fr";

    @Test
    void theFirstFindingsAreListedWithTheErrorsAndTheOthersCounted() {
        Desk.admin()
                .contentType("text/markdown")
                .body(file())
                .put(RECORD)
                .then()
                .statusCode(201);

        Response uploaded = Desk.sending(targets()).put(BUNDLE);
        Response listed = Desk.admin().get(BUNDLE + "/findings");

        assertThat(uploaded.statusCode()).isEqualTo(201);
        assertThat(listed.statusCode()).isEqualTo(200);
        for (Response answer : List.of(uploaded, listed)) {
            JsonPath json = answer.jsonPath();
            assertThat(json.getInt("findingCount")).isGreaterThan(10_000);
            assertThat(json.getList("findings")).hasSize(LISTED);
            assertThat(json.getList("findings.findAll { it.severity == 'error' }.unit"))
                    .containsExactly(LAST);
        }
        assertThat(uploaded.jsonPath().getString("text")).hasSizeLessThan(10_000);
    }

    @Test
    void theReportAsTextSaysHowManyWarningsThereAreBesides() {
        Desk.admin()
                .contentType("text/markdown")
                .body(file())
                .put(RECORD)
                .then()
                .statusCode(201);

        String report = Desk.sending(targets()).accept("text/plain").put(BUNDLE).asString();

        assertThat(report.lines()).hasSizeLessThan(110);
        assertThat(report).containsPattern("\\n[0-9]+ more \\(warning\\)\\n");
    }

    /** Each unit has twenty numbers, which its translation loses. */
    private static String file() {
        return IntStream.rangeClosed(1, UNITS)
                .mapToObj(unit -> "We counted "
                        + IntStream.range(0, 20)
                                .mapToObj(number -> String.valueOf(2_100 + 37 * number))
                                .collect(Collectors.joining(" and "))
                        + " ships.")
                .collect(Collectors.joining(
                        "\n\n", "---\nkind: statement\ntitle: A title\nissued: 2023-04-05\n---\n\n", "\n"));
    }

    /** The last one has an override of the direction, which is an error. */
    private static String targets() {
        return IntStream.rangeClosed(1, UNITS)
                .mapToObj(unit -> "'p" + unit + "': 'Nous avons " + (unit == UNITS ? "\u202Ecompté\u202C" : "compté")
                        + " des navires.'")
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
