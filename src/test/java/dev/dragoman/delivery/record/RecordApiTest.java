package dev.dragoman.delivery.record;

import static dev.dragoman.delivery.Seeds.READOUT;
import static dev.dragoman.delivery.Seeds.READOUT_DATA;
import static dev.dragoman.delivery.Seeds.STATEMENT_DATA;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
public class RecordApiTest {

    @Test
    void aRecordHasTheFieldsOfTheContract() {
        JsonPath record = given().queryParam("lang", "ja").get(READOUT_DATA).jsonPath();

        assertThat(record.getMap(""))
                .containsKeys(
                        "slug",
                        "kind",
                        "topic",
                        "title",
                        "byline",
                        "issued",
                        "updated",
                        "event",
                        "blocks",
                        "locale",
                        "requestedLocale",
                        "fallback",
                        "dir",
                        "canonicalLocale",
                        "revision",
                        "edition",
                        "authority",
                        "provenance",
                        "alternates");
        assertThat(record.getMap("event")).containsOnlyKeys("start", "end", "duration", "place");
        assertThat(record.getMap("event.start[1]"))
                .containsKeys("wall", "instant", "zone", "label", "dayShift", "text")
                .containsEntry("wall", "2023-04-05T18:20")
                .containsEntry("instant", "2023-04-05T09:20:00Z")
                .containsEntry("zone", "Asia/Tokyo")
                .containsEntry("label", "日本時間")
                .containsEntry("dayShift", 0);
        assertThat(record.getMap("blocks[2]"))
                .containsKeys("id", "type", "label", "lang", "dir", "text", "html", "state", "outdated", "blocks")
                .containsEntry("type", "point")
                .containsEntry("label", "1.")
                .containsEntry("lang", "ja")
                .containsEntry("dir", "ltr")
                .containsEntry("state", "translated")
                .containsEntry("outdated", false);
    }

    @Test
    void theReadoutSaysWhatTheSeedsSay() {
        given().queryParam("lang", "en")
                .get(READOUT_DATA)
                .then()
                .body("slug", equalTo(READOUT))
                .body("kind", equalTo("readout"))
                .body("title", equalTo("North Atlantic Treaty Organization (NATO)"))
                .body("byline", nullValue())
                .body("issued", equalTo("2023-04-05"))
                .body("updated", nullValue())
                .body("event.duration.iso", equalTo("PT2H25M"))
                .body("event.duration.about", equalTo(true))
                .body("event.end[0].wall", equalTo("2023-04-05T13:45"))
                .body("event.end[1].wall", equalTo("2023-04-05T20:45"))
                .body("blocks.label", hasItems("1.", "2."))
                .body("blocks[3].blocks", hasSize(12))
                .body("blocks[3].blocks.label", hasItems("(1)", "(12)"))
                .body("blocks[3].blocks[7].blocks", hasSize(1))
                .body("canonicalLocale", equalTo("en"))
                .body("authority", equalTo("authentic"));
    }

    @Test
    void theTimesAreWordedByTheHouseFormulaOfTheLocale() {
        assertThat(introduction("en"))
                .startsWith("On April 5, commencing at 11:20 a.m. (local time; same day, 6:20 p.m. JST) for"
                        + " approximately 2 hours and 25 minutes, Mr. HAYASHI Yoshimasa");
        assertThat(introduction("ja")).startsWith("現地時間4月5日午前11時20分（日本時間5日午後6時20分）から約2時間25分間");
        assertThat(introduction("fr"))
                .contains("le 5 avril 2023 à partir de 11h20 (18h20, heure du Japon) pendant près de 2 heures et 25"
                        + " minutes");
    }

    @Test
    void theStatementWasLastUpdatedAtHalfPastTenInBrussels() {
        given().queryParam("lang", "en")
                .get(STATEMENT_DATA)
                .then()
                .body("issued", equalTo("2023-04-04"))
                .body("event", nullValue())
                .body("updated.wall", contains("2023-04-05T10:30", "2023-04-05T17:30"))
                .body("updated.label", contains("CEST", "JST"))
                .body("updated.instant", everyItem(equalTo("2023-04-05T08:30:00Z")))
                .body("updated[0].text", equalTo("April 5, 2023, 10:30 a.m. CEST"));
    }

    @Test
    void aZoneThatIsAskedForIsAdded() {
        given().queryParam("tz", "America/New_York")
                .get(READOUT_DATA)
                .then()
                .header("Content-Location", READOUT_DATA + "?lang=en&tz=America/New_York")
                .body("event.start.role", contains("local", "home", "asked"))
                .body("event.start[2].zone", equalTo("America/New_York"))
                .body("event.start[2].text", equalTo("April 5, 2023, 5:20 a.m. EDT"))
                .body("event.start[2].dayShift", equalTo(0));
    }

