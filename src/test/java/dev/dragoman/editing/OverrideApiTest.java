package dev.dragoman.editing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.dragoman.http.Eventually;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@RemoveLeftovers
class OverrideApiTest {

    private static final AtomicInteger LAST = new AtomicInteger();
    private static final String REASON = "The minister counts from 1";
    private static final String OVERRIDES = "editions.find { it.locale == 'fr' }.overridden";

    private final String slug = "test-override-" + LAST.incrementAndGet();
    private final String record = "/api/records/" + slug;
    private final String override = "{'slug': '" + slug + "', 'locale': 'fr', 'check': 'points', 'unit': 'p2',"
            + " 'reason': '" + REASON + "'}";
    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    @BeforeEach
    void approveATranslationWithAnErrorAndAWarning() {
        pressroom.write(slug, "1. Trade.\n2. Peace and more.\n");
        Desk.sending("{'title': 'Titre', 'p1': 'Le commerce &amp;amp;.', 'p2': '1. La paix.'}")
                .put(record + "/translations/fr")
                .then()
                .statusCode(201);
        pressroom.approve(slug, "fr");
    }

    @Test
    void anErrorStopsTheReleaseInTheLanguageOfThePublisher() {
        Desk.sending(body(""))
                .header("Accept-Language", "de")
                .post("/api/releases")
                .then()
                .statusCode(422)
                .body("type", endsWith("invalid-release"))
                .body("findings.check", contains("points"))
                .body("findings[0].message", startsWith("Die Übersetzung beginnt"))
                .body("rejected.locale", contains("fr"))
                .body("rejected[0].slug", equalTo(slug))
                .body("rejected[0].findings.unit", contains("p2"));
    }

    @Test
    void aPublisherOverridesAnErrorForOneRelease() {
        release(", 'override': [" + override + "]")
                .statusCode(201)
                .body(OVERRIDES + ".check", contains("points"))
                .body(OVERRIDES + ".unit", contains("p2"))
                .body(OVERRIDES + ".reason", contains(REASON))
                .body("editions.find { it.locale == 'fr' }.findings.check", hasItems("points", "double_escaped"))
                .body("editions.find { it.locale == 'en' }.findings", empty());

        Desk.admin()
                .get("/api/audit?slug=" + slug)
                .then()
                .body(
                        "entries.find { it.act == 'release' && it.locale == 'fr' }.detail.override.reason",
                        contains(REASON))
                .body(
                        "entries.find { it.act == 'release' && it.locale == 'fr' }.detail.override.checkId",
                        contains("points"))
                .body("entries.find { it.act == 'release' && it.locale == 'en' }.detail.override", nullValue());
    }

    @ParameterizedTest
    @MethodSource
    void hostileOverridesReleaseNothing(String part, String hostile) {
        int status = Desk.admin()
                .contentType("application/json")
                .body(body(", 'override': [" + override + "]")
                        .replace('\'', '"')
                        .replace(part, hostile))
                .post("/api/releases")
                .statusCode();

        assertThat(status).isBetween(400, 422);
        given().get(record + "?lang=fr").then().statusCode(404);
    }

    static Stream<Arguments> hostileOverridesReleaseNothing() {
        String reason = "\"" + REASON + "\"";
        return Stream.of(
                arguments(reason, "\"" + "x".repeat(2_001) + "\""),
                arguments(reason, "\"a\\u0000b\""),
                arguments(reason, "\"a\\u202eb\""),
                arguments(reason, "\"\\udc00\""),
                arguments(reason, "\" \u00a0\""),
                arguments(reason, "7"),
                arguments("\"points\"", "\"numbers\""),
                arguments("\"points\"", "\"double_escaped\""),
                arguments("\"points\"", "\"" + "p".repeat(100_000) + "\""),
                arguments("\"p2\"", "\"p9\""),
                arguments("\"p2\"", "\"p1\""),
                arguments("\"p2\"", "\"*\""));
    }

    @Test
    void readersSeeTheOverriddenErrorButNotWhoOverrodeIt() {
        String publisher = "test-publisher-" + UUID.randomUUID();
        Desk.bearing(token(publisher))
                .contentType("application/json")
                .body(body(", 'override': [" + override + "]").replace('\'', '"'))
                .post("/api/releases")
                .then()
                .statusCode(201);

        String json = given().get(record + "?lang=fr")
                .then()
                .body("provenance.overrides.check", contains("points"))
                .body("provenance.overrides.unit", contains("p2"))
                .body("provenance.overrides.reason", contains(REASON))
                .body("provenance.overrides[0].finding", startsWith("La traduction commence par"))
                .body("provenance.overrides[0].findingLang", equalTo("fr"))
                .extract()
                .asString();
        given().get(record + "?lang=en").then().body("provenance.overrides", empty());
        String page = given().accept("text/html").get("/fr/" + slug).body().asString();
        assertThat(page)
                .contains("Publié malgré ce constat")
                .contains("href=\"#p2\">La traduction commence par")
                .contains("<span lang=\"en\" dir=\"ltr\">" + REASON + "</span>");
        assertThat(json + page).doesNotContain(publisher);
    }

    @Test
    void editorsReadTheOverriddenErrorOfARelease() {
        String id = release(", 'override': [" + override + "]")
                .statusCode(201)
                .extract()
                .path("id");

        Desk.admin()
                .header("Accept-Language", "ja")
                .get("/api/releases/" + id)
                .then()
                .body(OVERRIDES + ".finding", contains(startsWith("訳文が")));
    }

