package dev.dragoman.delivery;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.Tools;
import dev.dragoman.WithOptions;
import dev.dragoman.http.Eventually;
import dev.dragoman.proofs.keys.Ed25519;
import dev.dragoman.proofs.verification.PublisherKeys;
import dev.dragoman.proofs.verification.ReceivedMessage;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Public answers with a signature of the HTTP message (RFC 9421), verified as a stranger does it. */
@QuarkusTest
@TestProfile(WithOptions.class)
class SignedMessagesTest {

    private static final String PAGE = "/ja/" + Seeds.READOUT;
    private static final String KEYS = "/.well-known/dragoman/keys.json";
    private static final Path PROGRAM = Path.of("docs/verify/message.py").toAbsolutePath();
    private static final Pattern INPUT = Pattern.compile(
            "dragoman=(\\(([^)]*)\\);created=\\d+;keyid=\"([^\"]+)\"" + ";alg=\"ed25519\";tag=\"dragoman\")");

    @TempDir
    Path folder;

    /** Answers are signed as soon as the key was read, which this address waits for. */
    @BeforeEach
    void keyIsRead() {
        given().get(KEYS).then().statusCode(200);
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
                "/api/locales",
                "/ja/" + Seeds.READOUT + "/timemap",
                "/ja/feed.atom",
                "/verify"
            })
    void aPublicAnswerIsSignedInEachContentCoding(String address) throws IOException, InterruptedException {
        for (String coding : List.of("identity", "gzip", "br")) {
            // The second one comes from the response cache.
            for (int i = 0; i < 2; i++) {
                HttpResponse<byte[]> answer = RawAnswers.send("GET", address, "Accept-Encoding", coding);

                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(covered(answer))
                        .contains("@status", "content-type", "content-location", "content-digest", "etag");
                assertThat(isSigned(answer, answer.headers().map())).as(address).isTrue();
                // The query may be more precise.
                assertThat(proven(answer)).hasPath(answer.uri().getPath());
            }
        }
    }

    /** The address that {@code dragoman verify} takes for proven. */
    private static URI proven(HttpResponse<byte[]> answer) {
        PublisherKeys keys = PublisherKeys.parse(given().get(KEYS).asByteArray());
        return new ReceivedMessage(
                        answer.uri(), answer.statusCode(), answer.headers().map(), answer.body())
                .verify(keys)
                .orElseThrow()
                .location();
    }

    @Test
    void theFilesOfTheLogAreSignedWithTheirAddresses() throws IOException, InterruptedException {
        String checkpoint = "/log/checkpoint";
        Eventually.get(() -> given().get(checkpoint), answer -> answer.statusCode() == 200);

        for (String address : List.of(checkpoint, "/log/tile/0/000.p/1", "/log/tile/entries/000.p/1")) {
            HttpResponse<byte[]> answer = RawAnswers.send("GET", address);

            assertThat(answer.headers().firstValue("Content-Location")).hasValue(address);
            assertThat(covered(answer)).contains("content-location");
            assertThat(isSigned(answer, answer.headers().map())).as(address).isTrue();
        }
    }

    @Test
    void whatDoesNotSayItsAddressIsNotSigned() throws IOException, InterruptedException {
        String longBatch = IntStream.range(0, 40)
                .mapToObj(i -> "a-record-with-quite-a-long-name-" + i)
                .collect(Collectors.joining(",", "/api/records?slugs=", ""));

        for (String address : List.of(longBatch, PAGE + "?tz=Nowhere/City")) {
            HttpResponse<byte[]> answer = RawAnswers.send("GET", address, "Accept", "text/html, application/json");

            assertThat(answer.headers().firstValue("Content-Digest"))
                    .as(address)
                    .isPresent();
            assertThat(answer.headers().map()).doesNotContainKeys("content-location", "signature", "signature-input");
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

    @Test
    void theProgramThatOthersAreGivenVerifiesASavedAnswer() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = RawAnswers.send("GET", PAGE);
        String text = new String(answer.body(), UTF_8);
        Files.write(folder.resolve("keys"), given().get(KEYS).asByteArray());
        save("answer", head(answer), text);
        save("moved", head(answer).replace(": " + PAGE + "\r\n", ": /ja/another\r\n"), text);
        save("changed", head(answer), text.replace("<h1", "<h2"));

        assertThat(python("answer")).startsWith("VERIFIED").contains(" as the content of " + PAGE);
        assertThat(python("moved")).startsWith("NOT VERIFIED").contains("the signature is wrong");
        assertThat(python("changed")).startsWith("NOT VERIFIED").contains("not the one of its Content-Digest");
    }

    private static String head(HttpResponse<byte[]> answer) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.statusCode() + " OK\r\n");
        answer.headers()
                .map()
                .forEach((name, values) -> values.forEach(
                        value -> head.append(name).append(": ").append(value).append("\r\n")));
        return head.append("\r\n").toString();
    }

    private void save(String name, String head, String text) throws IOException {
        Files.writeString(folder.resolve(name), head + text);
    }

    /** What it prints about a saved answer; it writes nothing beside itself. */
    private String python(String answer) {
        return Tools.run("python3", folder, "python3", "-c", """
                import subprocess, sys
                ran = subprocess.run([sys.executable, "-B"] + sys.argv[1:], capture_output=True, text=True)
                print(ran.stdout + ran.stderr)
                """, PROGRAM.toString(), "keys", answer);
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
        String encoded = given().get(KEYS).jsonPath().getString("keys.find { it.kid == '" + id + "' }.x");
        return Ed25519.publicKey(Base64.getUrlDecoder().decode(encoded));
    }
}
