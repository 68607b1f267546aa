package dev.dragoman.proofs.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dragoman.json.CanonicalJson;
import java.util.Arrays;

/**
 * What an entry of the log says.
 *
 * @param kid the id of the key that has signed the statement
 * @param digest the SHA-256 of the statement, in hexadecimal
 * @param signature of the statement, base64url without padding
 */
public record ClaimedEntry(String kid, String digest, String signature) {

    private static final String TYPE = "https://dragoman.dev/log-entry/v1";
    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * Reads an entry.
     *
     * @throws VerificationException if it is none
     */
    public static ClaimedEntry parse(byte[] bytes) {
        try {
            String text = new String(bytes, UTF_8);
            JsonNode content = MAPPER.readTree(text);
            if (!content.path("type").asText().equals(TYPE) || !Arrays.equals(CanonicalJson.bytes(text), bytes)) {
                throw new VerificationException("The entry of the log is not one of this kind of log");
            }
            return new ClaimedEntry(
                    content.path("kid").asText(),
                    content.path("sha256").asText(),
                    content.path("signature").asText());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new VerificationException("The entry of the log cannot be read", e);
        }
    }
}
