package dev.dragoman.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class KnownParametersTest {

    private static final String RECORD = "/api/records/nato-foreign-ministers-meeting-2023-04-05";
    private static final String PAGE = "/ja/nato-foreign-ministers-meeting-2023-04-05";

    @TestHTTPResource
    URI server;

    @Test
    void aMisspeltParameterIsRejectedWithTheLikelyName() {
        given().get("/api/records?limt=5")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://dragoman.dev/problems/unknown-parameter"))
                .body("parameter", equalTo("limt"))
                .body("likely", equalTo("limit"))
                .body("detail", containsString("did you mean \"limit\"?"));
        given().get("/api/locales?lang=ja")
                .then()
                .statusCode(400)
                .body("known", empty())
                .body("likely", nullValue())
                .body("detail", containsString("it has none"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/records?utm_source=x",
        "HEAD, /api/records?utm_source=x",
        "GET, " + RECORD + "?locale=ja",
        "GET, " + RECORD + "/translations?state=draft",
        "GET, " + RECORD + "/translations/ja?revision=1",
        "GET, " + RECORD + "/draft?revision=1",
        "GET, " + RECORD + "/draft?dryRun=true",
        "GET, /api/changes?since=1",
        "GET, /api/changes/stream?since=1",
        "GET, /api/releases?status=done",
        "GET, /api/tokens?name=x",
        "GET, /api/audit?actor=x",
        "PUT, " + RECORD + "?dryrun=true",
        "PUT, " + RECORD + "/translations/ja?dry_run=true",
        "POST, " + RECORD + "/translations/ja/submit?dryRum=true",
        "POST, " + RECORD + "/withdraw?dryrun=true",
        "POST, /api/releases?DryRun=true",
        "POST, /api/releases?dryRun=true&force=true",
        "POST, /api/tokens?days=3",
        "DELETE, /api/tokens/0?dryrun=true",
        "DELETE, /api/releases/0?dryrun=true"
    })
    void noAddressOfTheApiTakesWhatItDoesNotKnow(String method, String address) {
        ValidatableResponse rejected = admin().contentType("application/json")
                .body("{}")
                .request(method, address)
                .then()
                .statusCode(400);
        if (!method.equals("HEAD")) {
            rejected.body("type", containsString("unknown-parameter"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%61pi/records?limt=5",
                "/ap%69/records?limt=5",
                "/api/%72ecords?limt=5",
                "/./api/records?limt=5",
                "/en/../api/records?limt=5",
                "/%2e%2E/api/records?limt=5"
            })
    void anotherWayToWriteAnAddressOfTheApiIsNoWayAroundTheCheck(String address) throws IOException {
        assertThat(answer("GET " + address)).startsWith("HTTP/1.1 400 ").contains("unknown-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api;x/records?limt=5", "/;/api/records?limt=5", "/api/records;limt=5", "/en;x/"})
    void nothingIsAtAnAddressWithParametersInItsPath(String address) throws IOException {
        assertThat(answer("GET " + address)).startsWith("HTTP/1.1 404 ").contains("semicolon");
    }

    @Test
    void theCacheTellsParametersApartHoweverTheAddressIsWritten() throws IOException {
        for (String query : new String[] {"?limit=1", "?limit=2", "?limit=1"}) {
            assertThat(body(answer("GET /%61pi/changes" + query))).isEqualTo(body(answer("GET /api/changes" + query)));
        }
    }

    @Test
    void aWriteIsCheckedHoweverItsAddressIsWritten() throws IOException {
        String fields = "\r\nAuthorization: Bearer test-admin-token\r\nContent-Type: application/json"
                + "\r\nContent-Length: 2";

        assertThat(answer("POST /%61pi/releases?dryRum=true", fields, "{}"))
                .startsWith("HTTP/1.1 400 ")
                .contains("\"likely\":\"dryRun\"");
        assertThat(answer("POST /api;x/releases?dryRum=true", fields, "{}")).startsWith("HTTP/1.1 404 ");
    }

    @Test
    void formsOfPagesHaveNoDryRun() {
        given().header("Sec-Fetch-Site", "same-origin")
                .formParam("token", "test-admin-token")
                .post("/desk/sign-in?dryRun=true")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("dryRun"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?dryRun=true&dryRun=false", "?dryRun=true&DRYRUN=false", "?DRYRUN=false&dryRun=true"})
    void aParameterThatStandsTwiceIsRejected(String query) {
        admin().contentType("application/json")
                .body("{}")
                .post("/api/releases" + query)
                .then()
                .statusCode(400)
                .body("detail", containsString("dryRun"));
    }

    @Test
    void anUnauthenticatedCallerIsNotToldTheKnownParameters() {
        given().contentType("application/json")
                .body("{}")
                .post("/api/releases?dryrun=true")
                .then()
                .statusCode(401);
    }

    @Test
    void aWriteSaysAllThatItTakes() {
        admin().contentType("application/json")
                .body("{}")
                .post("/api/releases?at=now")
                .then()
                .statusCode(400)
                .body("known", contains("dryRun"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ja/", PAGE, PAGE + "/editions", PAGE + "/editions/1"})
    void pagesIgnoreWhatTheyDoNotKnow(String address) {
        Response plain = page(address);
        Response tracked = page(address + "?utm_source=newsletter&fbclid=1");

        assertThat(tracked.statusCode()).isEqualTo(200);
        assertThat(tracked.asString()).isEqualTo(plain.asString());
        assertThat(tracked.header("ETag")).isEqualTo(plain.header("ETag"));
        assertThat(tracked.header("Content-Location")).isEqualTo(plain.header("Content-Location"));
    }

    private static Response page(String address) {
        return given().accept("text/html").header("Accept-Language", "ja").get(address);
    }

    private static String body(String answer) {
        return answer.split("\r\n\r\n", 2)[1];
    }

    private String answer(String request) throws IOException {
        return answer(request, "", "");
    }

    /** As it is written: clients write some addresses in another way. */
    private String answer(String request, String fields, String body) throws IOException {
        try (RawConnection connection = new RawConnection(server)) {
            return connection
                    .send(request + " HTTP/1.1\r\nHost: x\r\nConnection: close" + fields + "\r\n\r\n" + body)
                    .readToTheEnd();
        }
    }

    private static RequestSpecification admin() {
        return given().header("Authorization", "Bearer test-admin-token");
    }
}
