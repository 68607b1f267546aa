package dev.dragoman.proofs.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Signatures by the published vectors. */
class Ed25519Test {

    private static final PublicKey WYCHEPROOF = key("7d4d0e7f6153a69b6242b522abbee685fda4420f8834b108c3bdae369ef549fa");

    /** The order of the group (RFC 8032 §5.1). */
    private static final BigInteger ORDER =
            BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));

    @ParameterizedTest
    @MethodSource
    void signaturesAreThoseOfTheStandard(String secret, String publicKey, String message, String signature) {
        PrivateKey key = Ed25519.privateKey(bytes("302e020100300506032b657004220420" + secret));

        assertThat(HexFormat.of().formatHex(Ed25519.sign(key, bytes(message)))).isEqualTo(signature);
        assertThat(Ed25519.publicKeyOf(key)).isEqualTo(key(publicKey));
        assertThat(Ed25519.verify(key(publicKey), bytes(message), bytes(signature)))
                .isTrue();
    }

    static Stream<String[]> signaturesAreThoseOfTheStandard() throws IOException {
        return lines("/proofs/ed25519-rfc8032.txt");
    }

    @ParameterizedTest
    @MethodSource
    void onlyRightSignaturesAreAccepted(String comment, String message, String signature, String result) {
        assertThat(Ed25519.verify(WYCHEPROOF, bytes(message), bytes(signature)))
                .as(comment)
                .isEqualTo(result.equals("valid"));
    }

    static Stream<String[]> onlyRightSignaturesAreAccepted() throws IOException {
        return lines("/proofs/ed25519-wycheproof.txt");
    }

    @Test
    void aSignatureHasNoSecondForm() {
        KeyPair pair = Ed25519.generate();
        byte[] message = "Statement".getBytes(UTF_8);
        byte[] signature = Ed25519.sign(pair.getPrivate(), message);

        byte[] other = signature.clone();
        BigInteger s = BigInteger.ZERO;
        for (int i = 63; i >= 32; i--) {
            s = s.shiftLeft(8).or(BigInteger.valueOf(signature[i] & 0xFF));
        }
        s = s.add(ORDER);
        for (int i = 32; i < 64; i++) {
            other[i] = s.shiftRight(8 * (i - 32)).byteValue();
        }

        assertThat(Ed25519.verify(pair.getPublic(), message, signature)).isTrue();
        assertThat(Ed25519.verify(pair.getPublic(), message, other)).isFalse();
    }

    @Test
    void theIdOfAKeyIsItsThumbprint() {
        // RFC 8037, appendix A.3
        PublicKey key = key("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

        assertThat(Ed25519.encoded(key)).isEqualTo("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        assertThat(Ed25519.thumbprint(key)).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @Test
    void aKeyOfAnotherLengthIsRejected() {
        assertThatThrownBy(() -> Ed25519.publicKey(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    private static Stream<String[]> lines(String resource) throws IOException {
        try (InputStream file = Ed25519Test.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";", -1));
        }
    }

    private static PublicKey key(String hex) {
        return Ed25519.publicKey(bytes(hex));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
