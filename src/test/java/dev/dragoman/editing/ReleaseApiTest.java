package dev.dragoman.editing;

import static dev.dragoman.editing.Desk.admin;
import static dev.dragoman.editing.Desk.sending;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.dragoman.records.Revision;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.SampleBundles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@RemoveLeftovers
class ReleaseApiTest {

    private static final String SLUG = "test-release";
    private static final String BOTH =
            "'editions': [{'slug': 'test-release', 'locale': 'en'}, {'slug': 'test-release', 'locale': 'ja'}]";
    private static final String ENGLISH = "'editions': [{'slug': 'test-release', 'locale': 'en'}]";
    private static final String JAPANESE = "'editions': [{'slug': 'test-release', 'locale': 'ja'}]";

    private final LocalDate nextMonth = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusMonths(1);
    private final String inTokyo = "'at': '" + nextMonth + "T09:00[Asia/Tokyo]'";
    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    @BeforeEach
    void translateAndApprove() {
        pressroom.write(SLUG, "First text of it.\n\nSecond words on that.\n");
        pressroom.translateAndApprove(SLUG, "ja");
    }

    @Test
    void aReleaseAtOnceMakesEverythingPublic() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);

        Response answer = release("{" + BOTH + ", 'note': 'First release'}");

        answer.then()
                .statusCode(201)
                .body("state", equalTo("done"))
                .body("at", nullValue())
                .body("weight", equalTo("major"))
                .body("note", equalTo("First release"))
                .body("createdBy", equalTo("admin"))
                .body("editions.slug", contains(SLUG, SLUG))
                .body("editions.locale", contains("en", "ja"))
                .body("editions.revision", contains(1, 1))
                .body("editions.version", contains(null, 1))
                .body("editions.edition", contains(1, 1))
                .body("takenAlong", hasSize(0));
        assertThat(Instant.parse(answer.jsonPath().getString("due"))).isBetween(before, Instant.now());
        assertThat(answer.header("Location"))
                .endsWith("/api/releases/" + answer.jsonPath().getString("id"));
        assertThat(pressroom.shown(SLUG)).hasSize(2);
        assertThat(withoutFindings(admin().get(answer.header("Location")))).isEqualTo(withoutFindings(answer));
    }

    /** What the checks find is in the answer to the release only. */
    private static Map<String, Object> withoutFindings(Response answer) {
        Map<String, Object> release = new LinkedHashMap<>(answer.jsonPath().getMap(""));
        List<Map<String, Object>> editions = answer.jsonPath().getList("editions");
        editions.forEach(edition -> edition.remove("findings"));
        release.put("editions", editions);
        return release;
    }

    @Test
    void aReleaseListsTheEditionsOfOtherLocales() {
        release("{" + BOTH + "}");
        pressroom.write(SLUG, "First text of it.\n\nSecond thoughts on that.\n");

        release("{" + ENGLISH + ", 'weight': 'correction', 'note': 'Second, not third'}")
                .then()
                .statusCode(201)
                .body("weight", equalTo("correction"))
                .body("editions.edition", contains(2))
                .body("takenAlong.locale", contains("ja"))
                .body("takenAlong.revision", contains(2))
                .body("takenAlong.version", contains(1))
                .body("takenAlong.edition", contains(2));
    }

    @Test
    void aScheduledReleaseShowsNothingAndCanBeCancelled() {
        Response answer = release("{" + BOTH + ", " + inTokyo + "}");
        String id = answer.jsonPath().getString("id");

        answer.then()
                .statusCode(201)
                .body("state", equalTo("scheduled"))
                .body("at", equalTo(nextMonth + "T09:00+09:00[Asia/Tokyo]"))
                .body("due", equalTo(nextMonth + "T00:00:00Z"))
                .body("endedAt", nullValue())
                .body("editions.edition", contains(nullValue(), nullValue()));
        assertThat(pressroom.shown(SLUG)).isEmpty();
        given().get("/api/records/" + SLUG).then().statusCode(404);

        admin().delete("/api/releases/" + id).then().statusCode(200).body("state", equalTo("cancelled"));
        admin().delete("/api/releases/" + id).then().statusCode(409).body("state", equalTo("cancelled"));
    }

    @Test
    void whatIsDoneCannotBeCancelled() {
        String id = release("{" + BOTH + "}").jsonPath().getString("id");

        admin().delete("/api/releases/" + id).then().statusCode(409).body("detail", containsString("can be withdrawn"));
        admin().delete("/api/releases/nothing").then().statusCode(404).body("type", containsString("unknown-release"));
        admin().get("/api/releases/nothing").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-03-28T02:30[Europe/Brussels]       | never occurred in Europe/Brussels",
                "2027-10-31T02:30[Europe/Brussels]       | occurred twice in Europe/Brussels",
                "2027-06-01T09:00+01:00[Europe/Brussels] | Europe/Brussels was at +02:00",
                "2027-06-01T09:00+02:00                  | names no zone",
                "2027-06-01T09:00[CET]                   | CET is an abbreviation",
                "2027-06-01T09:00[+02:00]                | is a fixed offset",
                "2027-06-01T09:00[Europe/Brusels]        | Europe/Brussels",
                "next week                               | is not a time in a zone"
            })
    void aTimeThatIsNotOneInstantIsRefused(String at, String why) {
        release("{" + BOTH + ", 'at': '" + at + "'}")
                .then()
                .statusCode(400)
                .body("field", equalTo("at"))
                .body("detail", containsString(why));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'editions': [{'slug': 'test-release', 'lcale': 'en'}]} | editions[0].lcale | locale",
                "{BOTH, 'Note': 'n'}                                     | Note              | note",
                "{BOTH, 'weigth': 'minor'}                               | weigth            | weight"
            })
    void anUnknownMemberIsRejectedWithTheLikelyName(String json, String field, String likely) {
        release(json.replace("BOTH", BOTH))
                .then()
                .statusCode(400)
                .body("type", equalTo("https://dragoman.dev/problems/unknown-member"))
                .body("field", equalTo(field))
                .body("likely", equalTo(likely));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'editions': []}                                                  | editions",
                "{'note': 'n'}                                                     | editions",
                "{'editions': 'all'}                                               | editions",
                "{'editions': ['a']}                                               | editions[0]",
                "{'editions': [{'slug': 'test-release'}]}                          | editions[0].locale",
                "{'editions': [{'slug': 'No slug', 'locale': 'en'}]}               | editions[0].slug",
                "{'editions': [{'slug': 'test-nothing', 'locale': 'en'}]}          | editions[0]",
                "{BOTH, 'weight': 'heavy'}                                         | weight",
                "{BOTH, 'weight': 'correction'}                                    | note",
                "{BOTH, 'weight': 'correction', 'note': ' '}                       | note",
                "{BOTH, 'at': '2024-11-01T09:00[Asia/Tokyo]'}                      | at",
                "{BOTH, 'at': '2206-11-01T09:00[Asia/Tokyo]'}                      | at"
            })
    void aReleaseThatIsNotRightIsRefusedWithItsField(String json, String field) {
        release(json.replace("BOTH", BOTH))
                .then()
                .statusCode(422)
                .body("type", containsString("invalid-release"))
                .body("field", equalTo(field));
        assertThat(pressroom.shown(SLUG)).isEmpty();
    }

    @Test
    void aBodyThatIsNotJsonIsRefused() {
        release("{" + BOTH)
                .then()
                .statusCode(400)
                .body(
                        "type",
                        containsString("invalid-body"),
                        "detail",
                        endsWith("a closing brace, bracket or quotation mark is missing"));
        release("{'editions': [{'slug': 'test-release', 'locale': 'j'}]}")
                .then()
                .statusCode(400)
                .body("type", containsString("ill-formed-language-tag"))
                .body("field", equalTo("editions[0].locale"));
    }

    @Test
    void aTranslationIsReleasedOnlyWithItsCanonicalText() {
        release("{" + JAPANESE + "}")
                .then()
                .statusCode(409)
                .body("slug", equalTo(SLUG))
                .body("detail", containsString("canonical text of test-release is not public"));

        release("{" + ENGLISH + "}").then().statusCode(201);
        release("{" + JAPANESE + "}").then().statusCode(201);
    }

    @Test
    void onlyWhatIsApprovedIsReleased() {
        release("{" + BOTH + "}");
        release("{'editions': [{'slug': 'test-release', 'locale': 'fr'}]}")
                .then()
                .statusCode(409)
                .body("state", equalTo("none"));

        pressroom.write(SLUG, "First text of it.\n\nSecond words on that.\n\nThird.\n");
        pressroom.translate(SLUG, "ja");
        pressroom.submit(SLUG, "ja");

        release("{" + JAPANESE + "}")
                .then()
                .statusCode(409)
                .body("locale", equalTo("ja"))
                .body("state", equalTo("in-review"))
                .body("version", equalTo(2))
                .body("field", equalTo("editions[0]"))
                .body("detail", containsString("version 1, which was approved, is public already"));
    }

    @Test
    void aTranslationThatRefersToATimeTheRecordNoLongerHasIsNotReleased() {
        pressroom.writeFile(SLUG, SampleRecords.fileWithEvent("They met {when}.\n"));
        pressroom.translateAndApprove(SLUG, "ja");
        pressroom.write(SLUG, "They met.\n");

        release("{" + BOTH + "}")
                .then()
                .statusCode(422)
                .body("type", containsString("invalid-release"))
                .body("unit", equalTo("p3"))
                .body("reference", equalTo("{when}"))
                .body("field", equalTo("editions[1]"));
    }

    @Test
    void aPointThatIsNumberedWronglyIsNotReleased() {
        pressroom.write(SLUG, "1. First point.\n2. Second point.\n");
        pressroom.translate(SLUG, revision -> beginningWith("2. ", revision));
        pressroom.approve(SLUG, "ja");

        release("{" + BOTH + "}")
                .then()
                .statusCode(422)
                .body("type", containsString("invalid-release"))
                .body("locale", equalTo("ja"))
                .body("findings.check", contains("points"))
                .body("findings.severity", contains("error"))
                .body("unit", equalTo("p3"))
                .body("detail", containsString("The translation begins with “2.”; the point’s label “1.”"));
        assertThat(pressroom.shown(SLUG)).isEmpty();
        assertThat(admin().get("/api/releases").asString()).doesNotContain("\"" + SLUG + "\"");
    }

    @Test
    void aWarningDoesNotStopARelease() {
        pressroom.write(SLUG, "2. Only point.\n");
        pressroom.translate(SLUG, revision -> beginningWith("2. ", revision));
        pressroom.approve(SLUG, "ja");

        release("{" + BOTH + "}").then().statusCode(201);
    }

    @Test
    void theSameReleaseSentAgainIsMadeOnce() {
        Response first = sending("{" + BOTH + "}")
                .header("Idempotency-Key", "release-once")
                .post("/api/releases");
        Response second = sending("{" + BOTH + "}")
                .header("Idempotency-Key", "release-once")
                .post("/api/releases");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        admin().get("/api/releases").then().body("releases", hasSize(1));
    }

    @Test
    void releasesAreHiddenFromReaders() {
        String id = release("{" + BOTH + ", " + inTokyo + "}").jsonPath().getString("id");

        given().get("/api/releases").then().statusCode(401);
        given().get("/api/releases/" + id).then().statusCode(401);
        given().delete("/api/releases/" + id).then().statusCode(401);
        given().body("{").post("/api/releases").then().statusCode(401);
    }

    private static Bundle beginningWith(String label, Revision revision) {
        return SampleBundles.of(
                revision.record(),
                "ja",
                revision.record().units().stream()
                        .map(unit -> SampleBundles.target(unit.id(), label + unit.source(), unit.source()))
                        .toList());
    }

    private static Response release(String json) {
        return sending(json).post("/api/releases");
    }
}