    @Test
    void aScheduledReleaseKeepsItsOverrides() {
        release(", 'override': [" + override + "], 'at': '2035-06-15T09:00[Asia/Tokyo]'")
                .statusCode(201)
                .body(OVERRIDES + ".reason", contains(REASON));
        given().get(record + "?lang=fr").then().statusCode(404);

        pressroom
                .schedulingBy(Clock.fixed(Instant.parse("2035-06-15T00:00:00Z"), ZoneOffset.UTC))
                .releaseDue();

        Eventually.get(() -> given().get(record + "?lang=fr"), answer -> answer.statusCode() == 200)
                .then()
                .body("provenance.overrides.reason", contains(REASON));
    }

    @Test
    void theOverrideStaysVisibleIfANewRevisionReleasesTheTextAgain() {
        release(", 'override': [" + override + "]").statusCode(201);
        pressroom.write(slug, "1. Trade.\n2. Peace and more.\n\nA further text.\n");
        pressroom.release(slug, "en");

        given().get(record + "?lang=fr")
                .then()
                .body("edition", equalTo(2))
                .body("provenance.overrides.reason", contains(REASON));
    }

    @Test
    void theNextVersionNeedsAnotherOverride() {
        release(", 'override': [" + override + "]").statusCode(201);
        String etag = Desk.admin().get(record + "/translations/fr").header("ETag");
        Desk.sending("{'title': 'Un titre'}")
                .header("If-Match", etag)
                .put(record + "/translations/fr")
                .then()
                .statusCode(200);
        pressroom.approve(slug, "fr");

        release("").statusCode(422);
    }

    @Test
    void aDryRunPreviewsTheFindingsOfEachEdition() {
        Desk.sending(body(", 'override': [" + override + "]"))
                .header("Accept-Language", "fr")
                .post("/api/releases?dryRun=true")
                .then()
                .statusCode(201)
                .body("dryRun", equalTo(true))
                .body("editions.find { it.locale == 'fr' }.findings.check", hasItems("points", "double_escaped"))
                .body(
                        "editions.find { it.locale == 'fr' }.findings.find { it.check == 'points' }.message",
                        containsString("La traduction"));

        given().get(record + "?lang=fr").then().statusCode(404);
    }

    @Test
    void aDismissedWarningIsNoFindingOfARelease() {
        Desk.sending("{'check': 'double_escaped', 'unit': 'p1', 'reason': 'It is about HTML'}")
                .post(record + "/translations/fr/findings/dismiss")
                .then()
                .statusCode(200);

        release(", 'override': [" + override + "]")
                .statusCode(201)
                .body("editions.find { it.locale == 'fr' }.findings.check", not(hasItem("double_escaped")));
    }

    @Test
    void anErrorInTheCanonicalTextStopsItsReleaseUnlessItIsOverridden() {
        pressroom.write(slug, "1. Trade \u202Eand\u202C.\n2. Peace and more.\n");
        String editions = "{'editions': [{'slug': '" + slug + "', 'locale': 'en'}]";

        Desk.sending(editions + "}")
                .post("/api/releases")
                .then()
                .statusCode(422)
                .body("locale", equalTo("en"))
                .body("findings.check", contains("bidi"));
        Desk.sending(editions + ", 'override': ["
                        + override.replace("'fr'", "'en'")
                                .replace("points", "bidi")
                                .replace("p2", "p1") + "]}")
                .post("/api/releases")
                .then()
                .statusCode(201);

        given().get(record + "?lang=en").then().body("provenance.overrides.check", contains("bidi"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'check': 'points', 'unit': 'p1', 'reason': 'x'         | override[0]        | There is no error of points in p1
            'check': 'point', 'unit': 'p2', 'reason': 'x'          | override[0]        | did you mean "points in p2"
            'check': 'double_escaped', 'unit': 'p1', 'reason': 'x' | override[0]        | no error
            'check': 'unfinished', 'unit': 'p2', 'reason': 'x'     | override[0]        | "unfinished": "canonical"
            'check': 'points', 'unit': 'p2'                        | override[0].reason | say why
            'check': 'points', 'unit': 'p2', 'reason': '  '        | override[0].reason | say why
            'unit': 'p2', 'reason': 'x'                            | override[0].check  | check
            """)
    void anOverrideOfNoErrorIsRejected(String members, String field, String detail) {
        release(", 'override': [{'slug': '" + slug + "', 'locale': 'fr', " + members + "}]")
                .statusCode(422)
                .body("type", endsWith("invalid-release"))
                .body("field", equalTo(field))
                .body("detail", containsString(detail));
    }

    @Test
    void anOverrideNamesAnEditionOfTheReleaseOnce() {
        release(", 'override': [" + override.replace("'fr'", "'ja'") + "]")
                .statusCode(422)
                .body("field", equalTo("override[0]"))
                .body("detail", containsString("not among the editions"));
        release(", 'override': [" + override + ", " + override.replace(REASON, "Another") + "]")
                .statusCode(422)
                .body("field", equalTo("override[1]"))
                .body("detail", containsString("twice"));
        Desk.sending(body(", 'override': [{'slug': '" + slug + "', 'locales': 'fr'}]"))
                .post("/api/releases")
                .then()
                .statusCode(400)
                .body("type", endsWith("unknown-member"));
    }

    private ValidatableResponse release(String more) {
        return Desk.sending(body(more)).post("/api/releases").then();
    }

    private String body(String more) {
        return "{'editions': [{'slug': '" + slug + "', 'locale': 'en'}, {'slug': '" + slug + "', 'locale': 'fr'}]"
                + more + "}";
    }

    private static String token(String name) {
        return Desk.sending("{'name': '" + name + "', 'grants': ['publisher']}")
                .post("/api/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }
}
