package dev.dragoman.delivery;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.Matchers.nullValue;

import dev.dragoman.Tools;
import dev.dragoman.http.Eventually;
import dev.dragoman.proofs.keys.Ed25519;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is to sign its answers with a key that it cannot read at first. */
@QuarkusTest
@TestProfile(UnreadableKeyTest.Unreadable.class)
class UnreadableKeyTest {

    private static final Path KEY = Path.of("target/late-key.pem").toAbsolutePath();
    private static final List<String> ADDRESSES =
            List.of("/en/", "/ja/" + Seeds.READOUT, "/api/records/" + Seeds.READOUT);

    @TempDir
    Path folder;

    /** There is no such file when the service starts. */
    public static final class Unreadable implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            deleteKey();
            return Map.of("dragoman.signing.http-messages", "true", "dragoman.signing.key", KEY.toString());
        }
    }

    @AfterAll
    static void deleteKey() {
        try {
            Files.deleteIfExists(KEY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void readersReadWithoutASignatureWhileTheKeyIsMissingOrBeingRead() throws IOException {
        ADDRESSES.forEach(UnreadableKeyTest::isReadUnsigned);

        // Whoever reads a named pipe waits for what is written to it.
        Tools.run("coreutils", folder, "mkfifo", KEY.toString());
        // Opened as soon as the service reads it.
        try (OutputStream pipe = Files.newOutputStream(KEY, StandardOpenOption.WRITE)) {
            ADDRESSES.forEach(UnreadableKeyTest::isReadUnsigned);
            pipe.write(pem());
        }

        ADDRESSES.forEach(address -> Eventually.get(
                () -> given().get(address), answer -> answer.headers().hasHeaderWithName("Signature")));
    }

    private static void isReadUnsigned(String address) {
        given().get(address).then().statusCode(200).header("Signature", nullValue());
    }

    private static byte[] pem() {
        String encoded = Base64.getEncoder()
                .encodeToString(Ed25519.generate().getPrivate().getEncoded());
        return ("-----BEGIN PRIVATE KEY-----\n" + encoded + "\n-----END PRIVATE KEY-----\n").getBytes(US_ASCII);
    }
}
