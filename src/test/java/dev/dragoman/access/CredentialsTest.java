package dev.dragoman.access;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import dev.dragoman.storage.Store;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request is answered by the credentials that come with it. */
@QuarkusTest
@RemoveLeftovers
class CredentialsTest {

    private static final String RETRY_AFTER = "(?i)\r\nretry-after: ([1-9]|[1-5][0-9]|60)\r\n";
    private static final String ADMIN_TOKEN = "test-admin-token";
    private static final String SELF = "/api/tokens/self";

    private final Store store = ServiceAccess.get(Store.class);

    @TestHTTPResource
    URI server;

    @Test
    void withoutCredentialsItIsSaidWhichAreWanted() {
        given().get("/api/tokens")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"dragoman\""))
                .body("type", equalTo("https://dragoman.dev/problems/unauthenticated"));
        given().get(SELF).then().statusCode(401).header("WWW-Authenticate", equalTo("Bearer realm=\"dragoman\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer %s", "bearer %s", "BEARER  %s"})
    void theConfiguredTokenIsAcceptedInAnyCaseOfTheScheme(String form) {
        self(form.formatted(ADMIN_TOKEN))
                .statusCode(200)
                .body("name", equalTo("admin"))
                .body("grants[0]", equalTo("admin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic YWRtaW46YWRtaW4=",
                "Bearer",
                "Bearer ",
                ADMIN_TOKEN,
                "Bearer " + ADMIN_TOKEN + " x",
                "Bearer " + ADMIN_TOKEN + ", Bearer x",
            })
    void anythingButABearerTokenIsRejected(String header) {
        self(header)
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer realm=\"dragoman\", error=\"invalid_token\""))
                .body("detail", containsString("Authorization: Bearer"));
    }

    @Test
    void twoTokensAreNone() {
        given().header("Authorization", "Bearer " + ADMIN_TOKEN, "Bearer " + ADMIN_TOKEN)
                .get(SELF)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drg_0",
                "drg_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "test-admin-toke",
                "e30.e30.e30",
                "\u00e9"
            })
    void anUnknownTokenIsRefused(String token) {
        self("Bearer " + token)
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer realm=\"dragoman\", error=\"invalid_token\""))
                .header("Cache-Control", "no-store");
    }

    @Test
    void anExpiredTokenIsRefusedWithItsEnd() {
        Instant end = Instant.parse("2024-05-01T00:00:00Z");
        String secret = put("test-expired", Optional.of(end));

        self("Bearer " + secret).statusCode(401).body("detail", containsString("expired at 2024-05-01T00:00:00Z"));
    }

    @Test
    void aTokenThatHasNotExpiredIsAccepted() {
        String secret = put("test-lasting", Optional.of(Instant.parse("9999-01-01T00:00:00Z")));

        self("Bearer " + secret).statusCode(200).body("name", equalTo("test-lasting"));
    }

    @Test
    void whoIsKnownButNoAdminIsForbidden() {
        String secret = put("test-translator", Optional.empty());

        given().header("Authorization", "Bearer " + secret)
                .get("/api/tokens")
                .then()
                .statusCode(403)
                .header("WWW-Authenticate", equalTo("Bearer realm=\"dragoman\", error=\"insufficient_scope\""))
                .body("type", equalTo("https://dragoman.dev/problems/forbidden"))
                .body("role", equalTo("admin"));
    }

    @Test
    void unknownTokensAreThrottledButAValidTokenIsAlwaysAccepted() throws IOException {
        int limit = ConfigProvider.getConfig().getValue("dragoman.access.failed-tokens-per-minute", Integer.class);

        for (int i = 0; i < limit; i++) {
            // Without trusted proxies nobody can say that they are somebody else.
            assertThat(fromElsewhere("drg_" + i, "X-Forwarded-For: 192.0.2." + i % 200 + "\r\n"))
                    .startsWith("HTTP/1.1 401 ");
        }

        assertThat(fromElsewhere("drg_1", "X-Forwarded-For: 192.0.2.201\r\n"))
                .startsWith("HTTP/1.1 429 ")
                .containsPattern(RETRY_AFTER)
                .contains("too-many-requests")
                .containsPattern("\"retryAfter\":[1-9]");
        assertThat(
                        sentFromElsewhere(
                                "POST /desk/sign-in HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\nConnection: close\r\n"
                                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 11\r\n\r\ntoken=drg_1"))
                .startsWith("HTTP/1.1 429 ")
                .containsPattern(RETRY_AFTER);
        assertThat(fromElsewhere(ADMIN_TOKEN, "")).startsWith("HTTP/1.1 200 ");
        self("Bearer " + ADMIN_TOKEN).statusCode(200);
    }

    private static ValidatableResponse self(String authorization) {
        return given().header("Authorization", authorization).get(SELF).then();
    }

    /** A token of a translator, whatever its end. */
    private String put(String name, Optional<Instant> expires) {
        Secret secret = Secret.generate();
        store.inTransaction(tables -> tables.table(AccessTokens.class)
                .add(new AccessTokens.Row(
                        name,
                        name,
                        Optional.empty(),
                        Optional.empty(),
                        secret.digest(),
                        "translator[ja]",
                        "test",
                        Instant.parse("2024-01-01T00:00:00Z"),
                        expires)));
        return secret.text();
    }

    /** From an address of its own, so that the other tests are not held back. */
    private String fromElsewhere(String token, String fields) throws IOException {
        return sentFromElsewhere("GET " + SELF + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                + token + "\r\n" + fields + "\r\n");
    }

    private String sentFromElsewhere(String request) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 2}), 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()));
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (BindException e) {
            return abort("This machine has no second loopback address");
        }
    }
}
