package dev.dragoman.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.dragoman.storage.StatementLog;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often a read goes to the database. */
@QuarkusTest
class StatementCountTest {

    @Inject
    Newsroom newsroom;

    @Inject
    StatementLog log;

    @Test
    void aColdReadTakesTwoStatementsAndAWarmOneNone() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Title", "Statements", "2004-01-04", "Text."));
        newsroom.translate(slug, "ja", Map.of("title", "表題"));
        // Nothing is left to be forgotten between the reads that are counted.
        newsroom.awaitChanges();

        log.clear();
        given().get("/ja/" + slug).then().statusCode(200).header("Content-Language", "ja");
        assertThat(log.statements()).hasSize(2);

        log.clear();
        given().get("/ja/" + slug).then().statusCode(200);
        assertThat(log.statements()).isEmpty();
    }

    @Test
    void aColdReadOfARecordWithRelatedOnesTakesTwoStatements() {
        String slug = newsroom.newSlug();
        String first = newsroom.newSlug();
        String second = newsroom.newSlug();
        newsroom.release(first, Newsroom.statement("First", "Statements", "2004-01-04", "Text."));
        newsroom.release(second, Newsroom.statement("Second", "Statements", "2004-01-04", "Text."));
        newsroom.release(
                slug,
                Newsroom.statement("Title", "Statements", "2004-01-04", "Text.")
                        .replace("---\n\n", "related: [%s, %s]\n---\n\n".formatted(second, first)));
        for (String address : new String[] {"/en/" + slug, "/api/records/" + slug}) {
            newsroom.translate(first, "de", Map.of("title", "Gespräche " + address.length()));
            newsroom.awaitChanges();

            log.clear();
            given().get(address).then().statusCode(200).body(containsString("Second"), containsString("First"));
            assertThat(log.statements()).hasSize(2);

            log.clear();
            given().get(address).then().statusCode(200);
            assertThat(log.statements()).isEmpty();
        }
    }

    @Test
    void aColdReadOfEditionsTakesTwoStatementsAndAWarmOneNone() {
        String slug = newsroom.newSlug();
        String list = "/en/" + slug + "/editions";
        newsroom.release(slug, Newsroom.statement("Before", "Statements", "2004-01-04", "Text."));
        newsroom.release(slug, Newsroom.statement("After", "Statements", "2004-01-04", "Text."));
        for (String address : new String[] {list, list + "/2"}) {
            newsroom.translate(slug, "de", Map.of("title", "Gespräche " + address.length()));
            newsroom.awaitChanges();

            log.clear();
            given().get(address).then().statusCode(200);
            assertThat(log.statements()).hasSize(2);

            log.clear();
            given().get(address).then().statusCode(200);
            assertThat(log.statements()).isEmpty();
        }
    }

    @Test
    void aBatchTakesTwoStatementsAndOneForUnknownSlugs() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Title", "Statements", "2004-01-06", "Text."));
        newsroom.awaitChanges();

        log.clear();
        given().get("/api/records?lang=ja&slugs=" + slug + "," + Seeds.READOUT)
                .then()
                .statusCode(200);
        assertThat(log.statements()).hasSize(2);

        // A slug that is unknown may be the former one of a record.
        log.clear();
        given().get("/api/records?lang=ja&slugs=none," + slug + "," + Seeds.READOUT)
                .then()
                .statusCode(200);
        assertThat(log.statements()).hasSize(3);
    }

    @Test
    void aSearchIsReadOnceHoweverTheRequestIsWritten() {
        newsroom.awaitChanges();
        for (String address : new String[] {"/ja/", "/api/records?lang=ja"}) {
            given().header("Accept-Language", "ja, fr;q=0.8")
                    .queryParam("q", "NATO")
                    .get(address)
                    .then()
                    .statusCode(200);

            log.clear();
            given().header("Accept-Language", "ja,fr;q=0.7")
                    .queryParam("q", " NATO ")
                    .get(address)
                    .then()
                    .statusCode(200);
            assertThat(log.statements()).isEmpty();
        }
    }

    @Test
    void aReadOfAListTakesTwoStatementsHoweverManyRecordsItShows() {
        for (int limit : new int[] {1, 2, 20}) {
            newsroom.release(newsroom.newSlug(), Newsroom.statement("Title", "Statements", "2004-01-05", "Text."));
            newsroom.awaitChanges();

            log.clear();
            given().get("/ja/?limit=" + limit).then().statusCode(200);
            assertThat(log.statements()).hasSize(2);

            log.clear();
            given().get("/ja/?limit=" + limit).then().statusCode(200);
            assertThat(log.statements()).isEmpty();
        }
    }

    @Test
    void aListIsReadOnceHoweverTheHeadersAreWritten() {
        newsroom.release(newsroom.newSlug(), Newsroom.statement("Title", "Written", "2004-01-05", "Text."));
        newsroom.awaitChanges();
        given().header("Accept-Language", "ja, de;q=0.8, fr;q=0").get("/api/records?topic=written");
        given().get("/en/?topic=written");

        log.clear();
        for (String same : List.of("ja,de;q=0.5,fr;q=0", "de;q=0.001, ja;q=0.002, fr;q=0.0")) {
            given().header("Accept-Language", same)
                    .get("/api/records?topic=written")
                    .then()
                    .statusCode(200);
        }
        for (int i = 0; i < 50; i++) {
            given().header("Accept-Language", "x" + (char) ('a' + i % 26) + ", de;q=0." + (i + 1))
                    .get("/en/?topic=written")
                    .then()
                    .statusCode(200)
                    .header("Content-Language", "en");
        }
        assertThat(log.statements()).as("the same lists").isEmpty();

        given().header("Accept-Language", "de, ja;q=0.8, fr;q=0").get("/api/records?topic=written");
        given().header("Accept-Language", "ja, de;q=0.8").get("/api/records?topic=written");
        assertThat(log.statements()).as("two other orders").hasSize(4);
    }

    @Test
    void aReadOfAFeedTakesTwoStatementsHoweverManyEntriesItHas() {
        for (int records = 1; records <= 2; records++) {
            newsroom.release(newsroom.newSlug(), Newsroom.statement("Title", "Feed", "2004-01-05", "Text."));
            newsroom.awaitChanges();

            log.clear();
            given().get("/en/feed.atom?topic=feed").then().statusCode(200);
            assertThat(log.statements()).hasSize(2);
        }
    }

    @Test
    void aReadOfTheTranslationsTakesOneStatement() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Title", "Statements", "2004-01-04", "Text."));
        newsroom.awaitChanges();

        log.clear();
        given().get("/api/records/" + slug + "/translations").then().statusCode(200);
        assertThat(log.statements()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ja/",
                "/api/records",
                "/api/records/nato-foreign-ministers-meeting-2023-04-05",
                "/ja/nato-foreign-ministers-meeting-2023-04-05",
                "/api/locales",
                "/q/health/ready",
                "/q/openapi"
            })
    void publicReadsDoNotLookAtCredentials(String address) {
        log.clear();

        for (String header : new String[] {"Bearer garbage", "Bearer e30.e30.e30", "Basic ???", "x", "Bearer drg_1"}) {
            assertThat(given().header("Authorization", header).get(address).statusCode())
                    .as(header)
                    .isEqualTo(200);
        }

        assertThat(log.statements()).noneMatch(sql -> sql.contains("access_token"));
    }
}
