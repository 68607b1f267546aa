package dev.dragoman.editing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each JSON body takes exactly the members that its schema lists. */
@QuarkusTest
class BodySchemasTest {

    private static final Pattern KNOWN = Pattern.compile("known members are ([^;]+)");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | /api/tokens                                        | {'x': 1}               | TokenRequest",
                "POST | /api/webhooks                                      | {'x': 1}               | WebhookRequest",
                "PATCH | /api/webhooks/none                                | {'x': 1}               | WebhookRequest",
                "POST | /api/webhooks/none/replay                          | {'x': 1}               | ReplayRequest",
                "POST | /api/exports                                       | {'x': 1}               | ExportRequest",
                "POST | /api/releases                                      | {'x': 1}               | ReleaseRequest",
                "POST | /api/releases                                      | {'editions': [{'x': 1}]} | ReleaseRequestItem",
                "POST | /api/releases/none/move                            | {'x': 1}               | MoveRequest",
                "POST | /api/records/test-none/withdraw                    | {'x': 1}               | WithdrawalRequest",
                "POST | /api/records/test-none/translations/ja/submit      | {'x': 1}               | ReviewRequest",
                "POST | /api/records/test-none/translations/ja/confirm     | {'x': 1}               | ConfirmationRequest",
                "PUT  | /api/records/test-none/translations/ja/assignment  | {'x': 1}               | AssignmentRequest",
                "PUT  | /api/records/test-none/translations/ja/authority   | {'x': 1}               | AuthorityRequest"
            })
    void theMembersThatABodyTakesAreThoseOfItsSchema(String method, String address, String body, String schema) {
        JsonPath document =
                given().queryParam("format", "json").get("/q/openapi").jsonPath();

        Response rejected = Desk.sending(body).request(method, address);

        assertThat(rejected.statusCode()).isEqualTo(400);
        assertThat(rejected.jsonPath().getString("type")).endsWith("/unknown-member");
        Matcher known = KNOWN.matcher(rejected.jsonPath().getString("detail"));
        assertThat(known.find()).isTrue();
        assertThat(document.getMap("components.schemas." + schema + ".properties"))
                .containsOnlyKeys((Object[]) known.group(1).split(", "));
        assertThat(document.getBoolean("components.schemas." + schema + ".additionalProperties"))
                .isFalse();
    }
}
