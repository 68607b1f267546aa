package dev.dragoman.startup.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dragoman.proofs.verification.ClaimedStatement;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file or an answer that something is to be proven with.
 *
 * @param name where it is from
 * @param text its content
 */
record Evidence(String name, Kind kind, String text) {

    private static final String PROOF = "c2sp.org/tlog-proof@v1\n";
    private static final JsonMapper MAPPER = new JsonMapper();

    /** What it is, by its content. */
    enum Kind {
        STATEMENT,
        PROOF,
        KEYS,
        PAGE
    }

    /** Recognizes it; empty if it is something else, such as a backup. */
    static Optional<Evidence> of(String name, byte[] bytes) {
        String text = new String(bytes, UTF_8);
        return kind(text).map(kind -> new Evidence(name, kind, text));
    }

    private static Optional<Kind> kind(String text) {
        if (text.startsWith(PROOF)) {
            return Optional.of(Kind.PROOF);
        }
        String start = text.stripLeading();
        if (start.startsWith("{")) {
            return json(text);
        }
        return start.regionMatches(true, 0, "<!doctype html", 0, 14) || start.regionMatches(true, 0, "<html", 0, 5)
                ? Optional.of(Kind.PAGE)
                : Optional.empty();
    }

    private static Optional<Kind> json(String text) {
        try {
            JsonNode content = MAPPER.readTree(text);
            if (content.path("keys").isArray()) {
                return Optional.of(Kind.KEYS);
            }
            return content.path("type").asText().startsWith(ClaimedStatement.TYPE)
                    ? Optional.of(Kind.STATEMENT)
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
