package dev.dragoman.operations;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MetricsTest {

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    void metricsAreOnTheManagementInterfaceOnly() {
        assertThat(metrics.getPort()).isNotEqualTo(RestAssured.port);
        given().get(metrics).then().statusCode(200);
        given().get("/q/metrics").then().statusCode(404);
    }

    @Test
    void theManagementInterfaceIsReachedFromThisMachineOnly() {
        String host = ConfigProvider.getConfig().getValue("quarkus.management.host", String.class);

        assertThat(host).isEqualTo("127.0.0.1");
    }

    @Test
    void healthAndOpenApiAreOnTheMainPort() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/openapi").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q", "/q/", "/q/info", "/q/dev-ui", "/q/arc", "/q/swagger-ui"})
    void nothingElseOfTheOperatorsIsOnTheMainPort(String address) {
        given().get(address).then().statusCode(404);
    }

    @Test
    void theImportIsDoneAndRefusedNothing() {
        given().get(metrics)
                .then()
                .statusCode(200)
                .body(hasLine("dragoman_import_done 1\\.0"))
                .body(hasLine("dragoman_import_files_rejected 0\\.0"));
    }

    @Test
    void publicChangesAreCounted() {
        given().get(metrics).then().body(hasLine("dragoman_public_changes [1-9][0-9]*\\.0"));
    }

    @Test
    void bothVersionsOfTheZoneDataAreLabels() {
        given().get(metrics)
                .then()
                .body(hasLine(
                        "dragoman_zone_data_differs\\{icu=\"20[0-9]{2}[a-z]+\",java=\"20[0-9]{2}[a-z]+\"} [01]\\.0"));
    }

    @Test
    void requestsAreTimedByTheTemplateOfTheirAddress() {
        for (int i = 0; i < 3; i++) {
            given().get("/ja/nato-foreign-ministers-meeting-2023-04-05").then().statusCode(200);
        }

        given().get(metrics)
                .then()
                .body(containsString("uri=\"/{locale}/{slug}\""))
                .body(not(containsString("uri=\"/ja/nato")));
    }

    @Test
    void requestsThatNoResourceAnswersAddNoLabels() {
        for (String address : List.of("/ja/nato-foreign-ministers-meeting-2023-04-05", "/no-such-thing", "/a/b/c/d")) {
            given().request("FOO", address).then().statusCode(greaterThanOrEqualTo(400));
            given().delete(address).then().statusCode(greaterThanOrEqualTo(400));
            given().header("Origin", "https://example.org")
                    .header("Access-Control-Request-Method", "PUT")
                    .options(address);
            given().get(address + "/x/y/z").then().statusCode(404);
        }

        given().get(metrics)
                .then()
                .body(containsString("method=\"OTHER\""))
                .body(not(containsString("method=\"FOO\"")))
                .body(not(containsString("uri=\"/ja/nato")))
                .body(not(containsString("uri=\"/no-such")))
                .body(not(containsString("uri=\"/a/b")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/no-such-{1}", "/no-such\\\\2", "/no-such-3?%zz", "/%zz/no-such-4", "/no-such-5?{", "/no-such^6"
            })
    void addressesThatAreNoUriAddNoLabels(String address) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 400 ");
        }

        given().get(metrics)
                .then()
                .body(containsString("status=\"400\",uri=\"/UNMATCHED\"}"))
                .body(not(containsString("no-such")));
    }

    @Test
    void everyMetricOfOursSaysWhatItIs() {
        String text = given().get(metrics).asString();

        assertThat(text.lines()
                        .filter(line -> line.startsWith("# HELP dragoman_"))
                        .map(line -> line.split(" ", 4)))
                .hasSizeGreaterThan(4)
                .allSatisfy(words -> assertThat(words[3]).isNotBlank());
    }

    private static Matcher<String> hasLine(String pattern) {
        return matchesPattern(Pattern.compile("(?s).*^" + pattern + "$.*", Pattern.MULTILINE));
    }
}