    @Test
    void aZoneWhereItIsStillTheDayBeforeSaysSo() {
        given().queryParam("tz", "Pacific/Honolulu")
                .get(READOUT_DATA)
                .then()
                .body("event.start[2].wall", equalTo("2023-04-04T23:20"))
                .body("event.start[2].dayShift", equalTo(-1));
        given().queryParam("tz", "Pacific/Honolulu")
                .get("/en/" + READOUT)
                .then()
                .body(containsString("<span class=\"shift\">previous day</span>"));
    }

    @Test
    void aZoneThatIsShownAnywayIsShownOnce() {
        given().queryParam("tz", "Asia/Tokyo").get(READOUT_DATA).then().body("event.start.zone", hasSize(2));
    }

    @Test
    void anUnknownZoneIsRejectedWithTheLikelyOneNamed() {
        given().queryParam("tz", "Mars/Olympus")
                .get(READOUT_DATA)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://dragoman.dev/problems/unknown-time-zone"))
                .body("zone", equalTo("Mars/Olympus"));
        given().queryParam("tz", "america/new_york")
                .get(READOUT_DATA)
                .then()
                .statusCode(400)
                .body("detail", containsString("probably America/New_York"));
        given().queryParam("tz", "EST").get(READOUT_DATA).then().statusCode(400);
        given().queryParam("tz", "+02:00").get(READOUT_DATA).then().statusCode(400);
    }

    @Test
    void everyTimeInHtmlIsATimeElementWithTheOffset() {
        given().get("/en/" + READOUT)
                .then()
                .body(containsString("<time datetime=\"2023-04-05T11:20+02:00\">"))
                .body(containsString("<time datetime=\"2023-04-05T18:20+09:00\">"))
                .body(containsString("<time datetime=\"2023-04-05\">April 5, 2023</time>"));
    }

    @Test
    void aFragmentIsTheArticleAlone() {
        given().header("Accept", "text/html")
                .queryParam("lang", "ar")
                .get(READOUT_DATA)
                .then()
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", "ar")
                .header("Content-Location", READOUT_DATA + "?lang=ar")
                .body(startsWith("<article class=\"record\" lang=\"ar\" dir=\"rtl\">"))
                .body(not(containsString("<html")));
    }

    @Test
    void everyRealEditionIsLinkedAndNoFallbackIs() {
        List<String> links = given().header("Accept-Language", "be")
                .get("/" + READOUT)
                .headers()
                .getValues("Link");

        assertThat(links)
                .allMatch(link ->
                        link.matches("<http[^>]+>; rel=\"(canonical|alternate|original|timegate|timemap)[^\"]*\".*"));
        assertThat(links.stream()
                        .filter(link -> link.contains("alternate"))
                        .map(link -> link.replaceAll(".*hreflang=\"(.*)\"", "$1")))
                .containsExactly("en", "ar", "de", "es", "fr", "ja", "ko", "uk", "zh-Hant", "x-default");
        assertThat(links)
                .anyMatch(link -> link.matches(
                        "<http[^>]+/(?<!/en/)" + READOUT + ">; rel=\"alternate\"; hreflang=\"x-default\""));
        given().get("/ja/" + READOUT)
                .then()
                .body(matchesPattern("(?s).*<link rel=\"alternate\" hreflang=\"x-default\" href=\"https?://[^/]+/"
                        + READOUT + "\">.*"));
        given().header("Accept-Language", "be").get("/" + READOUT).then().body(not(containsString("hreflang=\"be\"")));
    }

    @Test
    void theTranslationsOfARecordSayHowTheyStand() {
        given().get(READOUT_DATA + "/translations")
                .then()
                .contentType("application/json")
                .header("Content-Location", READOUT_DATA + "/translations")
                .header("Vary", "Authorization, Accept-Encoding")
                .body("canonicalLocale", equalTo("en"))
                .body("translations", hasSize(9))
                .body("translations.state", everyItem(equalTo("released")))
                .body("translations.units.done", everyItem(equalTo(20)))
                .body("translations[0].authority", equalTo("authentic"))
                .body("translations.authority", hasItem("machine"))
                .body("translations.outdated.flatten()", empty());
        given().get("/api/records/no-such-record/translations").then().statusCode(404);
    }

    @Test
    void theLocalesInUseHaveTheirOwnNames() {
        given().get("/api/locales")
                .then()
                .contentType("application/json")
                .header("ETag", matchesPattern("\"[0-9a-f]{32}\""))
                .body("find { it.locale == 'zh-Hant' }.name", containsString("繁體"))
                .body("find { it.locale == 'ar' }.dir", equalTo("rtl"));
    }

    @Test
    void aSlashAtTheEndOfADataAddressMakesNoOtherResource() {
        given().get(READOUT_DATA + "/").then().statusCode(200).header("Content-Location", READOUT_DATA + "?lang=en");
        given().get("/api/records/").then().statusCode(200).header("Content-Location", "/api/records");
    }

    private static String introduction(String lang) {
        return given().queryParam("lang", lang).get(READOUT_DATA).jsonPath().getString("blocks[1].text");
    }
}
