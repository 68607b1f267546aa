package dev.dragoman.delivery.record;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.dragoman.delivery.Newsroom;
import dev.dragoman.delivery.Seeds;
import dev.dragoman.editions.Withdrawal;
import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a record says of its source and of the records that belong to it. */
@QuarkusTest
public class RelatedRecordsTest {

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);

    private String slug;
    private String other;

    @BeforeEach
    void release() {
        slug = newsroom.newSlug();
        other = newsroom.newSlug();
        newsroom.release(
                slug,
                Newsroom.statement("First words", "Talks", "2004-02-03", "Some words.")
                        .replace("---\n\n", """
                        source:
                          names: {en: A ministry, ja: ある省}
                          address: https://ministry.example/
                        related: [%s]
                        ---

                        """.formatted(other)));
        newsroom.translate(slug, "ja", Map.of("title", "最初の文書", "p1", "本文。"));
        newsroom.awaitChanges();
    }

    @Test
    void theSourceIsNamedInTheLanguageOfTheReaderOrInEnglish() {
        given().get("/ja/" + slug)
                .then()
                .body(containsString(
                        "<p class=\"source\">出典 <span><a href=\"https://ministry.example/\">ある省</a></span></p>"));
        given().get("/api/records/" + slug + "?lang=en")
                .then()
                .body("source.name", equalTo("A ministry"))
                .body("source.address", equalTo("https://ministry.example/"));
    }

    @Test
    void aRelatedRecordIsShownWhileItIsPublicAndByItsPresentTitle() {
        given().get("/ja/" + slug).then().body(not(containsString("class=\"related\"")));
        given().get("/api/records/" + slug).then().body("related", empty());

        newsroom.release(other, Newsroom.statement("Second words", "Talks", "2004-02-04", "More words."));
        newsroom.awaitChanges();

        given().get("/ja/" + slug)
                .then()
                .body(containsString(
                        "<a href=\"/en/" + other + "\" hreflang=\"en\" lang=\"en\" dir=\"ltr\">Second words</a>"
                                + " <small>声明 – 2004年2月4日</small>"));

        newsroom.translate(other, "ja", Map.of("title", "次の文書", "p1", "本文。"));
        newsroom.awaitChanges();

        given().get("/ja/" + slug).then().body(containsString("<a href=\"/ja/" + other + "\">次の文書</a>"));
        given().get("/api/records/" + slug + "?lang=ja")
                .then()
                .body("related.slug", contains(other))
                .body("related.title", contains("次の文書"));

        newsroom.withdraw(
                other,
                "en",
                new Withdrawal(
                        WithdrawalMode.WITHDRAWN,
                        Optional.empty(),
                        Optional.empty(),
                        Instant.parse("2026-03-01T20:00:00Z"),
                        Optional.empty()));

        given().get("/ja/" + slug).then().body(not(containsString("次の文書")));
    }

    @Test
    void aPageHasTheKeysOfTheRecordsWhoseTitlesItShowsOnceTheyArePublic() {
        for (String address : new String[] {"/ja/" + slug, "/en/" + slug, "/api/records/" + slug}) {
            given().get(address)
                    .then()
                    .header("Surrogate-Key", endsWith(" rec-" + other))
                    .header("Cache-Tag", endsWith(",rec-" + other));
        }
    }

    @Test
    void aRelatedRecordThatWasRenamedIsShownByItsPresentSlug() {
        newsroom.release(other, Newsroom.statement("Second words", "Talks", "2004-02-04", "More words."));
        newsroom.awaitChanges();
        given().get("/en/" + slug).then().body(containsString("<a href=\"/en/" + other + "\">Second words</a>"));
        String renamed = newsroom.newSlug();
        String renamedAgain = newsroom.newSlug();

        rename(other, renamed);
        rename(renamed, renamedAgain);

        given().get("/en/" + slug)
                .then()
                .header("Surrogate-Key", endsWith(" rec-" + renamedAgain))
                .body(containsString("<a href=\"/en/" + renamedAgain + "\">Second words</a>"));
        given().get("/api/records/" + slug).then().body("related.slug", contains(renamedAgain));

        newsroom.release(renamedAgain, Newsroom.statement("Third words", "Talks", "2004-02-04", "More words."));
        newsroom.awaitChanges();

        given().get("/en/" + slug).then().body(containsString("Third words</a>"));
    }

    @Test
    void aRelatedRecordThatWasRenamedBeforeItBecamePublicIsShown() {
        newsroom.store(other, Newsroom.statement("Second words", "Talks", "2004-02-04", "More words."));
        given().get("/en/" + slug).then().body(not(containsString("class=\"related\"")));
        String renamed = newsroom.newSlug();

        rename(other, renamed);
        newsroom.publish(renamed, "en");
        newsroom.awaitChanges();

        given().get("/en/" + slug).then().body(containsString("<a href=\"/en/" + renamed + "\">Second words</a>"));
    }

    @Test
    void aRecordMayNameARelatedOneByAFormerSlug() {
        newsroom.release(other, Newsroom.statement("Second words", "Talks", "2004-02-04", "More words."));
        String renamed = newsroom.newSlug();
        rename(other, renamed);
        String third = newsroom.newSlug();

        newsroom.release(
                third,
                Newsroom.statement("Third words", "Talks", "2004-02-05", "Some words.")
                        .replace("---\n\n", "related: [%s, %s]\n---\n\n".formatted(other, slug)));
        newsroom.awaitChanges();

        given().get("/api/records/" + third).then().body("related.slug", contains(renamed, slug));
    }

    private static void rename(String from, String to) {
        given().header("Authorization", "Bearer test-admin-token")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"to\": \"" + to + "\"}")
                .post("/api/records/" + from + "/rename")
                .then()
                .statusCode(200);
    }

    @Test
    void theTwoRealRecordsNameTheirPublishersAndLinkToEachOther() {
        given().get("/en/" + Seeds.READOUT)
                .then()
                .body(containsString(">Ministry of Foreign Affairs of Japan</a>"))
                .body(containsString("<a href=\"/en/" + Seeds.STATEMENT + "\">Joint statement</a>"));
        given().get("/ja/" + Seeds.STATEMENT)
                .then()
                .body(containsString(">北大西洋条約機構（NATO）</a>"))
                .body(containsString("<a href=\"/ja/" + Seeds.READOUT + "\">"));
    }
}
