package dev.dragoman.delivery.proof;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.dragoman.delivery.Newsroom;
import dev.dragoman.http.ContentDigest;
import dev.dragoman.http.Eventually;
import dev.dragoman.json.CanonicalJson;
import dev.dragoman.json.Digest;
import dev.dragoman.proofs.keys.Ed25519;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is signed of editions and withdrawals, as readers get it. */
@QuarkusTest
public class SignedEditionTest {

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);
    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    @Test
    void aReleasedEditionIsSignedWithinMoments() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("First", "Proofs", "2024-01-01", "Text."));

        Response statement = statement("en", slug, 1);

        statement
                .then()
                .contentType(equalTo("application/json"))
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Surrogate-Key", "rec-" + slug + " rec-" + slug + ".en")
                .header("X-Content-Type-Options", "nosniff")
                .body("type", equalTo("https://dragoman.dev/statement/edition/v1"))
                .body("slug", equalTo(slug))
                .body("locale", equalTo("en"))
                .body("number", equalTo(1))
                .body("revision", equalTo(1))
                .body("title.text", equalTo("First"))
                .body("blocks.text", equalTo(List.of("Text.")))
                .body("blocks.kind", equalTo(List.of("paragraph")))
                .body("times.issued", equalTo("2024-01-01"))
                .body("authority", equalTo("authentic"))
                .body("digests.revision", notNullValue());
        byte[] bytes = statement.asByteArray();
        assertThat(CanonicalJson.bytes(new String(bytes, UTF_8))).isEqualTo(bytes);
        assertThat(statement.header("ETag")).contains(Digest.of(bytes).hex());
        assertThat(statement.header("Content-Digest")).isEqualTo(ContentDigest.of(bytes));
    }

    @Test
    void theProofHasTheSignatureOfAPublishedKeyOverTheStatement() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Signed", "Proofs", "2024-01-01", "Text."));
        byte[] statement = statement("en", slug, 1).asByteArray();

        Response proof = given().get("/en/" + slug + "/editions/1/proof");

        proof.then()
                .statusCode(200)
                .contentType(equalTo("text/plain;charset=utf-8"))
                .header("Cache-Control", containsString("max-age="))
                .body(startsWith("c2sp.org/tlog-proof@v1\n"));
        assertThat(isSigned(proof, statement)).isTrue();
        byte[] changed = new String(statement, UTF_8).replace("Text.", "Lies.").getBytes(UTF_8);
        assertThat(isSigned(proof, changed)).isFalse();
    }

    @Test
    void twoLanguagesOfOneActNameItAndTheSameRevision() {
        String slug = "test-proofs-" + UUID.randomUUID();
        pressroom.write(slug, "A text.\n");
        pressroom.translateAndApprove(slug, "gd");
        pressroom.release(slug, "en", "gd");
        newsroom.awaitChanges();

        JsonPath english = statement("en", slug, 1).jsonPath();
        JsonPath translation = statement("gd", slug, 1).jsonPath();

        assertThat(translation.getString("release")).isNotEmpty().isEqualTo(english.getString("release"));
        assertThat(translation.getString("digests.revision"))
                .isNotEmpty()
                .isEqualTo(english.getString("digests.revision"));
        assertThat(translation.getString("digests.bundle")).isNotEmpty();
        assertThat(english.getString("digests.bundle")).isNull();
    }

    @Test
    void whatATranslationShowsInTheCanonicalLanguageSaysSo() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Half", "Proofs", "2024-01-01", "Text."));
        newsroom.translate(slug, "ja", Map.of("title", "表題"));

        statement("ja", slug, 1)
                .then()
                .body("title.text", equalTo("表題"))
                .body("title.lang", equalTo(null))
                .body("blocks[0].text", equalTo("Text."))
                .body("blocks[0].lang", equalTo("en"));
    }

    @Test
    void anAmendmentNamesTheEditionThatItAmendsAndTheDigestOfItsStatement() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("First", "Proofs", "2024-01-01", "Text."));
        newsroom.release(slug, Newsroom.statement("Second", "Proofs", "2024-01-01", "Text."));

        Response second = statement("en", slug, 2);
        byte[] first = statement("en", slug, 1).asByteArray();

        second.then()
                .body("amends", equalTo(1))
                .body("weight", notNullValue())
                .body("digests.previous", equalTo(Digest.of(first).hex()));
    }

    @Test
    void aWithdrawnTextIsGoneButItsProofAndTheStatementOfItsWithdrawalRemain() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Wrong", "Proofs", "2024-01-01", "Text."));
        byte[] statement = statement("en", slug, 1).asByteArray();

        desk().body("{\"mode\":\"gone\",\"note\":\"It was wrong.\"}")
                .post("/api/records/" + slug + "/withdraw")
                .then()
                .statusCode(200);
        newsroom.awaitChanges();

        given().get("/en/" + slug + "/editions/1/statement").then().statusCode(410);
        assertThat(isSigned(given().get("/en/" + slug + "/editions/1/proof"), statement))
                .isTrue();
        Response withdrawal = signed("/en/" + slug + "/editions/1/withdrawal/statement");
        withdrawal
                .then()
                .header("Cache-Control", containsString("stale-if-error"))
                .body("type", equalTo("https://dragoman.dev/statement/withdrawal/v1"))
                .body("slug", equalTo(slug))
                .body("number", equalTo(1))
                .body("mode", equalTo("gone"))
                .body("note", equalTo("It was wrong."))
                .body("withdrawnAt", notNullValue())
                .body("digests.edition", equalTo(Digest.of(statement).hex()));
        assertThat(isSigned(given().get("/en/" + slug + "/editions/1/withdrawal/proof"), withdrawal.asByteArray()))
                .isTrue();
    }

    @Test
    void theDataOfAWithdrawalLeadsToWhatWasSigned() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Withdrawn", "Proofs", "2024-01-01", "Text."));
        desk().body("{\"mode\":\"withdrawn\",\"note\":\"It was wrong.\"}")
                .post("/api/records/" + slug + "/withdraw")
                .then()
                .statusCode(200);
        newsroom.awaitChanges();

        JsonPath notice = given().get("/api/records/" + slug).jsonPath();

        assertThat(notice.getString("status")).isEqualTo("withdrawn");
        Response withdrawal = signed(path(notice, "statement"));
        assertThat(withdrawal.jsonPath().getString("note")).isEqualTo("It was wrong.");
        assertThat(isSigned(signed(path(notice, "proof")), withdrawal.asByteArray()))
                .isTrue();
        assertThat(path(notice, "verifier")).isEqualTo("/verify?lang=en&edition=/en/" + slug + "/editions/1");
    }

    /** The path and query of an absolute address in the notice of a withdrawal. */
    private static String path(JsonPath notice, String member) {
        URI address = URI.create(notice.getString("verification." + member));
        assertThat(address.isAbsolute()).isTrue();
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    @Test
    void aRenamedRecordKeepsItsStatementsByteForByte() {
        String slug = newsroom.newSlug();
        String other = slug + "-renamed-" + UUID.randomUUID();
        newsroom.release(slug, Newsroom.statement("Renamed", "Proofs", "2024-01-01", "Text."));
        byte[] statement = statement("en", slug, 1).asByteArray();

        desk().body("{\"to\":\"" + other + "\"}")
                .post("/api/records/" + slug + "/rename")
                .then()
                .statusCode(200);
        newsroom.release(other, Newsroom.statement("Amended", "Proofs", "2024-01-01", "Text."));

        assertThat(statement("en", other, 1).asByteArray()).isEqualTo(statement);
        statement("en", other, 2)
                .then()
                .body("slug", equalTo(other))
                .body("digests.previous", equalTo(Digest.of(statement).hex()));
        given().redirects()
                .follow(false)
                .get("/en/" + slug + "/editions/1/statement")
                .then()
                .statusCode(308)
                .header("Location", containsString("/en/" + other + "/editions/1/statement"));
    }

    @Test
    void aReaderWhoHasTheStatementIsNotSentItAgain() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Cached", "Proofs", "2024-01-01", "Text."));
        String address = "/en/" + slug + "/editions/1/statement";
        Response statement = signed(address);

        given().header("If-None-Match", statement.header("ETag"))
                .get(address)
                .then()
                .statusCode(304)
                .header("ETag", statement.header("ETag"));
        given().head(address)
                .then()
                .statusCode(200)
                .header("ETag", statement.header("ETag"))
                .body(equalTo(""));
        given().options(address).then().statusCode(200).header("Allow", containsString("GET"));
        given().accept("text/html").get(address).then().statusCode(406);
    }

    @Test
    void whatIsNotThereIsAProblem() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Only", "Proofs", "2024-01-01", "Text."));
        statement("en", slug, 1);
        String editions = "/en/" + slug + "/editions/";

        for (String number : List.of("2", "0", "01", "x", "99999999999")) {
            for (String end : List.of("/statement", "/proof", "/withdrawal/statement", "/withdrawal/proof")) {
                given().get(editions + number + end)
                        .then()
                        .statusCode(404)
                        .contentType("application/problem+json")
                        .body("type", equalTo("https://dragoman.dev/problems/unknown-edition"));
            }
        }
        given().get(editions + "1/withdrawal/statement")
                .then()
                .statusCode(404)
                .body("detail", equalTo("This edition was not withdrawn"));
        given().get("/gd/" + slug + "/editions/1/statement")
                .then()
                .statusCode(404)
                .body("type", equalTo("https://dragoman.dev/problems/no-edition-in-language"));
        given().get("/en/no-such-record-of-proofs/editions/1/proof")
                .then()
                .statusCode(404)
                .body("type", equalTo("https://dragoman.dev/problems/unknown-record"));
    }

    @Test
    void theKeysArePublishedWithTheirValidity() {
        Response keys = given().get("/.well-known/dragoman/keys.json");

        keys.then()
                .statusCode(200)
                .contentType(equalTo("application/jwk-set+json"))
                .header("Cache-Control", containsString("max-age="))
                .body("keys[0].kty", equalTo("OKP"))
                .body("keys[0].crv", equalTo("Ed25519"))
                .body("keys[0].nbf", notNullValue())
                .body("keys[0].exp", equalTo(null))
                .body("keys[0].d", equalTo(null))
                .header("Content-Digest", ContentDigest.of(keys.asByteArray()));
        given().head("/.well-known/dragoman/keys.json")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age="));
        given().options("/.well-known/dragoman/keys.json").then().statusCode(200);
    }

    private static Response statement(String locale, String slug, int number) {
        return signed("/" + locale + "/" + slug + "/editions/" + number + "/statement");
    }

    /** What is public but not signed yet is said to come in a second. */
    private static Response signed(String address) {
        return Eventually.get(() -> given().get(address), answer -> {
            if (answer.statusCode() == 503) {
                answer.then().header("Retry-After", "1");
            }
            return answer.statusCode() == 200;
        });
    }

    private static boolean isSigned(Response proof, byte[] statement) {
        String extra = proof.asString().lines().toList().get(1).replaceFirst("^extra ", "");
        JsonPath entry = new JsonPath(new String(Base64.getDecoder().decode(extra), UTF_8));
        String x = given().get("/.well-known/dragoman/keys.json")
                .jsonPath()
                .getString("keys.find { it.kid == '" + entry.getString("kid") + "' }.x");
        return entry.getString("sha256").equals(Digest.of(statement).hex())
                && Ed25519.verify(
                        Ed25519.publicKey(Base64.getUrlDecoder().decode(x)),
                        statement,
                        Base64.getUrlDecoder().decode(entry.getString("signature")));
    }

    private static RequestSpecification desk() {
        return given().header("Authorization", "Bearer test-admin-token")
                .header("If-Match", "*")
                .contentType("application/json");
    }
}
