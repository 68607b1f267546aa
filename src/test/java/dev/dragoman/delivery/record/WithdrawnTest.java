package dev.dragoman.delivery.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.dragoman.delivery.Newsroom;
import dev.dragoman.editions.Withdrawal;
import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the address of a record answers, or of one of its language versions, that was withdrawn. */
@QuarkusTest
public class WithdrawnTest {

    private static final Instant AT = Instant.parse("2026-03-01T20:00:00Z");
    private static final String NOTE = "It named the wrong <minister>.";
    private static final String SECRET = "A text that nobody is to read any more";

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);

    private String slug;
    private String topic;

    @BeforeEach
    void release() {
        slug = newsroom.newSlug();
        topic = "Withdrawn " + slug;
        newsroom.release(slug, Newsroom.statement(SECRET, topic, "2024-01-01", SECRET + "."));
        newsroom.translate(slug, "ja", Map.of("title", "取り下げられる文書", "p1", "本文。"));
        newsroom.translate(slug, "de", Map.of("title", "Ein Dokument", "p1", "Text."));
    }

    @Test
    void aVersionThatWasWithdrawnIsANoticeInItsOwnLanguage() {
        withdraw("ja", WithdrawalMode.WITHDRAWN);

        given().get("/ja/" + slug)
                .then()
                .statusCode(200)
                .header("Content-Language", "ja")
                .header("Content-Location", "/ja/" + slug)
                .header("X-Robots-Tag", "noindex")
                .header("Surrogate-Key", "rec-" + slug + " rec-" + slug + ".ja")
                .header("Cache-Control", containsString("max-age="))
                .header("Link", nullValue())
                .body(containsString("<html lang=\"ja\" dir=\"ltr\">"))
                .body(containsString("<meta name=\"robots\" content=\"noindex\">"))
                // 20:00 UTC is the next day already on the publisher's clocks.
                .body(containsString("この文書の日本語版は2026年3月2日に取り下げられました。"))
                .body(containsString("<p lang=\"en\" dir=\"ltr\">It named the wrong &lt;minister&gt;.</p>"))
                .body(containsString("href=\"/de/" + slug + "\""))
                .body(not(containsString("取り下げられる文書")))
                .body(not(containsString(SECRET)));
    }

    @Test
    void theNoticeIsValidatedLikeAnyAnswer() {
        withdraw("ja", WithdrawalMode.WITHDRAWN);
        String tag = given().get("/ja/" + slug).header("ETag");

        assertThat(given().header("If-None-Match", tag).get("/ja/" + slug).statusCode())
                .isEqualTo(304);
    }

    @Test
    void theDataOfAVersionThatWasWithdrawnHasNoText() {
        withdraw("ja", WithdrawalMode.WITHDRAWN);

        for (String address :
                new String[] {"/api/records/" + slug + "?lang=ja", "/api/records/" + slug + "?lang=ja-JP"}) {
            given().get(address)
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .body("slug", equalTo(slug))
                    .body("locale", equalTo("ja"))
                    .body("withdrawn.mode", equalTo("withdrawn"))
                    .body("withdrawn.note", equalTo(NOTE))
                    .body("withdrawn.at", equalTo(AT.toString()))
                    .body("withdrawn.to", nullValue())
                    .body("alternates.locale", contains("en", "de"))
                    .body("title", nullValue());
        }
        given().accept("text/html")
                .get("/api/records/" + slug + "?lang=ja")
                .then()
                .statusCode(200)
                .body(containsString("取り下げられました"))
                .body(not(containsString("<html")));
    }

    @Test
    void aWithdrawnVersionIsNotNegotiatedUnlessItIsNamed() {
        withdraw("ja", WithdrawalMode.GONE);

        given().header("Accept-Language", "ja, de;q=0.5")
                .get("/" + slug)
                .then()
                .statusCode(200)
                .header("Content-Language", "de");
        given().header("Accept-Language", "ja, de;q=0.5")
                .get("/api/records/" + slug)
                .then()
                .body("fallback", equalTo("next-language"))
                .body("alternates.locale", contains("en", "de"));
        assertThat(given().get("/en/" + slug).headers().getValues("Link"))
                .noneMatch(link -> link.contains("hreflang=\"ja\""));
        given().get("/en/" + slug).then().body(not(containsString("hreflang=\"ja\"")));
        given().queryParam("topic", topic)
                .queryParam("lang", "ja")
                .get("/api/records")
                .then()
                .body("records.locale", contains("en"))
                .body("records[0].alternates", contains("en", "de"));
        given().get("/api/records/" + slug + "/translations").then().body("translations.locale", contains("en", "de"));
        given().get("/ko/" + slug).then().statusCode(200).header("Content-Language", "en");
    }

    @Test
    void aGoneRecordIsAPageWith410AndAProblemAsData() {
        withdraw("ja", WithdrawalMode.GONE);

        given().get("/ja/" + slug)
                .then()
                .statusCode(410)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", containsString("max-age="))
                .header("X-Robots-Tag", "noindex")
                .body(containsString("取り下げられました"));
        assertThat(given().header("If-None-Match", "*").get("/ja/" + slug).statusCode())
                .isEqualTo(410);
        given().get("/api/records/" + slug + "?lang=ja")
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("type", equalTo("https://dragoman.dev/problems/gone"))
                .body("slug", equalTo(slug))
                .body("locale", equalTo("ja"))
                .body("withdrawn.note", equalTo(NOTE))
                .body("withdrawn.at", equalTo(AT.toString()));
        given().accept("application/json")
                .get("/ja/" + slug)
                .then()
                .statusCode(410)
                .body("status", equalTo(410));
    }

    @Test
    void aRedirectPointsToTheOtherRecordInTheSameLanguage() {
        String other = newsroom.newSlug();
        newsroom.release(other, Newsroom.statement("Other", topic, "2024-01-02", "Text."));
        newsroom.withdraw(
                slug,
                "ja",
                new Withdrawal(
                        WithdrawalMode.REDIRECT, Optional.empty(), Optional.of(new Slug(other)), AT, Optional.empty()));

        Response page = plain("/ja/" + slug + "?tz=America/New_York");
        Response data = plain("/api/records/" + slug + "?lang=ja");

        assertThat(page.statusCode()).isEqualTo(308);
        assertThat(page.header("Location")).isEqualTo("/ja/" + other + "?tz=America/New_York");
        assertThat(page.header("Cache-Control")).contains("max-age=");
        assertThat(page.header("Surrogate-Key")).isEqualTo("rec-" + slug);
        assertThat(data.statusCode()).isEqualTo(308);
        assertThat(data.header("Location")).isEqualTo("/api/records/" + other + "?lang=ja");
    }

    @Test
    void aRecordThatWasWithdrawnIsANoticeInEveryLanguage() {
        withdrawAll(WithdrawalMode.WITHDRAWN);

        for (String[] page : new String[][] {
            {"/ja/", "この文書は2026年3月2日に取り下げられました。"},
            {"/fr/", "Ce document a été retiré le 2 mars 2026."},
            {"/en/", "This document was withdrawn on March 2, 2026."}
        }) {
            given().get(page[0] + slug)
                    .then()
                    .statusCode(200)
                    .header("Content-Location", page[0] + slug)
                    .header("Surrogate-Key", "rec-" + slug)
                    .body(containsString(page[1]))
                    .body(not(containsString("<h2>")))
                    .body(not(containsString(SECRET)));
        }
        given().header("Accept-Language", "de")
                .get("/" + slug)
                .then()
                .statusCode(200)
                .header("Content-Language", "de")
                .header("Vary", "Accept, Accept-Language, Accept-Encoding");
        given().get("/api/records/" + slug)
                .then()
                .statusCode(200)
                .body("locale", nullValue())
                .body("withdrawn.mode", equalTo("withdrawn"))
                .body("alternates.locale", empty());
        given().get("/api/records/" + slug + "/translations")
                .then()
                .statusCode(200)
                .body("withdrawn.note", equalTo(NOTE));
        given().queryParam("topic", topic).get("/api/records").then().body("records.slug", not(hasItem(slug)));
    }

    @Test
    void noTranslationOutlivesTheTextThatItTranslates() {
        withdraw("en", WithdrawalMode.GONE);

        assertThat(given().get("/de/" + slug).statusCode()).isEqualTo(410);
        assertThat(given().get("/api/records/" + slug + "/translations").statusCode())
                .isEqualTo(410);
    }

    @Test
    void theEditionsOfWhatWasWithdrawnAreNotShownEither() {
        withdraw("ja", WithdrawalMode.GONE);
        withdraw("de", WithdrawalMode.WITHDRAWN);

        for (String address : new String[] {"/editions", "/editions/1", "/editions/9"}) {
            assertThat(given().get("/ja/" + slug + address).statusCode()).isEqualTo(410);
            given().get("/de/" + slug + address)
                    .then()
                    .statusCode(200)
                    .body(containsString("zurückgezogen"))
                    .body(not(containsString("Ein Dokument")));
        }
    }

    @Test
    void aWithdrawnRecordCanBeReleasedAgain() {
        withdraw("de", WithdrawalMode.GONE);
        assertThat(given().get("/de/" + slug).statusCode()).isEqualTo(410);

        newsroom.translate(slug, "de", Map.of("title", "Wieder da", "p1", "Text."));
        newsroom.awaitChanges();

        given().get("/de/" + slug).then().statusCode(200).body(containsString("Wieder da"));
    }

    private void withdraw(String locale, WithdrawalMode mode) {
        newsroom.withdraw(
                slug, locale, new Withdrawal(mode, Optional.of(NOTE), Optional.empty(), AT, Optional.empty()));
    }

    private void withdrawAll(WithdrawalMode mode) {
        for (String locale : new String[] {"en", "ja", "de"}) {
            withdraw(locale, mode);
        }
    }

    private static Response plain(String address) {
        return given().urlEncodingEnabled(false).redirects().follow(false).get(address);
    }
}
