package dev.dragoman.delivery.list;

import static dev.dragoman.delivery.Seeds.READOUT;
import static dev.dragoman.delivery.Seeds.STATEMENT;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.dragoman.delivery.Newsroom;
import dev.dragoman.http.RawConnection;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers find, in each language. */
@QuarkusTest
public class SearchApiTest {

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);

    @ParameterizedTest
    @CsvSource({
        // The readout: its title and its text, whole words, beginnings and other forms of them.
        "en, Finland, Finland",
        "en, meetings, Meeting",
        "en, cybersp, cyberspace",
        "en, TURKIYE, Türkiye",
        "de, Finnland, Finnland",
        "de, minister, Minister",
        "de, AUßENMINISTER, Außenminister",
        "de, aussenminister, Außenminister",
        "fr, finlande, Finlande",
        "es, finlandia, Finlandia",
        "ja, 北大西洋条約機構, 北大西洋条約機構",
        "ja, 林, 林",
        "ja, 会合, 会合",
        "ja, ＮＡＴＯ, NATO",
        "ja, ＮＡＴＯ外相, NATO",
        "ja, ｎａｔｏ 会合, NATO",
        "ko, 회의, 회의",
        "ko, 일, 일",
        "zh-Hant, 日本, 日本",
        "zh-Hant, 北, 北",
        "zh-Hant, 會議, 會議",
        "ar, اليابان, اليابان",
        "ar, وزير, وزير",
        "ar, اليَابَانُ, اليابان",
        "ar, الاطلسي, الأطلسي",
        "ar, الأَطْلَسِيّ, الأطلسي",
        "ar, استراليا, وأستراليا",
        "uk, Фінляндія, Фінлянді",
        "uk, японія, Японі",
    })
    void everyLanguageOfTheReadoutFindsItsWords(String lang, String typed, String marked) {
        JsonPath page = search(lang, typed);

        assertThat(page.getList("records.slug", String.class)).contains(READOUT);
        Map<String, Object> record = page.getMap("records.find { it.slug == '" + READOUT + "' }");
        assertThat(record).containsEntry("locale", lang);
        assertThat(marks(page, READOUT)).anySatisfy(mark -> assertThat(mark).startsWithIgnoringCase(marked));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Stoltenberg",
        "de, Stoltenberg",
        "fr, Stoltenberg",
        "es, Stoltenberg",
        "ja, 声明",
        "ja, 日",
        "ko, 성명",
        "zh-Hant, 聲明",
        "ar, الناتو",
        "uk, Столтенберг",
        "uk, зобов’язання",
        "uk, зобов'язання",
        "uk, зобовʼязання",
        "uk, ЗОБОВ’ЯЗАННЯ",
    })
    void everyLanguageOfTheStatementFindsItsWords(String lang, String typed) {
        JsonPath page = search(lang, typed);

        assertThat(page.getList("records.slug", String.class)).contains(STATEMENT);
        assertThat(marks(page, STATEMENT)).isNotEmpty();
    }

    @Test
    void timesAreFoundInTheirWords() {
        assertThat(search("ja", "4月5日").getList("records.slug", String.class)).contains(READOUT);
        assertThat(search("en", "April commencing").getList("records.slug", String.class))
                .contains(READOUT);
    }

    @Test
    void hitsAreMarkedInTitleAndExcerptAndEverythingElseIsEscaped() {
        String slug = newsroom.newSlug();
        newsroom.release(
                slug,
                Newsroom.statement("Zyx & Cie.", "Searches", "1970-02-03", "A \\<b\\> zyx & a “Żyx”-like thing."));

        given().queryParam("q", "zyx")
                .get("/api/records")
                .then()
                .statusCode(200)
                .body("records.slug", contains(slug))
                .body("records[0].match.title.html", equalTo("<mark>Zyx</mark> &amp; Cie."))
                .body("records[0].match.title.ranges", contains(Map.of("start", 0, "end", 3)))
                .body(
                        "records[0].match.excerpt.html",
                        equalTo("A &lt;b&gt; <mark>zyx</mark> &amp; a “<mark>Żyx</mark>”-like thing."))
                .body("records[0].match.excerpt.lang", equalTo("en"))
                .body("search.query", equalTo("zyx"))
                .body("search.count", equalTo(1))
                .body("search.more", equalTo(false))
                .body("search.elsewhere", empty());
        given().queryParam("q", "zyx")
                .accept("text/html")
                .get("/en/")
                .then()
                .statusCode(200)
                .body(containsString("<mark>Zyx</mark> &amp; Cie.</a>"))
                .body(containsString("A &lt;b&gt; <mark>zyx</mark> &amp; a "))
                .body(containsString("role=\"status\">Results: 1<"))
                .body(containsString("<form class=\"search\" role=\"search\""))
                .body(containsString("value=\"zyx\""))
                .body(containsString("<meta name=\"robots\" content=\"noindex\">"))
                .body(containsString("<title>Search results for “zyx” – Results: 1</title>"));
    }

    @Test
    void aListWithoutASearchHasNoSearchMembers() {
        given().get("/api/records").then().body("$", not(hasKey("search"))).body("records[0]", not(hasKey("match")));
        given().queryParam("q", " ").get("/api/records").then().statusCode(200).body("$", not(hasKey("search")));
        given().accept("text/html").get("/en/").then().body(containsString("role=\"search\""));
    }

    @Test
    void aRecordIsShownInTheLanguageInWhichItsWordsAre() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Qwk title", "Searches", "1970-02-03", "English qwk text."));
        newsroom.translate(slug, "ar", Map.of("title", "عنوان", "p1", "نص قصير"));

        given().queryParam("q", "qwk")
                .queryParam("lang", "ar")
                .get("/api/records")
                .then()
                .body("records.slug", contains(slug))
                .body("records[0].locale", equalTo("en"))
                .body("records[0].alternates", contains("en", "ar"));
        given().queryParam("q", "qwk")
                .accept("text/html")
                .get("/ar/")
                .then()
                .body(containsString("<html lang=\"ar\" dir=\"rtl\">"))
                .body(containsString("lang=\"en\" dir=\"ltr\">English <mark>qwk</mark> text."));
        given().queryParam("q", "عنوان قصير")
                .header("Accept-Language", "en, ar;q=0.5")
                .get("/api/records")
                .then()
                .body("records.slug", contains(slug))
                .body("records[0].locale", equalTo("ar"))
                .header("Vary", containsString("Accept-Language"));
    }

    @Test
    void aPartThatIsNotTranslatedIsFoundAndKeepsItsLanguage() {
        String slug = newsroom.newSlug();
        newsroom.release(
                slug, Newsroom.statement("Title", "Searches", "1970-02-03", "First qvx part.\n\nSecond qvx part."));
        newsroom.translate(slug, "ja", Map.of("title", "表題", "p1", "最初の部分"));

        given().queryParam("q", "second-qvx 表題")
                .queryParam("lang", "ja")
                .get("/api/records")
                .then()
                .body("records.slug", contains(slug))
                .body("records[0].locale", equalTo("ja"))
                .body("records[0].match.excerpt.lang", equalTo("en"))
                .body("records[0].match.title.lang", equalTo("ja"));
    }

    @Test
    void resultsInOtherLanguagesAreOfferedIfThereAreNoOthers() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Title", "Searches", "1970-02-03", "English text."));
        newsroom.translate(slug, "ja", Map.of("p1", "薔薇憂鬱"));

        given().queryParam("q", "薔薇憂鬱")
                .queryParam("lang", "de")
                .get("/api/records")
                .then()
                .statusCode(200)
                .body("records", empty())
                .body("search.count", equalTo(0))
                .body("search.elsewhere", contains("ja"));
        given().queryParam("q", "薔薇憂鬱")
                .accept("text/html")
                .get("/de/")
                .then()
                .statusCode(200)
                .body(containsString("Kein Dokument enthält alle diese Wörter"))
                .body(containsString("href=\"/ja/?q=%E8%96%94%E8%96%87%E6%86%82%E9%AC%B1\" hreflang=\"ja\""));
    }

    @Test
    void onlyWhatIsPublicIsFound() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Title", "Searches", "1970-02-03", "Old jqzold words."));
        newsroom.store(slug, Newsroom.statement("Title", "Searches", "1970-02-03", "New jqznew words."));
        newsroom.store(slug, "de", Map.of("title", "Entwurf jqzdraft"));

        assertThat(slugs("jqzold")).containsExactly(slug);
        assertThat(slugs("jqznew")).isEmpty();
        assertThat(search("de", "jqzdraft").getList("search.elsewhere")).isEmpty();

        newsroom.publish(slug, "en");

        assertThat(slugs("jqzold")).as("the newest edition only").isEmpty();
        assertThat(slugs("jqznew")).containsExactly(slug);
    }

    @Test
    void whatIsWithdrawnIsNotFound() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Title", "Searches", "1970-02-03", "Withdrawn jqzgone words."));
        newsroom.translate(slug, "de", Map.of("p1", "Zurückgezogen jqzgone"));
        assertThat(search("de", "jqzgone").getList("records.locale")).containsExactly("de");

        withdraw(slug, "de");

        assertThat(search("de", "jqzgone").getList("records.locale")).containsExactly("en");
        assertThat(search("de", "zurückgezogen jqzgone").getList("search.elsewhere"))
                .isEmpty();

        withdraw(slug, "en");

        assertThat(slugs("jqzgone")).isEmpty();
        given().queryParam("q", "jqzgone")
                .accept("text/html")
                .get("/en/")
                .then()
                .body(containsString("Results: 0"))
                .body(not(containsString(slug)));
    }

    @Test
    void aSearchIsReadPageByPageWithItsFilters() {
        List<String> released = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String slug = newsroom.newSlug();
            newsroom.release(
                    slug, Newsroom.statement("Page " + i, "Paging qzpages", "1970-02-0" + (i + 1), "Words qzp " + i));
            newsroom.translate(slug, "ja", Map.of("p1", "語 qzp"));
            released.add(0, slug);
        }

        List<String> read = new ArrayList<>();
        String address = "/api/records?q=qzp&limit=2&topic=paging-qzpages&kind=statement&since=1970-01-01&lang=ja";
        while (address != null) {
            Response page = given().urlEncodingEnabled(false).get(address);
            page.then().statusCode(200).body("search.count", equalTo(5));
            read.addAll(page.jsonPath().getList("records.slug", String.class));
            address = Optional.ofNullable(page.jsonPath().getString("next"))
                    .map(next -> next.substring(next.indexOf("/api/")))
                    .orElse(null);
        }

        assertThat(read).isEqualTo(released);
        assertThat(slugs("qzp", "kind", "readout")).isEmpty();
        assertThat(slugs("qzp", "until", "1970-02-02")).hasSize(2);
        assertThat(slugs("qzp", "topic", "another")).isEmpty();
        given().queryParam("q", "qzp")
                .queryParam("limit", 2)
                .accept("text/html")
                .get("/ja/")
                .then()
                .body(containsString("検索結果：5件"))
                .body(containsString("rel=\"next\" href=\"/ja/?q=qzp&amp;limit=2&amp;cursor="));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileQueryIsOnlyWords(String typed) {
        for (String address : List.of("/api/records", "/en/", "/ja/", "/")) {
            given().queryParam("q", typed)
                    .accept(address.startsWith("/api") ? "application/json" : "text/html")
                    .get(address)
                    .then()
                    .statusCode(200);
        }
    }

    static List<String> hostile() {
        return List.of(
                "\"",
                "\"\"\"",
                "'",
                "';drop table search_terms;--",
                "*",
                "a*",
                "^a",
                "NEAR(a b, 5)",
                "a NEAR b",
                "AND",
                "a AND",
                "NOT a",
                "OR OR",
                "terms:a",
                "{terms}:a",
                "-a +b",
                "(((",
                "a & | ! <-> b:*",
                "\\",
                "a\\' b",
                "%",
                "_",
                "{q} {#if} {x.y}",
                ":q :slug",
                "?",
                "\u0000",
                "a\u0000b",
                "\u0001\u001f",
                "!?…、。",
                "😀",
                "👩‍👩‍👧‍👦",
                "\uFDD0\uFFFF",
                "\u202e\u2066rtl",
                "\u0301\u0301",
                "<script>alert(1)</script>",
                "ﷺ",
                "a".repeat(200),
                "語".repeat(200),
                "a-".repeat(100),
                "\uD83D\uDE00".repeat(100));
    }

    @Test
    void theQueryIsShownEscaped() {
        given().queryParam("q", "<script>\"'&")
                .accept("text/html")
                .get("/en/")
                .then()
                .statusCode(200)
                .body(not(containsString("<script>\"")))
                .body(containsString("&lt;script&gt;"));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 2_000})
    void aQueryThatIsTooLongIsRejectedWithTheLimit(int length) {
        given().queryParam("q", "x".repeat(length))
                .get("/api/records")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", containsString("invalid-parameter"))
                .body("parameter", equalTo("q"))
                .body("detail", containsString("200"));
        given().queryParam("q", "x ".repeat(21)).get("/api/records").then().statusCode(400);
    }

    @Test
    void tenThousandCharactersAreNoFaultOfOurs() {
        String address = "/en/?q=" + "%E8%AA%9E".repeat(10_000);

        // Such a request line is refused while it is still being sent, so a client may see only that the connection
        // ends.
        assertThat(answer(address)).isIn("400", "414", "closed");
        given().get("/en/?q=nato").then().statusCode(200);
    }

    private static String answer(String address) {
        try (RawConnection connection = new RawConnection(URI.create(RestAssured.baseURI + ":" + RestAssured.port))) {
            String answer = connection
                    .send("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .readToTheEnd();
            return answer.isEmpty() ? "closed" : answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 400".length());
        } catch (IOException e) {
            return "closed";
        }
    }

    @Test
    void aPageThatIsNotFoundOffersToSearch() {
        given().accept("text/html")
                .header("Accept-Language", "ar")
                .get("/ar/no-such-record")
                .then()
                .statusCode(404)
                .body(containsString("<form class=\"search\" role=\"search\" method=\"get\" action=\"/ar/\">"))
                .body(containsString("البحث في الوثائق"));
    }

    @Test
    void aSearchIsCachedLikeAList() {
        String etag = given().queryParam("q", "Finland")
                .get("/api/records")
                .then()
                .header("Cache-Control", containsString("max-age"))
                .header("Content-Location", equalTo("/api/records?q=Finland"))
                .extract()
                .header("ETag");

        given().queryParam("q", "Finland")
                .header("If-None-Match", etag)
                .get("/api/records")
                .then()
                .statusCode(304);
        given().queryParam("q", "Finland")
                .queryParam("lang", "ja")
                .get("/api/records")
                .then()
                .body("next", nullValue())
                .body("records.slug", hasItem(READOUT));
    }

    private static void withdraw(String slug, String locale) {
        given().header("Authorization", "Bearer test-admin-token")
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("mode", "withdrawn", "locale", locale))
                .post("/api/records/" + slug + "/withdraw")
                .then()
                .statusCode(200);
    }

    private static List<String> slugs(String typed, String... filter) {
        var request = given().queryParam("q", typed);
        if (filter.length > 0) {
            request = request.queryParam(filter[0], filter[1]);
        }
        return request.get("/api/records")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("records.slug");
    }

    private static JsonPath search(String lang, String typed) {
        return given().queryParam("q", typed)
                .queryParam("lang", lang)
                .queryParam("limit", 100)
                .get("/api/records")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The texts of the hits in title and excerpt of a record. */
    private static List<String> marks(JsonPath page, String slug) {
        List<String> marks = new ArrayList<>();
        for (String part : List.of("title", "excerpt")) {
            String at = "records.find { it.slug == '" + slug + "' }.match." + part;
            String text = page.getString(at + ".text");
            List<Map<String, Integer>> ranges = page.getList(at + ".ranges");
            ranges.forEach(range -> marks.add(text.substring(range.get("start"), range.get("end"))));
        }
        return marks;
    }
}
