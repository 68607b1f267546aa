package dev.dragoman.mcp;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The default: there is no MCP server. */
@QuarkusTest
class McpOffTest {

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
}
