package dev.dragoman.proofs.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.proofs.keys.Ed25519;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example of RFC 9421 appendix B.2.6. */
class MessageSignatureTest {

    /** Appendix B.1.4. */
    private static final PrivateKey KEY = Ed25519.privateKey(
            Base64.getDecoder().decode("MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF"));

    private static final MessageSignature EXAMPLE =
            new MessageSignature(components(), ";created=1618884473;keyid=\"test-key-ed25519\"");

    @Test
    void theBaseIsThatOfTheExample() {
        assertThat(new String(EXAMPLE.base(), UTF_8)).isEqualTo("""
                "date": Tue, 20 Apr 2021 02:07:55 GMT
                "@method": POST
                "@path": /foo
                "@authority": example.com
                "content-type": application/json
                "content-length": 18
                "@signature-params": ("date" "@method" "@path" "@authority" "content-type" "content-length")\
                ;created=1618884473;keyid="test-key-ed25519\"""");
    }

    @Test
    void theSignatureIsThatOfTheExample() {
        assertThat(EXAMPLE.signed(base -> Ed25519.sign(KEY, base)))
                .isEqualTo(
                        ":wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:");
    }

    private static Map<String, String> components() {
        Map<String, String> components = new LinkedHashMap<>();
        components.put("date", "Tue, 20 Apr 2021 02:07:55 GMT");
        components.put("@method", "POST");
        components.put("@path", "/foo");
        components.put("@authority", "example.com");
        components.put("content-type", "application/json");
        components.put("content-length", "18");
        return components;
    }
}
