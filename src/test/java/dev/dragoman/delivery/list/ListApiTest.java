package dev.dragoman.delivery.list;

import static dev.dragoman.delivery.Seeds.READOUT;
import static dev.dragoman.delivery.Seeds.STATEMENT;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.dragoman.delivery.Newsroom;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
public class ListApiTest {

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);

    @Test
    void aSummaryHasWhatALinkNeeds() {
        given().queryParam("topic", "North Atlantic Treaty Organization (NATO)")
                .queryParam("lang", "ja")
                .get("/api/records")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Language", "ja")
                .header("Vary", nullValue())
                .header("Content-Location", "/api/records?lang=ja&topic=north-atlantic-treaty-organization-nato")
                .body("records.slug", contains(READOUT))
                .body("records[0].title", equalTo("北大西洋条約機構（NATO）"))
                .body("records[0].titleLang", equalTo("ja"))
                .body("records[0].issued", equalTo("2023-04-05"))
                .body("records[0].issuedText", equalTo("2023年4月5日"))
                .body("records[0].locale", equalTo("ja"))
                .body("records[0].fallback", nullValue())
                .body("records[0].authority", equalTo("machine"))
                .body("records[0].alternates", hasItem("zh-Hant"))
                .body("next", nullValue());
    }

    @Test
    void aTopicIsFoundByItsTextAndByItsKey() {
        given().queryParam("topic", "north-atlantic-treaty-organization-nato")
                .get("/api/records")
                .then()
                .body("records.slug", contains(READOUT));
        given().queryParam("topic", "no such topic")
                .get("/api/records")
                .then()
                .statusCode(200)
                .body("records", empty());
    }

    @Test
    void aTextThatIsNotTranslatedIsMarkedAsTheCanonicalLanguage() {
        String slug = newsroom.newSlug();
        String topic = "Untranslated " + slug;
        newsroom.release(slug, Newsroom.statement("An English title", topic, "1971-01-02", "A paragraph."));
        newsroom.translate(slug, "ar", Map.of("p1", "فقرة."));

        given().queryParam("topic", topic)
                .queryParam("lang", "ar")
                .get("/api/records")
                .then()
                .body("records[0].locale", equalTo("ar"))
                .body("records[0].titleLang", equalTo("en"))
                .body("records[0].topicLang", equalTo("en"))
                .body("records[0].bylineLang", nullValue());
        given().queryParam("topic", topic)
                .accept("text/html")
                .get("/ar/")
                .then()
                .statusCode(200)
                .body(containsString("<a href=\"/ar/" + slug + "\" lang=\"en\" dir=\"ltr\">An English title</a>"));
    }

    @Test
    void aKindIsShownAlone() {
        given().queryParam("kind", "statement")
                .queryParam("limit", 100)
                .get("/api/records")
                .then()
                .body("records.kind", everyItem(equalTo("statement")))
                .body("records.slug", hasItem(STATEMENT));
        given().queryParam("kind", "readout")
                .queryParam("limit", 100)
                .get("/api/records")
                .then()
                .body("records.slug", hasItem(READOUT));
    }

    @ParameterizedTest
    @CsvSource({
        "kind, communique",
        "kind, STATEMENT",
        "limit, 0",
        "limit, 101",
        "limit, -1",
        "limit, many",
        "limit, 1.5",
        "limit, 99999999999",
        "since, yesterday",
        "since, 2023-02-30",
        "until, 2023",
        "until, +12023-01-01",
        "cursor, xyz",
        "cursor, !!!",
        "cursor, MjAyMy0wNC0wNQ",
        "cursor, MjAyMy0xMy0wNS9h",
        "cursor, MjAyMy0wNC0wNS9B",
    })
    void anInvalidParameterIsRejectedWithItsName(String name, String value) {
        for (String address : List.of("/api/records", "/ja/", "/")) {
            given().queryParam(name, value)
                    .get(address)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("https://dragoman.dev/problems/invalid-parameter"))
                    .body("parameter", equalTo(name));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void pagesShowEveryRecordOnceNewestFirst(int limit) {
        String topic = "Paging by " + limit;
        List<String> newestFirst = new ArrayList<>();
        // Two of each date, so that the date alone does not tell where a page ends.
        for (String issued : List.of("2001-02-03", "2001-02-03", "2001-02-04", "2001-03-01", "2001-03-01")) {
            String slug = newsroom.newSlug();
            newsroom.release(slug, Newsroom.statement("Title", topic, issued, "Text."));
            newestFirst.add(issued + " " + slug);
        }
        newestFirst.sort(Comparator.reverseOrder());

        List<String> shown = new ArrayList<>();
        Response page = given().queryParam("topic", topic)
                .queryParam("limit", limit)
                .queryParam("lang", "ja")
                .get("/api/records");
        while (true) {
            JsonPath body = page.jsonPath();
            assertThat(body.getList("records")).hasSizeLessThanOrEqualTo(limit);
            List<Map<String, String>> records = body.getList("records");
            records.forEach(record -> shown.add(record.get("issued") + " " + record.get("slug")));
            String address = body.getString("next");
            if (address == null) {
                break;
            }
            assertThat(address).contains("lang=ja").contains("limit=" + limit);
            assertThat(page.header("Link")).isEqualTo("<" + address + ">; rel=\"next\"");
            page = given().urlEncodingEnabled(false).get(address.replaceFirst("^https?://[^/]+", ""));
        }

        assertThat(shown).isEqualTo(newestFirst);
        assertThat(page.header("Link")).isNull();
    }

    @Test
    void aListIsLimitedToDatesOfIssue() {
        String topic = "Limited to dates";
        String before = newsroom.newSlug();
        String first = newsroom.newSlug();
        String last = newsroom.newSlug();
        String after = newsroom.newSlug();
        newsroom.release(before, Newsroom.statement("Before", topic, "2005-01-01", "Text."));
        newsroom.release(first, Newsroom.statement("First", topic, "2005-01-02", "Text."));
        newsroom.release(last, Newsroom.statement("Last", topic, "2005-01-03", "Text."));
        newsroom.release(after, Newsroom.statement("After", topic, "2005-01-04", "Text."));

        String between = "/api/records?topic=limited-to-dates&since=2005-01-02&until=2005-01-03";
        given().get(between).then().body("records.slug", contains(last, first)).body("next", nullValue());
        given().get("/api/records?topic=limited-to-dates&since=2005-01-03")
                .then()
                .body("records.slug", contains(after, last));
        given().get("/api/records?topic=limited-to-dates&until=2005-01-01")
                .then()
                .body("records.slug", contains(before));
        given().get("/api/records?topic=limited-to-dates&since=2005-01-05&until=9999-12-31")
                .then()
                .body("records", empty());
        String next = given().get(between + "&limit=1").path("next");
        assertThat(next).contains("since=2005-01-02&until=2005-01-03&limit=1&cursor=");
        given().urlEncodingEnabled(false)
                .get(next.replaceFirst("https?://[^/]+", ""))
                .then()
                .body("records.slug", contains(first))
                .body("next", nullValue());
    }

    @Test
    void aCacheCanPurgeOneListOrAllOfThem() {
        given().get("/ja/").then().header("Surrogate-Key", "lists list-all");
        given().get("/api/records?limit=2").then().header("Surrogate-Key", "lists list-all");
        given().get("/fr/?kind=press-release").then().header("Surrogate-Key", "lists list-kind-press-release");
        given().queryParam("topic", "Économie")
                .get("/api/records")
                .then()
                .header("Surrogate-Key", "lists list-topic-%C3%A9conomie")
                .header("Cache-Tag", "lists,list-topic-%C3%A9conomie");
        given().get("/api/records?kind=readout&topic=nato&since=2023-01-01")
                .then()
                .header("Surrogate-Key", "lists list-kind-readout-topic-nato");
        given().get("/api/locales").then().header("Surrogate-Key", "locales");
    }

    @Test
    void everyRecordIsInTheLanguageNegotiatedForIt() {
        String topic = "Negotiated one by one";
        String both = newsroom.newSlug();
        newsroom.release(both, Newsroom.statement("Both", topic, "2002-01-02", "Text."));
        newsroom.translate(both, "de", Map.of("title", "Beide"));
        String english = newsroom.newSlug();
        newsroom.release(english, Newsroom.statement("English", topic, "2002-01-01", "Text."));

        given().queryParam("topic", topic)
                .queryParam("lang", "de")
                .get("/api/records")
                .then()
                .header("Content-Language", "de, en")
                .header("Vary", startsWith("Accept-Language"))
                .body("records.title", contains("Beide", "English"))
                .body("records.locale", contains("de", "en"))
                .body("records.fallback", contains(null, "canonical"))
                .body("records.requestedLocale", contains("de", "de"));
        given().queryParam("topic", topic)
                .get("/de/")
                .then()
                .header("Content-Language", "de")
                .header("Vary", startsWith("Accept, Accept-Language"))
                .body(containsString("href=\"/de/" + both + "\">Beide</a>"))
                .body(containsString(
                        "href=\"/en/" + english + "\" hreflang=\"en\" lang=\"en\" dir=\"ltr\">English</a>"));
    }

    @Test
    void theListOfALocaleIsThatLocalesAsDataToo() {
        given().header("Accept", "application/json")
                .get("/ja/?kind=readout&limit=100")
                .then()
                .contentType("application/json")
                .header("Vary", startsWith("Accept"))
                .header("Content-Location", "/api/records?lang=ja&kind=readout&limit=100")
                .body("records.find { it.slug == '" + READOUT + "' }.locale", equalTo("ja"));
        given().header("Accept", "application/json")
                .header("Accept-Language", "fr")
                .get("/?limit=100")
                .then()
                .header("Vary", startsWith("Accept, Accept-Language"))
                .header("Content-Location", "/api/records?limit=100")
                .body("records.find { it.slug == '" + READOUT + "' }.locale", equalTo("fr"));
    }

    @Test
    void theHomePageIsTheListInTheNegotiatedLanguage() {
        given().header("Accept-Language", "zh-TW")
                .get("/")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", "zh-Hant")
                .header("Content-Location", "/zh-Hant/")
                .header("Vary", startsWith("Accept, Accept-Language"))
                .body(containsString("<html lang=\"zh-Hant\""));
    }

    @Test
    void aFilterStaysInTheAddressesOfAPage() {
        String topic = "Filters that stay";
        for (String issued : List.of("2003-01-01", "2003-01-02", "2003-01-03")) {
            newsroom.release(newsroom.newSlug(), Newsroom.statement("Title", topic, issued, "Text."));
        }
        String first = "/fr/?kind=statement&topic=filters-that-stay&limit=2";

        Response page = given().urlEncodingEnabled(false).get(first);

        assertThat(page.header("Content-Location")).isEqualTo(first);
        assertThat(page.headers().getValues("Link"))
                .anyMatch(link -> link.endsWith(
                        "/en/?kind=statement&topic=filters-that-stay&limit=2>; rel=\"alternate\"; hreflang=\"en\""))
                .anyMatch(link -> link.matches("<https?://[^/]+/\\?kind=statement&topic=filters-that-stay&limit=2>;"
                        + " rel=\"alternate\"; hreflang=\"x-default\""))
                .anyMatch(link -> link.matches(
                        "</fr/\\?kind=statement&topic=filters-that-stay&limit=2&cursor=" + "[\\w-]+>; rel=\"next\""));
        assertThat(page.asString())
                .contains("href=\"/en/?kind=statement&amp;topic=filters-that-stay&amp;limit=2\"")
                .contains(
                        "rel=\"next\" href=\"/fr/?kind=statement&amp;topic=filters-that-stay&amp;limit=2&amp;cursor=");
        String second = page.headers().getValues("Link").stream()
                .filter(link -> link.contains("rel=\"next\""))
                .map(link -> link.replaceFirst("<(.*)>.*", "$1"))
                .findFirst()
                .orElseThrow();
        given().urlEncodingEnabled(false)
                .get(second)
                .then()
                .header("Content-Location", second)
                .body(containsString(
                        "rel=\"prev\" href=\"/fr/?kind=statement&amp;topic=filters-that-stay&amp;limit=2\""));
    }

    @Test
    void anEmptyParameterIsAsGoodAsNone() {
        given().get("/ja/?kind=&topic=&cursor=&lang=")
                .then()
                .statusCode(200)
                .header("Content-Location", "/ja/")
                .body(not(containsString("selected")));
    }
}
