package dev.dragoman.delivery;

import static dev.dragoman.delivery.Seeds.READOUT;
import static dev.dragoman.delivery.Seeds.READOUT_DATA;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.DisabledOnIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemAnswerTest {

    @TestHTTPResource
    URI server;

    @Test
    void anUnknownRecordIsAProblem() {
        given().get("/api/records/no-such-record")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Date", matchesPattern("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT"))
                .body("type", equalTo("https://dragoman.dev/problems/unknown-record"))
                .body("title", notNullValue())
                .body("status", equalTo(404))
                .body("detail", equalTo("There is no public record \"no-such-record\""))
                .body("slug", equalTo("no-such-record"));
    }

    @ParameterizedTest
    @CsvSource({"POST", "PUT", "DELETE", "PATCH", "FOO"})
    void readOnlyAddressesRejectOtherMethods(String method) {
        for (String address : new String[] {
            "/", "/ja/", "/ja/" + READOUT, "/" + READOUT, "/api/records", READOUT_DATA + "/translations", "/api/locales"
        }) {
            Response answer = given().request(method, address);

            assertThat(answer.statusCode()).as(address).isEqualTo(405);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(methods(answer)).isEqualTo(methods(given().options(address)));
            assertThat(answer.jsonPath().getString("type")).endsWith("/method-not-allowed");
            assertThat(answer.jsonPath().getString("detail")).contains(answer.header("Allow"));
        }
    }

    @Test
    @DisabledOnIntegrationTest("What fails is a resource of the tests")
    void anInternalErrorIsAProblemThatDisclosesNothing() {
        Response answer = given().get("/tests/fault");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).endsWith("/internal-error");
        assertThat(answer.asString())
                .doesNotContain(FaultResource.SECRET)
                .doesNotContain("Exception")
                .doesNotContain("dev.dragoman.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET /% HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /ja/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /api/records?limit=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "G@T / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /ja/|^{} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /ja/\u00ff\u00fe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "POST /api/records HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\nConnection: close\r\n\r\n",
                "GET /JA/../" + READOUT + "/../../%2e%2e/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            })
    void aMalformedRequestNeverShowsTheInside(String request) throws IOException {
        String answer = raw(request);

        assertThat(answer)
                .matches("(?s)HTTP/1\\.[01] 4\\d\\d .*")
                .doesNotContain("<html")
                .doesNotContain("Exception")
                .doesNotContain("at io.");
    }

    @ParameterizedTest
    @CsvSource({
        "/JA/?x=%7C&&=, /ja/?x=%7C&&=",
        "/JA/?x=\u00ff%20, /ja/?x=%C3%BF%20",
        "/JA?%0d%0aX:y, /ja/?%0d%0aX:y",
    })
    void aRedirectKeepsWhateverQueryWasSent(String asked, String location) throws IOException {
        String answer = raw("GET " + asked + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 308 ").containsIgnoringCase("\r\nlocation: " + location + "\r\n");
    }

    @Test
    void aRedirectStaysOnThisHost() throws IOException {
        for (String path : new String[] {"//evil.example/ja", "//JA/", "/JA//evil.example", "///evil.example"}) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

            assertThat(answer)
                    .as(path)
                    .doesNotContainIgnoringCase("location: //")
                    .doesNotContain("location: http");
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private static Set<String> methods(Response answer) {
        return new TreeSet<>(Arrays.asList(answer.header("Allow").split(", ")));
    }
}
