package dev.dragoman.access;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/** Sign-ins at an issuer behind TLS; {@link KeycloakSignInTest} has a real one. */
@QuarkusTest
@TestProfile(WithLocalIssuer.class)
class SignInTest {

    private static final String SELF = "/api/tokens/self";

    @Test
    void aSignedInCallerHasTheNameAndGrantsOfTheToken() {
        self(signed(Map.of()))
                .statusCode(200)
                .body("name", equalTo("keiko"))
                .body("grants", containsInAnyOrder("author", "translator[ja]"));
    }

    @Test
    void theClaimOfTheSettingIsTheNameThatThePublicMaySee() {
        self(signed(Map.of("name", "Keiko Tanaka"))).body("displayName", equalTo("Keiko Tanaka"));
        self(signed(without("name"))).body("displayName", nullValue());
    }

    @Test
    void aTokenIsGoodForOneOfSeveralAudiences() {
        self(signed(Map.of("aud", List.of("elsewhere", "dragoman")))).statusCode(200);
    }

    @Test
    void aTokenForAnotherAudienceIsRejected() {
        assertRefused(signed(Map.of("aud", "elsewhere")), "another audience");
        assertRefused(signed(without("aud")), "no audience");
        assertRefused(signed(Map.of("iss", LocalIssuer.address() + "/elsewhere")), "another issuer");
        assertRefused(signed(without("iss")), "no issuer");
        assertRefused(signed(without("sub")), "nobody's");
        assertRefused(signed(without("exp")), "without end");
        assertRefused(signed(Map.of("nbf", epoch(Duration.ofHours(1)))), "not yet good");
        assertRefused(signed(Map.of("typ", "ID")), "an ID token");
    }

    @Test
    void aTokenThatTheIssuerHasNotSignedIsRejected() throws JoseException {
        String[] parts = signed(Map.of()).split("\\.", -1);
        String promoted = encoded(decoded(parts[1]).replace("author", "admin"));
        PublicJsonWebKey stranger = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        String published = given().relaxedHTTPSValidation()
                .get(LocalIssuer.address() + "/keys")
                .asString();

        assertRefused(parts[0] + "." + promoted + "." + parts[2], "other claims");
        assertRefused(encoded("{\"alg\":\"none\"}") + "." + promoted + ".", "no signature");
        assertRefused(encoded("{\"alg\":\"none\"}") + "." + promoted + "." + parts[2], "no algorithm");
        assertRefused(
                token(parts[0], AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, stranger.getPrivateKey()),
                "a stranger's key");
        assertRefused(
                token(parts[0], AlgorithmIdentifiers.HMAC_SHA256, new HmacKey(published.getBytes(UTF_8))),
                "a public key as a shared one");
        assertRefused(parts[0] + "." + encoded("no JSON") + "." + parts[2], "no claims");
        assertRefused(encoded("no JSON") + "." + parts[1] + "." + parts[2], "no header");
        assertRefused("a.b.c", "no Base64");
        assertRefused("e30.e30.e30", "nothing in it");
    }

    @Test
    void anExpiredTokenIsRefusedAsSuch() {
        self(signed(Map.of("exp", epoch(Duration.ofSeconds(-1)))))
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer realm=\"dragoman\", error=\"invalid_token\""))
                .body("detail", equalTo("This sign-in has expired; sign in again"));
    }

    @Test
    void theNextKeyOfTheIssuerIsFound() {
        String before = signed(Map.of());
        self(before).statusCode(200);

        given().relaxedHTTPSValidation()
                .post(LocalIssuer.address() + "/rotate")
                .then()
                .statusCode(200);
        String after = signed(Map.of());
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (status(after) == 401 && System.nanoTime() < end) {
            // Each wrong token counts, so they come slowly.
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS))
                    .join();
        }

        self(after).statusCode(200);
        self(before).statusCode(200);
    }

    private static void assertRefused(String token, String why) {
        assertThat(status(token)).as(why).isEqualTo(401);
    }

    private static int status(String token) {
        return ask(token).statusCode();
    }

    private static ValidatableResponse self(String token) {
        return ask(token).then();
    }

    private static Response ask(String token) {
        return given().header("Authorization", "Bearer " + token).get(SELF);
    }

    private static Map<String, Object> claims() {
        return new HashMap<>(Map.of(
                "iss",
                LocalIssuer.address(),
                "aud",
                "dragoman",
                "sub",
                "1b2c",
                "preferred_username",
                "keiko",
                "dragoman",
                List.of("author", "translator[ja]"),
                "exp",
                epoch(Duration.ofMinutes(5))));
    }

    private static Map<String, Object> without(String claim) {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put(claim, null);
        return nothing;
    }

    private static String signed(Map<String, Object> changed) {
        Map<String, Object> claims = claims();
        claims.putAll(changed);
        claims.values().removeIf(value -> value == null);
        return given().relaxedHTTPSValidation()
                .body(JsonUtil.toJson(claims))
                .post(LocalIssuer.address() + "/sign")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Of the claims that would be good, with the name of the issuer's key. */
    private static String token(String header, String algorithm, Key key) throws JoseException {
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(JsonUtil.toJson(claims()));
        token.setKeyIdHeaderValue((String) JsonUtil.parseJson(decoded(header)).get("kid"));
        token.setAlgorithmHeaderValue(algorithm);
        token.setKey(key);
        return token.getCompactSerialization();
    }

    private static long epoch(Duration fromNow) {
        return Instant.now().plus(fromNow).getEpochSecond();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }
}
