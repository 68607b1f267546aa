package dev.dragoman.proofs.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of keys. */
class KeyFileTest {

    @TempDir
    Path folder;

    @Test
    void aNewKeyIsReadableByItsOwnerAloneAndLeavesNothingElseBehind() throws IOException {
        Path path = folder.resolve("data/signing-key.pem");

        new KeyFile(path).create();

        assertThat(Files.getPosixFilePermissions(path))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(folder.resolve("data")).isDirectoryContaining("glob:**signing-key.pem");
        assertThat(folder.resolve("data").toFile().list()).hasSize(1);
        assertThat(new KeyFile(path).privateKey()).isEqualTo(new KeyFile(path).privateKey());
    }

    @Test
    void aKeyMadeByOpensslIsRead() throws IOException {
        Path path = write("""
                -----BEGIN PRIVATE KEY-----
                MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
                -----END PRIVATE KEY-----
                """);

        assertThat(KeyFile.problem(path.toString())).isEmpty();
        assertThat(Ed25519.thumbprint(new KeyFile(path).publicKey()))
                .isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @Test
    void aPreviousKeyMayBeThePublicOneAlone() throws IOException {
        Path path = write("""
                -----BEGIN PUBLIC KEY-----
                MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
                -----END PUBLIC KEY-----
                """);

        assertThat(Ed25519.thumbprint(new KeyFile(path).publicKey()))
                .isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @Test
    void whatIsNoKeyIsRejectedWithoutRepeatingItsContent() throws IOException {
        String secret = "SGVyZSBpcyBhIHNlY3JldCB0aGF0IG11c3Qgbm90IGJlIHNob3du";
        Path other = write("-----BEGIN PRIVATE KEY-----\n" + secret + "\n-----END PRIVATE KEY-----\n");

        assertThat(KeyFile.problem(other.toString())).hasValueSatisfying(message -> assertThat(message)
                .isEqualTo("the key in the file is not an Ed25519 key"));
        assertThat(KeyFile.problem(write("Nothing").toString()))
                .hasValueSatisfying(message -> assertThat(message).contains("openssl genpkey -algorithm ed25519"));
        assertThat(KeyFile.problem(folder.resolve("missing.pem").toString())).contains("the file cannot be read");
        assertThatThrownBy(() -> new KeyFile(other).privateKey())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(secret);
    }

    @Test
    void aKeyIsWrittenAsItsIdAlone() throws IOException {
        Path path = folder.resolve("key.pem");
        new KeyFile(path).create();
        KeyFile file = new KeyFile(path);
        SigningKey key = new SigningKey("id", file.privateKey(), file.publicKey(), Instant.EPOCH);

        assertThat(key).hasToString("SigningKey[id]");
        assertThat(key.privateKey().toString())
                .doesNotContain(
                        Base64.getEncoder().encodeToString(key.privateKey().getEncoded()));
    }

    @Test
    void aKeyIsReadFromAPkcs12FileWithItsPassword() throws IOException {
        Path path = folder.resolve("signing.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "Ed25519",
                        "-dname",
                        "CN=signing",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        path.toString(),
                        "-storepass",
                        "the-password")
                .inheritIO()
                .start();
        assertThat(keytool.onExit().join().exitValue()).isZero();

        KeyFile file = new KeyFile(path, Optional.of("the-password"));
        byte[] message = {1, 2, 3};

        assertThat(Ed25519.verify(file.publicKey(), message, Ed25519.sign(file.privateKey(), message)))
                .isTrue();
        assertThat(KeyFile.problem(path.toString())).isEmpty();
        assertThatThrownBy(() -> new KeyFile(path, Optional.of("wrong")).privateKey())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the PKCS#12 file cannot be read; is dragoman.signing.key-password its password?");
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve(content.hashCode() + ".pem"), content);
    }
}
