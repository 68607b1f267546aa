package dev.dragoman.delivery.list;

import static dev.dragoman.delivery.Seeds.READOUT;
import static dev.dragoman.delivery.Seeds.STATEMENT;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.dragoman.delivery.Newsroom;
import dev.dragoman.editions.Withdrawal;
import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /api/records?slugs=a,b,c}. */
@QuarkusTest
public class BatchApiTest {

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);

    @Test
    void theRecordsComeInTheOrderOfTheRequestEachInItsLanguage() {
        String english = newsroom.newSlug();
        newsroom.release(english, Newsroom.statement("Only in English", "Batches", "1971-02-03", "Text."));
        newsroom.awaitChanges();

        given().queryParam("slugs", READOUT + "," + english + "," + STATEMENT)
                .queryParam("lang", "ja")
                .get("/api/records")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Language", "ja, en")
                .body("records.slug", contains(READOUT, english, STATEMENT))
                .body("records.locale", contains("ja", "en", "ja"))
                .body("records[1].fallback", equalTo("canonical"))
                .body("missing", empty())
                .body("next", nullValue());
    }

    @Test
    void unknownUnpublishedAndWithdrawnRecordsAreListedAsMissing() {
        String draft = newsroom.newSlug();
        newsroom.store(draft, Newsroom.statement("A draft", "Batches", "1971-02-04", "Text."));
        String withdrawn = newsroom.newSlug();
        newsroom.release(withdrawn, Newsroom.statement("Withdrawn", "Batches", "1971-02-04", "Text."));
        newsroom.withdraw(
                withdrawn,
                "en",
                new Withdrawal(
                        WithdrawalMode.GONE, Optional.empty(), Optional.empty(), Instant.EPOCH, Optional.empty()));

        given().queryParam("slugs", "no-such-record," + draft + "," + READOUT + "," + withdrawn)
                .get("/api/records")
                .then()
                .statusCode(200)
                .body("records.slug", contains(READOUT))
                .body("missing", contains("no-such-record", draft, withdrawn))
                .body(not(containsString("A draft")));
    }

    @Test
    void aListHasNoMissingRecords() {
        given().get("/api/records").then().statusCode(200).body(not(containsString("\"missing\"")));
    }

    @Test
    void aSlugThatIsRepeatedIsAnsweredOnce() {
        given().queryParam("slugs", READOUT + "," + READOUT + ",none,none")
                .get("/api/records")
                .then()
                .body("records.slug", contains(READOUT))
                .body("missing", contains("none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "a,", "a,,b", "A", "a b", "../a", "a;b", "<script>", "a%00", "ä"})
    void anInvalidListOfSlugsIsRejected(String slugs) {
        given().queryParam("slugs", slugs)
                .get("/api/records")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://dragoman.dev/problems/invalid-parameter"))
                .body("parameter", equalTo("slugs"));
    }

    @Test
    void fiftySlugsAreReadAndOneMoreIsRejected() {
        given().queryParam("slugs", slugs(50))
                .get("/api/records")
                .then()
                .statusCode(200)
                .body("missing.size()", equalTo(50));
        given().queryParam("slugs", slugs(51))
                .get("/api/records")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("slugs"))
                .body("detail", containsString("from 1 to 50 slugs"));
    }

    @ParameterizedTest
    @CsvSource({"kind, statement", "topic, NATO", "limit, 5", "cursor, 2023-04-05~a"})
    void aBatchIsNotAlsoAList(String parameter, String value) {
        given().queryParam("slugs", READOUT)
                .queryParam(parameter, value)
                .get("/api/records")
                .then()
                .statusCode(400)
                .body("parameter", equalTo(parameter))
                .body("detail", containsString("omitted together with slugs"));
    }

    @Test
    void aBatchIsCachedAndPurgedByEachOfItsRecordsEvenByAMissingOne() {
        String later = newsroom.newSlug();
        String address = "/api/records?lang=en&slugs=" + STATEMENT + "," + later;

        Response before = given().get(address);

        before.then()
                .header("Cache-Control", containsString("max-age="))
                .header("Surrogate-Key", "rec-" + STATEMENT + " rec-" + later)
                .header("Cache-Tag", "rec-" + STATEMENT + ",rec-" + later)
                .header("Content-Location", address)
                .header("Vary", nullValue());
        given().header("If-None-Match", before.header("ETag"))
                .get(address)
                .then()
                .statusCode(304);

        newsroom.release(later, Newsroom.statement("Released later", "Batches", "1971-02-05", "Text."));
        newsroom.awaitChanges();

        given().header("If-None-Match", before.header("ETag"))
                .get(address)
                .then()
                .statusCode(200)
                .body("records.slug", contains(STATEMENT, later));
    }

    @Test
    void aBatchInTheNegotiatedLanguageVariesByIt() {
        given().header("Accept-Language", "ja")
                .queryParam("slugs", READOUT)
                .get("/api/records")
                .then()
                .header("Vary", "Accept-Language")
                .body("records.locale", contains("ja"));
    }

    @Test
    void theKeysOfALargeBatchFitIntoTheHeadersOfAnyProxy() {
        given().queryParam("slugs", slugs(50))
                .get("/api/records")
                .then()
                .header("Surrogate-Key", "lists")
                .header("Content-Location", nullValue());
        assertThat(given().queryParam("slugs", slugs(20)).get("/api/records").header("Surrogate-Key"))
                .startsWith("rec-a-record-with-quite-a-long-name-0 ")
                .satisfies(keys -> assertThat(keys.length()).isLessThan(1_001));
    }

    @Test
    void titlesOfABatchAreThoseOfTheirRecords() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("First title", "Batches", "1971-02-06", "Text."));
        newsroom.translate(slug, "de", Map.of("title", "Erster Titel"));
        newsroom.awaitChanges();

        given().queryParam("slugs", slug)
                .queryParam("lang", "de")
                .get("/api/records")
                .then()
                .body("records.title", contains("Erster Titel"));

        newsroom.translate(slug, "de", Map.of("title", "Zweiter Titel"));
        newsroom.awaitChanges();

        given().queryParam("slugs", slug)
                .queryParam("lang", "de")
                .get("/api/records")
                .then()
                .body("records.title", contains("Zweiter Titel"));
    }

    private static String slugs(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "a-record-with-quite-a-long-name-" + number)
                .collect(Collectors.joining(","));
    }
}
