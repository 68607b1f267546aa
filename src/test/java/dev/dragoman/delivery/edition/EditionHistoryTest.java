package dev.dragoman.delivery.edition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.dragoman.delivery.Newsroom;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was public before, and what each edition has changed. */
@QuarkusTest
public class EditionHistoryTest {

    private static final String RECORD = """
            ---
            kind: press-release
            title: Talks
            issued: 2024-01-01
            event:
              start: 2024-01-01T%s[Europe/Brussels]
            ---

            The ministers met in the %s and spoke about trade.

            %s

            They will meet again in spring.
            """;

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);

    private String slug;
    private String list;

    @BeforeEach
    void releaseThreeEditions() {
        slug = newsroom.newSlug();
        list = "/en/" + slug + "/editions";
        newsroom.release(slug, RECORD.formatted("10:00", "morning", "A paragraph that goes."));
        newsroom.translate(slug, "ja", Map.of("title", "会談", "p1", "大臣は午前中に会談した。"));
        newsroom.release(slug, RECORD.formatted("10:00", "afternoon", "1. A point that comes, in place of it."));
        newsroom.store(slug, RECORD.formatted("11:00", "afternoon", "1. A point that comes, in place of it."));
        newsroom.amend(slug, "en", Weight.CORRECTION, Optional.of("It began at eleven."), Optional.empty(), Map.of());
    }

    @Test
    void theNumberOfTheEditionOnAPageLeadsToItsPermanentAddress() {
        String address = json(list).getString("editions[0].href");

        for (String page : new String[] {"/en/" + slug, "/api/records/" + slug}) {
            given().accept("text/html")
                    .get(page)
                    .then()
                    .body(containsString("rel=\"bookmark\" href=\"" + address + "\""));
        }
        given().redirects().follow(false).get(list + "/3").then().statusCode(200);
    }

    @Test
    void theListTellsOfEveryEditionTheNewestFirst() {
        JsonPath editions = json(list);

        assertThat(editions.getString("slug")).isEqualTo(slug);
        assertThat(editions.getString("locale")).isEqualTo("en");
        assertThat(editions.getList("editions.number")).containsExactly(3, 2, 1);
        assertThat(editions.getList("editions.revision")).containsExactly(3, 2, 1);
        assertThat(editions.getList("editions.weight")).containsExactly("correction", "major", null);
        assertThat(editions.getList("editions.note")).containsExactly("It began at eleven.", null, null);
        assertThat(editions.getString("editions[0].until")).isNull();
        assertThat(editions.getString("editions[1].until")).isEqualTo(editions.getString("editions[0].from"));
        assertThat(editions.getString("editions[2].href")).endsWith(list + "/1");
        assertThat(editions.getList("editions[0].changed.unit")).containsExactly("start");
        assertThat(editions.getList("editions[0].changed.label")).containsExactly("Start");
        assertThat(editions.getList("editions[1].changed.kind")).contains("added", "changed", "removed");
        assertThat(editions.getList("editions[1].changed.label")).contains("1.", "A paragraph that goes.");
        assertThat(editions.getList("editions[2].changed")).isEmpty();
    }

    @Test
    void theListIsAPageInTheLanguageOfTheAddress() {
        given().get("/ja/" + slug + "/editions")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", "ja")
                .header("Content-Location", "/ja/" + slug + "/editions")
                .header("Vary", "Accept, Accept-Encoding")
                .header("X-Robots-Tag", nullValue())
                .body(containsString("<h1>版の一覧</h1>"))
                .body(containsString("<a href=\"/ja/" + slug + "/editions/1\">第1版</a>"))
                .body(containsString("hreflang=\"en\""));
        given().get(list)
                .then()
                .body(containsString("<p class=\"note\" lang=\"en\" dir=\"ltr\">It began at eleven.</p>"));
    }

    @Test
    void anEditionIsShownAsItWasWithWhatItChanged() {
        JsonPath edition = json(list + "/2");

        assertThat(edition.getInt("number")).isEqualTo(2);
        assertThat(edition.getInt("newest")).isEqualTo(3);
        assertThat(edition.getString("currentHref")).endsWith("/en/" + slug);
        assertThat(edition.getString("record.event.start[0].wall")).isEqualTo("2024-01-01T10:00");
        assertThat(edition.getBoolean("record.held")).isFalse();
        Map<String, String> changed = edition.getMap("changes.find { it.kind == 'changed' }");
        assertThat(changed)
                .containsEntry("unit", "p1")
                .containsEntry("before", "The ministers met in the morning and spoke about trade.")
                .containsEntry("after", "The ministers met in the afternoon and spoke about trade.")
                .containsEntry("beforeLang", "en");
        Map<String, String> removed = edition.getMap("changes.find { it.kind == 'removed' }");
        assertThat(removed).containsEntry("before", "A paragraph that goes.").containsEntry("after", null);
    }

    @Test
    void thePageOfAnOldEditionSaysSoAndIsNotIndexed() {
        Response page = given().get(list + "/2");

        page.then()
                .statusCode(200)
                .header("X-Robots-Tag", "noindex")
                .header("Content-Location", list + "/2")
                .body(containsString("This is edition 2 of 3, public from "))
                .body(containsString("<a href=\"/en/" + slug + "\">Read the current edition</a>"))
                .body(containsString("<link rel=\"canonical\" href=\"http"))
                .body(containsString("met in the <del>morning</del><ins>afternoon</ins> and spoke"))
                .body(containsString("<ins>A point that comes, in place of it.</ins>"))
                .body(containsString("<del>A paragraph that goes.</del>"))
                .body(not(containsString("rel=\"alternate\" hreflang=\"ja\" href=\"http")));
        assertThat(page.headers().getValues("Link"))
                .as("no language version, as those are of the newest edition")
                .noneMatch(link -> link.contains("hreflang"))
                .first()
                .asString()
                .endsWith("/en/" + slug + ">; rel=\"canonical\"");
    }

    @Test
    void thePageOfTheNewestEditionIsNoHistory() {
        given().get(list + "/3")
                .then()
                .statusCode(200)
                .header("X-Robots-Tag", nullValue())
                .body(containsString("This is edition 3 of 3, public since "))
                .body(containsString("What has changed since edition 2"))
                .body(containsString("It began at eleven."))
                .body(not(containsString("Read the current edition")));
    }

    @Test
    void theFirstEditionHasChangedNothing() {
        given().get(list + "/1").then().statusCode(200).body(not(containsString("id=\"changes\"")));
        given().accept("application/json").get(list + "/1").then().body("changes", empty());
    }

    @Test
    void whatWasShownInEnglishInsteadIsAChangeForReadersOfATranslation() {
        newsroom.amend(
                slug, "ja", Weight.CORRECTION, Optional.empty(), Optional.empty(), Map.of("p1", Weight.CORRECTION));

        given().accept("application/json")
                .get("/ja/" + slug + "/editions/2")
                .then()
                .header("Translation-Status", containsString("corrected=(\"p1\")"))
                .body("changes.find { it.unit == 'p1' }.beforeLang", equalTo("ja"))
                .body("changes.find { it.unit == 'p1' }.afterLang", equalTo("en"));
        given().get("/ja/" + slug + "/editions/2")
                .then()
                .body(containsString("<p><del>大臣は午前中に会談した。</del></p>"))
                .body(containsString("<p lang=\"en\" dir=\"ltr\"><ins>The ministers met in the afternoon"));
    }

    @Test
    void theRecordLeadsToItsEditions() {
        given().get("/ja/" + slug).then().body(containsString("<a href=\"/ja/" + slug + "/editions\">"));
        given().accept("text/html")
                .get("/api/records/" + slug + "?lang=en")
                .then()
                .body(containsString("/en/" + slug + "/editions\">"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "-1", "+1", "01", "1.0", "one", "99999999999", "1%00"})
    void aNumberThatNoEditionHasIsUnknown(String number) {
        given().urlEncodingEnabled(false)
                .get(list + "/" + number)
                .then()
                .statusCode(404)
                .body("type", equalTo("https://dragoman.dev/problems/unknown-edition"))
                .body("newest", equalTo(3));
    }

    @Test
    void aLanguageWithoutEditionsGetsNoOthersInstead() {
        given().get("/fr/" + slug + "/editions")
                .then()
                .statusCode(404)
                .body("type", equalTo("https://dragoman.dev/problems/no-edition-in-language"))
                .body("available", contains("en", "ja"));
        given().get("/fr/no-such-record/editions").then().statusCode(404);
        given().get("/api/" + slug + "/editions").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/EN/{slug}/editions, /en/{slug}/editions",
        "/en/{slug}/editions/, /en/{slug}/editions",
        "/EN/{slug}/editions/2?tz=Asia/Tokyo, /en/{slug}/editions/2?tz=Asia/Tokyo",
        "/en/{slug}/editions/2/, /en/{slug}/editions/2"
    })
    void anAddressThatIsNotCanonicalRedirectsForGood(String asked, String canonical) {
        Response answer =
                given().urlEncodingEnabled(false).redirects().follow(false).get(asked.replace("{slug}", slug));

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.header("Location")).isEqualTo(canonical.replace("{slug}", slug));
    }

    @Test
    void anEditionIsValidatedLikeAnyAnswer() {
        String tag = given().get(list + "/1").header("ETag");

        assertThat(given().header("If-None-Match", tag).get(list + "/1").statusCode())
                .isEqualTo(304);
        assertThat(given().head(list).header("Content-Length")).isNotNull();
    }

    private static JsonPath json(String address) {
        return given().accept("application/json")
                .get(address)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .jsonPath();
    }
}
