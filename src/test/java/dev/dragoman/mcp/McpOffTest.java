package dev.dragoman.mcp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.dragoman.http.RawConnection;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The default: there is no MCP server. */
@QuarkusTest
class McpOffTest {

    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE", "OPTIONS"})
    void withoutTheSettingNothingIsAtItsAddressWhateverTheMethodAndTheToken(String method) {
        given().header("Authorization", "Bearer test-admin-token")
                .contentType("application/json")
                .body("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}")
                .request(method, "/mcp")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Allow", nullValue())
                .body("type", equalTo("https://dragoman.dev/problems/not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%6dcp", "/mc%70", "/en/../mcp", "/mcp;x", "/;x/mcp", "/mcp/", "/mcp/;"})
    void noOtherWayToWriteItsAddressLeadsThere(String address) throws IOException {
        String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";

        try (RawConnection connection = new RawConnection(server)) {
            String answer = connection
                    .send("POST " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close"
                            + "\r\nAuthorization: Bearer test-admin-token\r\nAccept: application/json, text/event-stream"
                            + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                            + body)
                    .readToTheEnd();

            assertThat(answer).startsWith("HTTP/1.1 404 ").contains("/problems/not-found");
        }
    }
}
