package dev.dragoman.delivery.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import dev.dragoman.delivery.Newsroom;
import dev.dragoman.delivery.Seeds;
import dev.dragoman.editions.Withdrawal;
import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was released, corrected and withdrawn last, for feed readers; Atom as ROME reads it. */
@QuarkusTest
public class FeedTest {

    private static final Instant AT = Instant.parse("2099-03-01T20:00:00Z");

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);

    private String slug;
    private String query;

    @BeforeEach
    void release() {
        slug = newsroom.newSlug();
        query = "?topic=feeds-" + slug;
        newsroom.release(slug, statement("A <title> & more"));
        newsroom.translate(slug, "ja", Map.of("title", "表題", "p1", "本文です。"));
        newsroom.awaitChanges();
    }

    @Test
    void atomHasTheNewestEditionsOfTheLocale() throws FeedException {
        Feed feed = atom("/ja/feed.atom" + query);

        assertThat(feed.getId()).endsWith("/ja/feed.atom" + query);
        assertThat(feed.getUpdated()).isNotNull();
        assertThat(feed.getAuthors()).extracting("name").containsExactly("公式発表文書");
        Entry entry = feed.getEntries().get(0);
        assertThat(feed.getEntries()).hasSize(1);
        assertThat(entry.getId()).endsWith("/ja/" + slug);
        assertThat(entry.getTitle()).isEqualTo("表題");
        assertThat(entry.getSummary().getValue()).isEqualTo("本文です。");
        assertThat(entry.getPublished()).isBeforeOrEqualTo(entry.getUpdated());
        assertThat(entry.getCategories()).extracting(Category::getTerm).contains("statement", "provisional");
        assertThat(entry.getAlternateLinks())
                .extracting(Link::getHreflang, Link::getType)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("ja", "text/html"),
                        org.assertj.core.groups.Tuple.tuple("en", "text/html"),
                        org.assertj.core.groups.Tuple.tuple("ja", "application/json"));
    }

    @Test
    void textsAreEscapedAndKeepTheirLanguage() throws FeedException {
        newsroom.translate(slug, "de", Map.of("p1", "Ein Text."));
        newsroom.awaitChanges();

        Feed feed = atom("/de/feed.atom" + query);

        assertThat(feed.getEntries().get(0).getTitle()).isEqualTo("A <title> & more");
        given().get("/de/feed.atom" + query)
                .then()
                .body(containsString("<title xml:lang=\"en\">A &lt;title&gt; &amp; more</title>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/en/feed.atom", "/ja/feed.atom", "/ar/feed.atom", "/be/feed.atom", "/en/feed.atom?kind=readout"
            })
    void everyFeedKeepsTheRulesOfAtom(String address) throws FeedException {
        Feed feed = atom(address);

        assertThat(feed.getTitle()).isNotBlank();
        assertThat(feed.getUpdated()).isNotNull();
        assertThat(feed.getOtherLinks()).extracting(Link::getRel).contains("self");
        assertThat(feed.getEntries()).extracting(Entry::getId).doesNotHaveDuplicates();
        assertThat(feed.getEntries()).allSatisfy(entry -> {
            assertThat(entry.getId()).startsWith("http");
            assertThat(entry.getTitle()).isNotBlank();
            assertThat(entry.getUpdated()).isNotNull();
            assertThat(entry.getAlternateLinks())
                    .as("no two alternates of one type and language (RFC 4287 §4.1.2)")
                    .extracting(link -> link.getType() + " " + link.getHreflang())
                    .doesNotHaveDuplicates();
        });
        assertThat(feed.getEntries())
                .extracting(entry -> entry.getUpdated().toInstant())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void jsonFeedHasTheSame() {
        JsonPath feed = json("/ja/feed.json" + query)
                .header("Content-Type", "application/feed+json")
                .body("version", equalTo("https://jsonfeed.org/version/1.1"))
                .body("language", equalTo("ja"))
                .body("authors[0].name", equalTo("公式発表文書"))
                .extract()
                .jsonPath();

        assertThat(feed.getString("feed_url")).endsWith("/ja/feed.json" + query);
        assertThat(feed.getString("home_page_url")).endsWith("/ja/" + query);
        assertThat(feed.getList("items")).hasSize(1);
        assertThat(feed.getMap("items[0]"))
                .containsKeys("id", "url", "title", "content_text", "date_published", "date_modified", "_dragoman")
                .containsEntry("title", "表題")
                .containsEntry("content_text", "本文です。");
        assertThat(OffsetDateTime.parse(feed.getString("items[0].date_modified")))
                .isNotNull();
        assertThat(feed.getList("items[0]._dragoman.alternates.locale")).containsExactly("en", "ja");
    }

    @Test
    void aCorrectionMovesTheRecordToTheTopAndSaysWhatItCorrects() {
        String later = newsroom.newSlug();
        newsroom.release(later, statement("Later"));
        newsroom.store(slug, statement("The right title"));
        newsroom.amend(slug, "en", Weight.CORRECTION, Optional.of("The title was wrong."), Optional.empty(), Map.of());
        newsroom.awaitChanges();

        json("/en/feed.json" + query)
                .body("items[0].id", containsString("/en/" + slug))
                .body("items[0].title", equalTo("The right title"))
                .body("items[0].content_text", containsString("The title was wrong."))
                .body("items[0]._dragoman.edition", equalTo(2));
    }

    @Test
    void aWithdrawnVersionIsItsNotice() throws FeedException {
        withdraw(WithdrawalMode.WITHDRAWN, Optional.empty());

        json("/ja/feed.json" + query)
                .body("items[0].id", containsString("/ja/" + slug))
                .body("items[0]._dragoman.withdrawn", equalTo(true))
                .body("items[0].content_text", containsString("A note."))
                .body("items[0].date_modified", equalTo(AT.toString()));
        Entry entry = atom("/ja/feed.atom" + query).getEntries().get(0);
        assertThat(entry.getTitle()).isNotEqualTo("表題");
        assertThat(entry.getSummary().getValue()).contains("A note.").doesNotContain("本文です");
        json("/en/feed.json" + query).body("items[0]._dragoman.withdrawn", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GONE", "REDIRECT"})
    void aGoneRecordIsATombstone(String mode) throws FeedException {
        WithdrawalMode how = WithdrawalMode.valueOf(mode);
        withdraw(how, how == WithdrawalMode.REDIRECT ? Optional.of(new Slug(Seeds.STATEMENT)) : Optional.empty());

        json("/ja/feed.json" + query).body("items", nullValue());
        assertThat(atom("/ja/feed.atom" + query).getEntries()).isEmpty();
        given().get("/ja/feed.atom" + query)
                .then()
                .body(containsString("<at:deleted-entry ref=\""), containsString("when=\"" + AT + "\""))
                .body(not(containsString("表題")));
    }

    @Test
    void listsLeadToTheirFeeds() {
        String page = given().get("/ja/" + query + "&kind=statement").asString();

        assertThat(page)
                .containsPattern("<link rel=\"alternate\" type=\"application/atom\\+xml\" title=\"[^\"]+\""
                        + " href=\"http[^\"]+/ja/feed.atom\\?kind=statement&amp;topic=feeds-" + slug + "\">")
                .contains("type=\"application/feed+json\"");
    }

    @Test
    void feedsAreCachedAsListsAre() {
        String address = "/en/feed.atom" + query;
        String etag = given().get(address)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/atom+xml;charset=UTF-8"))
                .header("Content-Language", "en")
                .header("Content-Location", address)
                .header("Cache-Control", containsString("max-age="))
                .header("Surrogate-Key", containsString("lists"))
                .header("Vary", equalTo("Accept-Encoding"))
                .extract()
                .header("ETag");

        given().header("If-None-Match", etag).get(address).then().statusCode(304);
        given().accept("text/html").head(address).then().statusCode(200).header("ETag", etag);
    }

    @Test
    void anAddressInAnotherFormIsRedirectedAndAnotherKindIsRejected() {
        given().redirects()
                .follow(false)
                .get("/JA/feed.atom?kind=readout")
                .then()
                .statusCode(308)
                .header("Location", "/ja/feed.atom?kind=readout");
        given().get("/ja/feed.atom?kind=garbage").then().statusCode(400);
        given().get("/garbage/feed.atom").then().statusCode(404);
    }

    @Test
    void theLinkHeaderListsTheFeedsOfOtherLanguages() {
        List<String> links = given().get("/ja/feed.json" + query).headers().getValues("Link");

        assertThat(links).anySatisfy(link -> assertThat(link).contains("/en/feed.json" + query, "hreflang=\"en\""));
        json("/ja/feed.json" + query).body("items[0].tags", hasItem("Feeds " + slug));
    }

    private String statement(String title) {
        return Newsroom.statement(
                "'" + title.replace("<", "\\<") + "'",
                "Feeds " + slug,
                "2024-01-01",
                "A text in English, long enough.");
    }

    private void withdraw(WithdrawalMode mode, Optional<Slug> to) {
        newsroom.withdraw(slug, "ja", new Withdrawal(mode, Optional.of("A note."), to, AT, Optional.empty()));
        newsroom.awaitChanges();
    }

    private static ValidatableResponse json(String address) {
        return given().get(address).then().statusCode(200);
    }

    private static Feed atom(String address) throws FeedException {
        String xml = given().get(address).then().statusCode(200).extract().asString();
        return (Feed) new WireFeedInput(true, Locale.ROOT).build(new StringReader(xml));
    }
}
