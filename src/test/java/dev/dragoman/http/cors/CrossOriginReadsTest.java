package dev.dragoman.http.cors;

import static dev.dragoman.WithOptions.OTHER_WEBSITE;
import static dev.dragoman.WithOptions.WEBSITE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.dragoman.WithOptions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two websites may read what is public from the browser. */
@QuarkusTest
@TestProfile(WithOptions.class)
class CrossOriginReadsTest {

    private static final String STRANGER = "https://stranger.example";
    private static final String RECORD = "/api/records/joint-statement-nato-japan-2023-04-04";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ja/",
                "/ja/joint-statement-nato-japan-2023-04-04",
                "/joint-statement-nato-japan-2023-04-04",
                "/assets/embed.css",
                "/api/records",
                RECORD,
                RECORD + "/translations",
                "/api/changes",
                "/api/locales",
                "/api/records/no-such-record",
                "/api/records?limit=none"
            })
    void whatIsPublicMayBeReadByTheWebsitesAndNoOthers(String address) {
        // Each twice, so that answers from a cache are among them.
        for (int i = 0; i < 2; i++) {
            for (String origin : new String[] {WEBSITE, OTHER_WEBSITE}) {
                Response answer = from(origin).get(address);

                answer.then()
                        .header(ALLOW_ORIGIN, origin)
                        .header("Access-Control-Expose-Headers", containsString("ETag"))
                        .header("Access-Control-Allow-Credentials", nullValue());
                assertThat(vary(answer)).contains("Origin");
            }
            for (Response answer : new Response[] {from(STRANGER).get(address), given().get(address)}) {
                answer.then().header(ALLOW_ORIGIN, nullValue());
                assertThat(vary(answer)).contains("Origin");
            }
        }
    }

    @Test
    void theHeadersThatSelectedTheAnswerAreStillNamed() {
        assertThat(vary(from(WEBSITE).get("/joint-statement-nato-japan-2023-04-04")))
                .containsExactlyInAnyOrder("Accept", "Accept-Encoding", "Accept-Language", "Origin");
    }

    @Test
    void aRevalidatedAnswerHasTheHeadersToo() {
        String tag = from(WEBSITE).get(RECORD + "?lang=ja").header("ETag");

        Response answer = from(WEBSITE).header("If-None-Match", tag).get(RECORD + "?lang=ja");

        answer.then().statusCode(304).header(ALLOW_ORIGIN, WEBSITE);
        assertThat(vary(answer)).contains("Origin");
    }

    @Test
    void headIsReadingToo() {
        from(WEBSITE).head(RECORD).then().statusCode(200).header(ALLOW_ORIGIN, WEBSITE);
    }

    @Test
    void aPreflightOfAReadIsAnswered() {
        Response answer = preflight(WEBSITE, "GET")
                .header("Access-Control-Request-Headers", "accept-language,if-none-match")
                .options(RECORD);

        answer.then()
                .statusCode(204)
                .header(ALLOW_ORIGIN, WEBSITE)
                .header("Access-Control-Allow-Methods", "GET, HEAD")
                .header("Access-Control-Allow-Headers", containsString("If-None-Match"))
                .header("Access-Control-Max-Age", "3600")
                .header("Access-Control-Allow-Credentials", nullValue());
        assertThat(answer.header("Access-Control-Allow-Headers")).doesNotContain("Authorization", "Idempotency-Key");
        assertThat(vary(answer)).contains("Origin", "Access-Control-Request-Method");
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.org, PUT, " + RECORD,
        "https://www.example.org, POST, /api/releases",
        "https://www.example.org, DELETE, /api/tokens/1",
        "https://www.example.org, GET, /api/tokens",
        "https://www.example.org, GET, " + RECORD + "/draft",
        "https://www.example.org, GET, " + RECORD + "/translations/ja",
        "https://www.example.org, GET, /desk/",
        "https://www.example.org, POST, /mcp",
        "https://stranger.example, GET, " + RECORD,
        "null, GET, " + RECORD
    })
    void aPreflightOfAnythingElseGetsNoPermission(String origin, String method, String address) {
        preflight(origin, method)
                .options(address)
                .then()
                .header(ALLOW_ORIGIN, nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/tokens", "/api/audit", "/desk/", "/q/health", "/mcp", RECORD + "/draft"})
    void whatEditorsAndOperatorsReadIsNotShared(String address) {
        from(WEBSITE)
                .header("Authorization", "Bearer test-admin-token")
                .get(address)
                .then()
                .header(ALLOW_ORIGIN, nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%61pi/tokens", "/ap%69/audit", "/%64esk/", "/%71/health", "/en/../api/tokens"})
    void whatIsNotSharedIsNotSharedHoweverItsAddressIsWritten(String address) {
        from(WEBSITE)
                .urlEncodingEnabled(false)
                .header("Authorization", "Bearer test-admin-token")
                .get(address)
                .then()
                .header(ALLOW_ORIGIN, nullValue());
        preflight(WEBSITE, "GET")
                .urlEncodingEnabled(false)
                .options(address)
                .then()
                .header(ALLOW_ORIGIN, nullValue());
    }

    @Test
    void aWriteIsNotShared() {
        from(WEBSITE)
                .header("Authorization", "Bearer test-admin-token")
                .contentType("application/json")
                .body("{}")
                .post("/api/releases")
                .then()
                .header(ALLOW_ORIGIN, nullValue())
                .header("Vary", nullValue());
    }

    @Test
    void optionsThatAreNoPreflightNameTheMethods() {
        from(WEBSITE)
                .options(RECORD)
                .then()
                .header("Allow", containsString("GET"))
                .header(ALLOW_ORIGIN, nullValue());
        given().options(RECORD)
                .then()
                .header("Allow", equalTo(from(STRANGER).options(RECORD).header("Allow")));
    }

    private static RequestSpecification from(String origin) {
        return given().header("Origin", origin);
    }

    private static RequestSpecification preflight(String origin, String method) {
        return from(origin).header("Access-Control-Request-Method", method);
    }

    private static Set<String> vary(Response answer) {
        Set<String> names = new TreeSet<>();
        answer.headers().getValues("Vary").forEach(line -> names.addAll(Arrays.asList(line.split(", *"))));
        return names;
    }
}
