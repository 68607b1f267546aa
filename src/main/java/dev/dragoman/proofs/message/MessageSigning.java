package dev.dragoman.proofs.message;

import dev.dragoman.proofs.keys.SigningConfig;
import dev.dragoman.proofs.keys.SigningKey;
import dev.dragoman.proofs.keys.SigningKeys;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Signs answers with the key of the editions, if {@code dragoman.signing.http-messages} says so. Covered are the status and
 * what describes the content, but nothing of the request: caches may answer others with it. What binds the content to an
 * address is {@code Content-Location}.
 *
 * <p>Only answers with content are signed, because a verifier can use no others. A signature of content covers its digest,
 * which an answer without content does not have (RFC 9530 §2). A cache takes the fields of a 304 or of an answer to HEAD over
 * into the answer that it has stored (RFC 9111 §3.2): the signature of a 304, which is about another status, would make the stored one invalid.
 */
@Singleton
public class MessageSigning {

    private static final List<String> COVERED = List.of(
            "content-type", "content-encoding", "content-language", "content-location", "content-digest", "etag");

    private final SigningConfig config;
    private final SigningKeys keys;
    private final Clock clock;

    MessageSigning(SigningConfig config, SigningKeys keys, Clock clock) {
        this.config = config;
        this.keys = keys;
        this.clock = clock;
    }

    /** Whether answers are signed. */
    public boolean isEnabled() {
        return config.enabled() && config.httpMessages();
    }

    /**
     * The fields of the signature of an answer; none as long as the key was not read, which readers do not wait for. It may be
     * called on the event loop.
     *
     * @param fields the fields of the answer, which has content
     */
    public Map<String, String> fields(int status, Map<String, String> fields) {
        return keys.known().map(key -> signed(key, covered(status, fields))).orElse(Map.of());
    }

    private static Map<String, String> covered(int status, Map<String, String> fields) {
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(fields);
        Map<String, String> components = new LinkedHashMap<>();
        components.put("@status", Integer.toString(status));
        COVERED.stream().filter(byName::containsKey).forEach(name -> components.put(name, byName.get(name)));
        return components;
    }

    private Map<String, String> signed(SigningKey key, Map<String, String> components) {
        MessageSignature signature = new MessageSignature(
                components,
                ";created=%d;keyid=\"%s\";alg=\"ed25519\";tag=\"%s\""
                        .formatted(clock.instant().getEpochSecond(), key.kid(), MessageSignature.LABEL));
        return Map.of(
                MessageSignature.INPUT_FIELD,
                MessageSignature.LABEL + "=" + signature.input(),
                MessageSignature.FIELD,
                MessageSignature.LABEL + "=" + signature.signed(key::sign));
    }
}
