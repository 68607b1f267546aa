package dev.dragoman.proofs.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dragoman.json.CanonicalJson;
import dev.dragoman.json.Digest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** What a statement says, as it was presented: nothing in it is proven before its signature is verified. */
public final class ClaimedStatement {

    /** What the type of every statement begins with. */
    public static final String TYPE = "https://dragoman.dev/statement/";

    private static final String EDITION = TYPE + "edition/v1";
    private static final String WITHDRAWAL = TYPE + "withdrawal/v1";

    private static final JsonMapper MAPPER = new JsonMapper();

    private final byte[] bytes;
    private final JsonNode content;
    private final Instant at;

    private ClaimedStatement(byte[] bytes, JsonNode content, Instant at) {
        this.bytes = bytes;
        this.content = content;
        this.at = at;
    }

    /**
     * Reads a statement.
     *
     * @throws VerificationException if it is none, or not in its canonical form (RFC 8785)
     */
    public static ClaimedStatement parse(byte[] bytes) {
        try {
            JsonNode content = MAPPER.readTree(new String(bytes, UTF_8));
            String type = content.path("type").asText();
            if (!type.equals(EDITION) && !type.equals(WITHDRAWAL)) {
                throw new VerificationException(
                        "This is not a statement that is known here: its type is \"" + type + "\"");
            }
            if (!Arrays.equals(CanonicalJson.bytes(new String(bytes, UTF_8)), bytes)) {
                throw new VerificationException(
                        "The statement is not in its canonical form, so it was changed after it was signed");
            }
            return new ClaimedStatement(bytes.clone(), content, at(content, type.equals(EDITION)));
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            throw new VerificationException("The statement cannot be read: " + e.getMessage(), e);
        }
    }

    private static Instant at(JsonNode content, boolean edition) {
        if (edition) {
            return Instant.parse(content.path("releasedAt").asText());
        }
        // Older withdrawals have only the time at which they were noted.
        return Instant.parse(
                content.path("withdrawnAt").asText(content.path("statedAt").asText()));
    }

    /** The SHA-256 of its bytes. */
    public Digest digest() {
        return Digest.of(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Whether it says that a text was withdrawn, and not that one was released. */
    public boolean isWithdrawal() {
        return content.path("type").asText().equals(WITHDRAWAL);
    }

    /** When the text was released or withdrawn. */
    public Instant at() {
        return at;
    }

    public String slug() {
        return content.path("slug").asText();
    }

    public String locale() {
        return content.path("locale").asText();
    }

    /** The number of the edition. */
    public int number() {
        return content.path("number").asInt();
    }

    /** The id of the act that it was released in; empty if it has none. */
    public Optional<String> release() {
        return text(content.path("release"));
    }

    /** The digest of the revision of the English text that it was made from. */
    public Optional<String> revision() {
        return text(content.path("digests").path("revision"));
    }

    /** The digest of the statement of the edition before. */
    public Optional<String> previous() {
        return text(content.path("digests").path("previous"));
    }

    /** The digest of the statement of the edition that was withdrawn. */
    public Optional<String> withdrawn() {
        return text(content.path("digests").path("edition"));
    }

    /** Whether the text was public before anything was signed. */
    public boolean isBeforeSigning() {
        return content.path("beforeSigning").asBoolean(false);
    }

    /** What it is about, in words. */
    public String describe() {
        return slug() + " in " + locale() + ", edition " + number();
    }

    /** The title of the text; empty if it has none. */
    public Optional<String> title() {
        return text(content.path("title").path("text"));
    }

    /** The whole content. */
    public JsonNode content() {
        return content;
    }

    private static Optional<String> text(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asText());
    }
}
