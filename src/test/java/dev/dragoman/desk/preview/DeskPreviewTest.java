package dev.dragoman.desk.preview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeskPreviewTest {

    private static final Pattern SHARED = Pattern.compile("value=\"[^\"]*(/preview/[A-Za-z0-9_-]{43})\"");
    private static final Pattern SHARE = Pattern.compile("action=\"([^\"]*/preview/links\\?[^\"]*)\"");
    private static final Pattern REVOKE = Pattern.compile("action=\"([^\"]*/links/[0-9a-f]{64}/revoke)\"");

    private String slug;
    private String path;

    @BeforeEach
    void aTranslationThatIsNotPublic() {
        slug = Drafts.record();
        path = "/desk/records/" + slug + "/translations/ja/preview";
        Drafts.translate(slug, "ja", "{\"title\": \"題名\", \"p1\": \"最初の部分。\", \"p2\": \"次の部分。\"}");
    }

    @Test
    void theDraftIsShownAsReadersWouldSeeItAndIsKeptByNobody() {
        AtDesk.admin()
                .get(path + "/page")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", containsString("noindex"))
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Language", "ja")
                .header("Content-Security-Policy", containsString("frame-ancestors 'self'"))
                .body(containsString("最初の部分。"))
                .body(containsString("class=\"preview-banner\""))
                .body(containsString("<article class=\"record\""));
        given().header("Accept", "text/html").get("/ja/" + slug).then().statusCode(404);
    }

    @Test
    void thePageIsThatOfTheReleaseApartFromTheBanner() {
        String preview = AtDesk.admin().get(path + "/page").asString();
        release();

        String released =
                given().header("Accept", "text/html").get("/ja/" + slug).asString();

        assertThat(article(preview)).isEqualTo(article(released));
    }

    @Test
    void onlyThePageThatFramesItMayFrame() {
        AtDesk.admin()
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("frame-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .body(containsString("<iframe class=\"desktop\""));
        AtDesk.admin()
                .get("/desk/records/" + slug + "/translations/ja/files")
                .then()
                .header("Content-Security-Policy", not(containsString("frame-src")));
    }

    @Test
    void aReadersZoneAndColoursAreChosen() {
        AtDesk.admin()
                .queryParam("zone", "America/New_York")
                .queryParam("scheme", "dark")
                .queryParam("width", "phone")
                .get(path)
                .then()
                .body(containsString("<iframe class=\"phone\""))
                .body(containsString("scheme=dark&amp;zone=America%2FNew_York"));
        AtDesk.admin()
                .queryParam("zone", "America/New_York")
                .queryParam("scheme", "dark")
                .get(path + "/page")
                .then()
                .body(containsString("value=\"America/New_York\""))
                .body(containsString("/desk/preview/styles/dark/dragoman.css"));
        given().get("/desk/preview/styles/dark/dragoman.css")
                .then()
                .statusCode(200)
                .body(not(containsString("prefers-color-scheme")))
                .body(containsString("color-scheme: dark"));
    }

    @Test
    void aZoneThatIsNotKnownIsNamedInThePagesForm() {
        AtDesk.admin()
                .queryParam("zone", "Mars/Olympus")
                .get(path + "/page")
                .then()
                .statusCode(200)
                .body(containsString("value=\"Mars/Olympus\""))
                .body(containsString("role=\"alert\""));
    }

    @Test
    void theCanonicalDraftIsPreviewedToo() {
        AtDesk.admin()
                .get("/desk/records/" + slug + "/translations/en/preview/page")
                .then()
                .statusCode(200)
                .body(containsString("First part."));
    }

    @Test
    void theApprovedVersionIsShownWhereThereIsOne() {
        AtDesk.admin()
                .get(path + "?draft=approved")
                .then()
                .statusCode(404)
                .body(containsString("nothing to preview yet"))
                .body(not(containsString("<iframe")));
        approve();
        Drafts.translate(slug, "ja", "{\"p1\": \"新しい訳。\"}");

        AtDesk.admin()
                .get(path + "/page?draft=approved")
                .then()
                .body(containsString("最初の部分。"))
                .body(not(containsString("新しい訳。")));
        AtDesk.admin().get(path + "/page").then().body(containsString("新しい訳。"));
    }

    @Test
    void aTranslatorPreviewsTheirOwnLocaleAlone() {
        Drafts.translate(slug, "fr", "{\"p1\": \"Première partie.\"}");
        String french = "/desk/records/" + slug + "/translations/fr/preview";
        String token = Drafts.token("translator[ja]");

        AtDesk.signedIn(token).get(path + "/page").then().statusCode(200);
        AtDesk.signedIn(token).get(french).then().statusCode(404);
        AtDesk.signedIn(token).get(french + "/page").then().statusCode(404);
        AtDesk.signedIn(token).post(french + "/links").then().statusCode(404);
        AtDesk.browser().get(path + "/page").then().statusCode(303);
    }

    @Test
    void whoHasAPrivateLinkSeesTheNewestDraftWithoutSigningIn() {
        String shared = share();

        given().get(shared)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", containsString("noindex"))
                .body(containsString("最初の部分。"))
                .body(containsString("This private link works until"));
        Drafts.translate(slug, "ja", "{\"p1\": \"新しい訳。\"}");
        given().get(shared).then().body(containsString("新しい訳。"));
    }

    @Test
    void theTimesOfPrivateLinksAreWrittenAsTheLanguageOfThePersonDoes() {
        String shared = share();

        given().header("Accept-Language", "ja")
                .get(shared)
                .then()
                .body(matchesPattern("(?s).*\\d{4}年\\d+月\\d+日 \\d+:\\d\\d \\(Asia/Tokyo\\).*"))
                .body(not(containsString(" UTC")));
        AtDesk.admin()
                .header("Accept-Language", "de")
                .get(path)
                .then()
                .body(matchesPattern(
                        "(?s).*<td><bdi>\\d{1,2}\\. \\S+ \\d{4}, \\d\\d:\\d\\d \\(Asia/Tokyo\\)</bdi></td>.*"));
    }

    @Test
    void aLinkIsShownOnceAndOnlyItsDigestAfterwards() {
        String shared = share();

        String page = AtDesk.admin().get(path).asString();

        assertThat(page).doesNotContain(shared).contains("/revoke\"").contains("<bdi>admin</bdi>");
    }

    @Test
    void aRevokedLinkIsGone() {
        String shared = share();
        Matcher revoke = REVOKE.matcher(AtDesk.admin().get(path).asString());
        assertThat(revoke.find()).isTrue();

        AtDesk.admin().post(revoke.group(1)).then().statusCode(303);

        given().header("Accept", "text/html")
                .get(shared)
                .then()
                .statusCode(404)
                .header("Cache-Control", "no-store")
                .body(not(containsString("最初の部分。")));
        AtDesk.admin().get(path).then().body(containsString("no private link that works"));
        Drafts.api()
                .queryParam("slug", slug)
                .get("/api/audit")
                .then()
                .statusCode(200)
                .body("entries.act", hasItems("share-preview", "revoke-preview"));
    }

    @Test
    void anotherLocalesTranslatorDoesNotRevokeALink() {
        String shared = share();
        Matcher revoke = REVOKE.matcher(AtDesk.admin().get(path).asString());
        assertThat(revoke.find()).isTrue();

        AtDesk.signedIn(Drafts.token("translator[fr]"))
                .post(revoke.group(1))
                .then()
                .statusCode(404);

        given().get(shared).then().statusCode(200);
    }

    @Test
    void anUnknownSecretHasNothing() {
        given().get("/preview/" + "A".repeat(43)).then().statusCode(404).body("type", containsString("not-found"));
    }

    @Test
    void aTranslationThatDoesNotExistHasNothingToPreview() {
        AtDesk.admin()
                .get("/desk/records/" + slug + "/translations/de/preview")
                .then()
                .statusCode(404)
                .body(containsString("nothing to preview yet"));
    }

    private String share() {
        Matcher form = SHARE.matcher(AtDesk.admin().get(path).asString());
        assertThat(form.find()).isTrue();
        Response page =
                AtDesk.admin().urlEncodingEnabled(false).post(form.group(1).replace("&amp;", "&"));
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        Matcher shared = SHARED.matcher(page.asString());
        assertThat(shared.find()).as(page.asString()).isTrue();
        return shared.group(1);
    }

    private void approve() {
        review("submit");
        String reviewer = Drafts.token("reviewer[ja]");
        String address = "/api/records/" + slug + "/translations/ja";
        String etag =
                Drafts.api().header("Accept", "application/json").get(address).header("ETag");
        given().header("Authorization", "Bearer " + reviewer)
                .header("If-Match", etag)
                .post(address + "/approve")
                .then()
                .statusCode(200);
    }

    private void review(String act) {
        String address = "/api/records/" + slug + "/translations/ja";
        String etag =
                Drafts.api().header("Accept", "application/json").get(address).header("ETag");
        Drafts.api().header("If-Match", etag).post(address + "/" + act).then().statusCode(200);
    }

    private void release() {
        approve();
        Drafts.api()
                .contentType("application/json")
                .body("{\"editions\": [{\"slug\": \"" + slug + "\", \"locale\": \"en\"}, {\"slug\": \"" + slug
                        + "\", \"locale\": \"ja\", \"unfinished\": \"canonical\"}]}")
                .post("/api/releases")
                .then()
                .statusCode(201);
    }

    private static String article(String page) {
        return page.substring(page.indexOf("<article"), page.indexOf("</article>"))
                // Only the form of the zone stays in the frame, with how the preview is shown.
                .replaceAll("(<form method=\"get\") target=\"_self\">(<input type=\"hidden\"[^>]*>)+", "$1>");
    }
}
