package dev.dragoman.delivery.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dragoman.delivery.Newsroom;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that end elsewhere, last days or have no clock times, from the draft to what readers get. */
@QuarkusTest
public class EventTimesApiTest {

    private static final List<String> LANGUAGES = List.of("en", "ar", "de", "es", "fr", "ja", "ko", "uk", "zh-Hant");

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);

    @Test
    void anEventThatEndsInTheHomeZoneHasBothTimesInEveryZone() {
        String slug = released("""
                {"start": "2026-07-07T22:00[Europe/Brussels]", "end": "2026-07-08T07:30[Asia/Tokyo]", "place": "Brussels"}
                """, "{when}. Arrival {end}.");

        JsonPath event = data(slug, "en");
        assertThat(event.getList("event.start.zone")).containsExactly("Europe/Brussels", "Asia/Tokyo");
        assertThat(event.getList("event.end.zone")).containsExactly("Europe/Brussels", "Asia/Tokyo");
        assertThat(event.getList("event.end.role")).containsExactly("local", "home");
        assertThat(event.getList("event.end.wall")).containsExactly("2026-07-08T00:30", "2026-07-08T07:30");
        assertThat(event.getList("event.end.dayShift")).containsExactly(0, 0);
        assertThat(event.getString("blocks[0].text")).endsWith("Arrival July 8, 2026, 7:30 a.m. JST.");
        for (String language : LANGUAGES) {
            page(slug, language)
                    .then()
                    .statusCode(200)
                    .body(containsString("datetime=\"2026-07-08T00:30+02:00\""))
                    .body(containsString("datetime=\"2026-07-08T07:30+09:00\""));
        }
    }

    @Test
    void anEventThatEndsInAThirdZoneShowsThatZoneToo() {
        String slug = released("""
                {"start": "2026-07-07T22:00[Europe/Brussels]", "end": "2026-07-08T07:30[America/New_York]"}
                """, "{when}. Arrival {end}.");

        data(slug, "en");
        given().queryParam("lang", "en")
                .get("/api/records/" + slug)
                .then()
                .body("event.start.zone", contains("Europe/Brussels", "Asia/Tokyo", "America/New_York"))
                .body("event.start.role", contains("local", "home", "further"))
                .body("event.end.role", contains("local", "home", "further"))
                .body("event.end.wall", contains("2026-07-08T13:30", "2026-07-08T20:30", "2026-07-08T07:30"))
                .body("event.end[0].text", equalTo("July 8, 2026, 1:30 p.m. CEST"));
        assertThat(row(page(slug, "en").asString(), "Europe/Brussels"))
                .contains("Local time", "CEST", "10:00 p.m.", "1:30 p.m.")
                .doesNotContain("7:30 a.m.");
        assertThat(row(page(slug, "en").asString(), "America/New_York")).contains("4:00 p.m.", "7:30 a.m.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "event-ends-in-home-zone.json | 2026-07-08T00:30",
                "event-ends-in-third-zone.json | 2026-07-08T13:30",
                "event-of-three-days.json | 2026-07-09T17:00"
            })
    void theReportedEventsAreShown(String file, String localEnd) throws IOException {
        Path path = Path.of("../shared/fixtures/reported", file);
        assumeTrue(Files.exists(path), "skipped: " + path + " is not here");
        String slug = newsroom.newSlug();
        desk().contentType("application/json")
                .body(Files.readString(path).replace("\"readout\"", "\"statement\""))
                .put("/api/records/" + slug)
                .then()
                .statusCode(201);
        newsroom.publish(slug, "en");
        newsroom.awaitChanges();

        JsonPath data = data(slug, "en");

        assertThat(data.getString("event.end[0].wall")).isEqualTo(localEnd);
        assertThat(data.getList("event.end.role")).containsOnlyOnce("local");
        assertThat(data.getString("blocks[0].text")).doesNotContain("56");
        page(slug, "en").then().statusCode(200).body(containsString("datetime=\"" + localEnd));
    }

    @Test
    void noLanguageCountsTheHoursOfAnEventOfDays() {
        String slug = released("""
                {"start": "2026-07-07T09:00[Europe/Brussels]", "end": "2026-07-09T17:00[Europe/Brussels]"}
                """, "{when}. From {start} to {end}: {duration}");

        for (String language : LANGUAGES) {
            if (!language.equals("en")) {
                newsroom.translate(slug, language, Map.of("p1", "{when} {start} {end} {duration}"));
            }
            assertThat(data(slug, language).getString("blocks[0].text")).doesNotContain("56");
            assertThat(data(slug, language).getString("event.duration.text")).doesNotContain("56");
            assertThat(page(slug, language).asString().replaceAll("(?s)<head>.*</head>|<script.*?</script>", ""))
                    .doesNotContainPattern("(?<![\\da-f])56(?![\\da-f])");
        }
        assertThat(data(slug, "en").getString("event.duration.iso")).isEqualTo("P2DT8H");
        assertThat(data(slug, "en").getString("event.duration.text")).isEqualTo("2 days and 8 hours");
    }

    @Test
    void aDurationInDaysIsTakenAndGivenBack() {
        String slug = released("""
                {"start": "2026-07-07T09:00[Europe/Brussels]", "duration": "P2D"}
                """, "{when}");

        assertThat(data(slug, "en").getString("blocks[0].text")).endsWith(" for 2 days");
        assertThat(data(slug, "en").getString("event.end[0].wall")).isEqualTo("2026-07-09T09:00");
        desk().get("/api/records/" + slug + "/draft").then().body(containsString("P2D"));
    }

    @Test
    void anAllDayEventHasDaysInDraftDataAndPage() {
        String slug = released("""
                {"start": "2026-07-07", "end": "2026-07-09", "place": "Brussels"}
                """, "{when}; {start}, {end}, {duration}");

        desk().header("Accept", "text/markdown")
                .get("/api/records/" + slug + "/draft")
                .then()
                .body(containsString("  start: 2026-07-07\n  end: 2026-07-09\n"));
        desk().header("Accept", "application/json")
                .get("/api/records/" + slug + "/draft")
                .then()
                .body("event.start", equalTo("2026-07-07"))
                .body("event.end", equalTo("2026-07-09"));
        given().queryParam("lang", "en")
                .get("/api/records/" + slug)
                .then()
                .body("event.allDay", equalTo(true))
                .body("event.start.role", contains("day"))
                .body("event.start.wall", contains("2026-07-07"))
                .body("event.start[0].zone", nullValue())
                .body("event.start[0].text", equalTo("July 7, 2026"))
                .body("event.end.wall", contains("2026-07-09"))
                .body("event.duration.iso", equalTo("P3D"))
                .body("event.place", equalTo("Brussels"))
                .body("blocks[0].text", equalTo("From July 7 to July 9; July 7, July 9, 3 days"));
        for (String language : LANGUAGES) {
            page(slug, language)
                    .then()
                    .statusCode(200)
                    .body(containsString("<time datetime=\"2026-07-07\">"))
                    .body(containsString("<time datetime=\"2026-07-09\">"))
                    .body(not(containsString("name=\"tz\"")));
        }
        given().queryParam("tz", "America/New_York")
                .header("Accept", "text/html")
                .get("/en/" + slug)
                .then()
                .statusCode(200);
    }

    @Test
    void anAllDayEventOfOneDayHasNoEnd() {
        String slug = released("{\"start\": \"2026-07-07\"}", "{when}");

        given().queryParam("lang", "en")
                .get("/api/records/" + slug)
                .then()
                .body("event.end", nullValue())
                .body("event.duration.iso", equalTo("P1D"))
                .body("blocks[0].text", equalTo("On July 7"));
        page(slug, "en")
                .then()
                .statusCode(200)
                .body(containsString("<time datetime=\"2026-07-07\">July 7, 2026</time>"));
    }

    @Test
    void anAllDayEventThatMovesIsNamedAmongTheChangesOfAnEdition() {
        String slug = released("{\"start\": \"2026-07-07\", \"end\": \"2026-07-08\"}", "Text.");
        put(slug, "{\"start\": \"2026-07-07\", \"end\": \"2026-07-09\"}", "Text.")
                .then()
                .statusCode(200);
        newsroom.publish(slug, "en");
        newsroom.awaitChanges();

        given().accept("application/json")
                .get("/en/" + slug + "/editions/2")
                .then()
                .body("changes.unit", hasItem("end"))
                .body("changes.unit", not(hasItem("start")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"start\": \"2026-07-07\", \"end\": \"2026-07-09T10:00[Europe/Brussels]\"} | /event/end | last day",
                "{\"start\": \"2026-07-07T10:00[Europe/Brussels]\", \"end\": \"2026-07-09\"} | /event/end | is a date",
                "{\"start\": \"2026-07-07\", \"end\": \"2026-07-06\"} | /event/end | before the first day",
                "{\"start\": \"2026-07-32\"} | /event/start | is not a date of the calendar",
                "{\"start\": \"2026-07-07\", \"duration\": \"PT2H\"} | /event/duration | lasts whole days",
                "{\"start\": \"2026-07-07\", \"duration\": \"P2D\", \"end\": \"2026-07-09\"} | /event/end | 2026-07-08",
                "{\"start\": \"2026-07-07\", \"zones\": [\"Asia/Tokyo\"]} | /event/zones | the same in every zone",
                "{\"start\": \"2011-12-30T09:00[Pacific/Apia]\"} | /event/start | from 2011-12-29 straight to 2011-12-31",
            })
    void anEventThatCannotBeIsRejectedAtItsField(String event, String field, String detail) {
        put(newsroom.newSlug(), event, "Text.")
                .then()
                .statusCode(422)
                .body("field", equalTo(field))
                .body("detail", containsString(detail));
    }

    @Test
    void aReferenceToAClockTimeOfAnAllDayEventIsRejected() {
        put(newsroom.newSlug(), "{\"start\": \"2026-07-07\"}", "At {start:time}.")
                .then()
                .statusCode(422)
                .body("detail", containsString("needs a clock time"));
    }

    @Test
    void noReaderFindsADoubledFullStop() {
        String slug = released(
                "{\"start\": \"2026-07-07T16:30[Europe/Brussels]\", \"duration\": \"PT1H\"}",
                "It began at {start:time}. It ended at **{end:time}**. *At {start:time}*... (at {start:time}). \"{end:time}.\""
                        + " {start:time}, {duration}.");
        newsroom.translate(slug, "es", Map.of("p1", "A las {start:time}. Fin: **{end:time}**."));

        assertThat(data(slug, "en").getString("blocks[0].text"))
                .isEqualTo("It began at 4:30 p.m. It ended at 5:30 p.m. At 4:30 p.m.... (at 4:30 p.m.). \"5:30 p.m.\""
                        + " 4:30 p.m., 1 hour.");
        assertThat(data(slug, "en").getString("blocks[0].html"))
                .startsWith("It began at <time datetime=\"2026-07-07T16:30+02:00\">4:30 p.m.</time> It ended at"
                        + " <strong><time datetime=\"2026-07-07T17:30+02:00\">5:30 p.m.</time></strong> <em>");
        assertThat(data(slug, "es-u-hc-h12").getString("blocks[0].text"))
                .isEqualTo("A las 4:30 p.\u00a0m. Fin: 5:30 p.\u00a0m.");
        assertThat(data(slug, "es").getString("blocks[0].text")).isEqualTo("A las 16:30. Fin: 17:30.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"en-GB", "en-AU", "en-CA", "fr-CA", "fr-CH", "de-AT", "es-MX", "es-US", "ar-EG", "ar-SA", "ko-KP"
            })
    void aReadersRegionNeverChangesTheText(String reader) {
        String slug = newsroom.newSlug();
        put(
                        slug,
                        "{\"start\": \"2026-01-05T16:30[Europe/Brussels]\", \"duration\": \"about PT1H5M\"}",
                        "{when}. {start}, {start:time}, {start:date}, {start:full-date}, {start:zone}, {end}, {issued},"
                                + " {duration}")
                .then()
                .statusCode(201);
        newsroom.publish(slug, "en");
        String language = reader.substring(0, 2);
        if (!language.equals("en")) {
            newsroom.translate(
                    slug,
                    language,
                    Map.of(
                            "p1",
                            "{when} {start} {start:time} {start:date} {start:full-date} {start:zone} {end} {issued}"
                                    + " {duration}",
                            "title",
                            "{issued}"));
        }
        newsroom.awaitChanges();

        JsonPath official = data(slug, language);

        for (JsonPath regional : List.of(
                data(slug, reader),
                given().header("Accept-Language", reader + "," + language + ";q=0.8")
                        .get("/api/records/" + slug)
                        .jsonPath())) {
            assertThat(regional.getString("locale")).isEqualTo(language);
            assertThat(regional.getString("title")).isEqualTo(official.getString("title"));
            assertThat(regional.getList("blocks")).isEqualTo(official.getList("blocks"));
        }
    }

    @Test
    void thePanelFollowsTheReaderAndOnlyTheAddressChangesTheText() {
        String slug = released("{\"start\": \"2026-04-05T16:30[Europe/Brussels]\"}", "{when}");

        assertThat(data(slug, "en-GB").getString("event.start[0].text")).startsWith("5 April 2026");
        assertThat(data(slug, "en-GB").getString("blocks[0].text")).startsWith("On April 5, commencing at 4:30 p.m.");
        assertThat(data(slug, "en-GB-u-hc-h23").getString("blocks[0].text"))
                .startsWith("On April 5, commencing at 16:30");
        assertThat(given().header("Accept-Language", "en-GB-u-hc-h23")
                        .get("/api/records/" + slug)
                        .jsonPath()
                        .getString("blocks[0].text"))
                .startsWith("On April 5, commencing at 4:30 p.m.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/%s", "/en/%s/editions/1", "/api/records/%s"})
    void whatTheAddressAsksOfTimesShowsInEveryHtml(String address) {
        String slug = released("{\"start\": \"2026-04-05T16:30[Europe/Brussels]\"}", "{when}");
        String page = address.formatted(slug);

        given().accept("text/html").get(page).then().body(containsString("commencing at 4:30 p.m."));
        given().accept("text/html")
                .get(page + "?lang=en-u-hc-h23")
                .then()
                .body(containsString("commencing at 16:30"))
                .body(not(containsString("commencing at 4:30 p.m. (local time")));
    }

    @Test
    void whatTheAddressAsksOfTimesShowsInTitlesElsewhereToo() {
        String named = newsroom.newSlug();
        String naming = newsroom.newSlug();
        newsroom.release(named, """
                ---
                kind: statement
                title: "Talks at {start:time}"
                topic: "Talks in 24 hours"
                issued: 2026-01-05
                event:
                  start: 2026-01-06T16:30[Europe/Brussels]
                ---

                Text.
                """);
        newsroom.release(
                naming,
                Newsroom.statement("Naming", "Talks", "2026-01-05", "Text.")
                        .replace("---\n\n", "related: [" + named + "]\n---\n\n"));
        newsroom.awaitChanges();

        for (String page : List.of("/en/?topic=talks-in-24-hours", "/en/" + naming)) {
            given().accept("text/html").get(page).then().body(containsString("Talks at 4:30 p.m.<"));
            given().accept("text/html")
                    .queryParam("lang", "en-u-hc-h23")
                    .get(page)
                    .then()
                    .body(containsString("Talks at 16:30<"));
        }
    }

    @Test
    void aListShowsTheTimesThatATitleRefersTo() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, """
                ---
                kind: statement
                title: "Talks on {start:date} at {start:time@Asia/Tokyo}."
                topic: "Talks listed with times"
                issued: 2026-01-05
                event:
                  start: 2026-01-06T10:00[Europe/Brussels]
                ---

                Text.
                """);
        newsroom.awaitChanges();

        given().queryParam("topic", "talks-listed-with-times")
                .get("/api/records")
                .then()
                .statusCode(200)
                .body("records.title", contains("Talks on January 6 at 6:00 p.m."));
    }

    private String released(String event, String text) {
        String slug = newsroom.newSlug();
        put(slug, event, text).then().statusCode(201);
        newsroom.publish(slug, "en");
        newsroom.awaitChanges();
        return slug;
    }

    private static Response put(String slug, String event, String text) {
        String address = "/api/records/" + slug;
        Response draft = desk().get(address + "/draft");
        RequestSpecification desk = desk();
        if (draft.statusCode() == 200) {
            desk.header("If-Match", draft.header("ETag"));
        }
        return desk.contentType("application/json")
                .body(Map.of(
                        "kind",
                        "statement",
                        "title",
                        "Time trial",
                        "issued",
                        "2026-01-05",
                        "event",
                        JsonPath.from(event).getMap(""),
                        "blocks",
                        List.of(Map.of("type", "paragraph", "id", "p1", "text", text))))
                .put(address);
    }

    private static JsonPath data(String slug, String lang) {
        return given().queryParam("lang", lang).get("/api/records/" + slug).jsonPath();
    }

    private static Response page(String slug, String lang) {
        return given().header("Accept", "text/html").get("/" + lang + "/" + slug);
    }

    private static String row(String page, String zone) {
        return page.replaceAll("(?s).*<tbody data-zone=\"" + zone + "\">(.*?)</tbody>.*", "$1");
    }

    private static RequestSpecification desk() {
        return given().header("Authorization", "Bearer test-admin-token");
    }
}
