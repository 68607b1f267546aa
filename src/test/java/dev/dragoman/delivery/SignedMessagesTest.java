package dev.dragoman.delivery;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.proofs.keys.Ed25519;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Public answers with a signature of the HTTP message (RFC 9421), verified as a stranger does it. */
@QuarkusTest
@TestProfile(SignedMessagesTest.Signed.class)
class SignedMessagesTest {

    private static final String PAGE = "/ja/" + Seeds.READOUT;
    private static final Pattern INPUT = Pattern.compile(
            "dragoman=(\\(([^)]*)\\);created=\\d+;keyid=\"([^\"]+)\"" + ";alg=\"ed25519\";tag=\"dragoman\")");

    /** Answers are signed. */
    public static final class Signed implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dragoman.signing.http-messages", "true");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PAGE,
                "/en/",
                PAGE + "/editions/1",
                "/api/records/" + Seeds.READOUT,
                "/api/changes",
                "/sitemap.xml",
                "/verify"
            })
    void aPublicAnswerIsSignedInEachContentCoding(String address) throws IOException, InterruptedException {
        for (String coding : List.of("identity", "gzip", "br")) {
            // The second one comes from the response cache.
            for (int i = 0; i < 2; i++) {
                HttpResponse<byte[]> answer = RawAnswers.send("GET", address, "Accept-Encoding", coding);

                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(covered(answer)).contains("@status", "content-type", "content-digest", "etag");
                assertThat(isSigned(answer, answer.headers().map())).as(address).isTrue();
            }
        }
    }

    @Test
    void aChangedFieldIsNoticed() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = RawAnswers.send("GET", PAGE);

        for (String field : covered(answer)) {
            if (!field.startsWith("@")) {
                Map<String, List<String>> changed =
                        new HashMap<>(answer.headers().map());
                changed.put(field, List.of("changed"));
                assertThat(isSigned(answer, changed)).as(field).isFalse();
            }
        }
    }

    @Test
    void answersWithoutContentHaveNoSignature() throws IOException, InterruptedException {
        String tag = RawAnswers.send("GET", PAGE).headers().firstValue("ETag").orElseThrow();

        for (int i = 0; i < 2; i++) {
            assertThat(RawAnswers.send("HEAD", PAGE).headers().map())
                    .doesNotContainKeys("signature", "signature-input");
            assertThat(RawAnswers.send("GET", PAGE, "If-None-Match", tag)
                            .headers()
                            .map())
                    .doesNotContainKeys("signature", "signature-input");
        }
    }

    private static List<String> covered(HttpResponse<byte[]> answer) {
        List<String> names = new ArrayList<>();
        for (String name : input(answer).group(2).split(" ", -1)) {
            names.add(name.substring(1, name.length() - 1));
        }
        return names;
    }

    private static Matcher input(HttpResponse<byte[]> answer) {
        Matcher input =
                INPUT.matcher(answer.headers().firstValue("Signature-Input").orElseThrow());
        assertThat(input.matches()).isTrue();
        return input;
    }

    private static boolean isSigned(HttpResponse<byte[]> answer, Map<String, List<String>> fields) {
        StringBuilder base = new StringBuilder();
        for (String name : covered(answer)) {
            String value = name.equals("@status")
                    ? "" + answer.statusCode()
                    : fields.get(name).get(0);
            base.append("\"%s\": %s\n".formatted(name, value));
        }
        base.append("\"@signature-params\": ").append(input(answer).group(1));
        String signature = answer.headers().firstValue("Signature").orElseThrow();
        assertThat(signature).matches("dragoman=:[A-Za-z0-9+/=]+:");
        return Ed25519.verify(
                key(input(answer).group(3)),
                base.toString().getBytes(UTF_8),
                Base64.getDecoder().decode(signature.substring("dragoman=:".length(), signature.length() - 1)));
    }

    private static PublicKey key(String id) {
        String encoded = given().get("/.well-known/dragoman/keys.json")
                .jsonPath()
                .getString("keys.find { it.kid == '" + id + "' }.x");
        return Ed25519.publicKey(Base64.getUrlDecoder().decode(encoded));
    }
}
