package dev.dragoman.access;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/** What an issuer may answer, until it is ready, instead of its metadata and keys. */
@QuarkusTest
@TestProfile(IssuerAnswersTest.WithUnreadyIssuer.class)
class IssuerAnswersTest {

    private static final String ADDRESS = "test.unready-issuer";
    private static final String METADATA = "/.well-known/openid-configuration";
    private static final String UNAVAILABLE = "https://dragoman.dev/problems/sign-in-unavailable";

    /** With an issuer that answers what the test has sent to the same path by {@code PUT}. */
    public static class WithUnreadyIssuer implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(UnreadyIssuer.class));
        }
    }

    /** The issuer's server; what it has not been given is 404. */
    public static class UnreadyIssuer implements QuarkusTestResourceLifecycleManager {

        private HttpServer server;

        @Override
        public Map<String, String> start() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Map<String, byte[]> answers = new ConcurrentHashMap<>();
            server.createContext("/", asked -> {
                try (asked) {
                    String path = asked.getRequestURI().getPath();
                    if (asked.getRequestMethod().equals("PUT")) {
                        answers.put(path, asked.getRequestBody().readAllBytes());
                    }
                    byte[] answer = answers.getOrDefault(path, new byte[0]);
                    asked.sendResponseHeaders(
                            answers.containsKey(path) ? 200 : 404, answer.length == 0 ? -1 : answer.length);
                    asked.getResponseBody().write(answer);
                }
            });
            server.start();
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            System.setProperty(ADDRESS, address);
            return Map.of("dragoman.oidc.issuer", address);
        }

        @Override
        public void stop() {
            server.stop(0);
            System.clearProperty(ADDRESS);
        }
    }

    @Test
    void anIssuerWithInvalidMetadataIsUnavailableUntilTheyAreValid() throws JoseException {
        PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId("key");
        String token = token(key);
        String metadata = JsonUtil.toJson(Map.of("issuer", issuer(), "jwks_uri", issuer() + "/keys"));

        assertUnavailable(token, "nothing");
        for (String answer : List.of("", "[]", "<html>Maintenance</html>")) {
            put(METADATA, answer);
            assertUnavailable(token, answer);
        }
        put(METADATA, metadata);
        assertUnavailable(token, "no keys");
        put("/keys", "<html>Maintenance</html>");
        assertUnavailable(token, "keys that cannot be read");
        put("/keys", new JsonWebKeySet(key).toJson());

        self(token).then().statusCode(200).body("name", equalTo("keiko"));
    }

    private static void assertUnavailable(String token, String answer) {
        assertThat(self(token).<String>path("type")).as(answer).isEqualTo(UNAVAILABLE);
    }

    private static Response self(String token) {
        return given().header("Authorization", "Bearer " + token).get("/api/tokens/self");
    }

    private static void put(String path, String answer) {
        given().body(answer.getBytes(UTF_8)).put(issuer() + path).then().statusCode(200);
    }

    private static String issuer() {
        return System.getProperty(ADDRESS);
    }

    private static String token(PublicJsonWebKey key) throws JoseException {
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(JsonUtil.toJson(Map.of(
                "iss",
                issuer(),
                "aud",
                "dragoman",
                "sub",
                "keiko",
                "exp",
                Instant.now().plusSeconds(300).getEpochSecond())));
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        token.setKey(key.getPrivateKey());
        return token.getCompactSerialization();
    }
}
