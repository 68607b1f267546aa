package dev.dragoman.proofs.message;

import dev.dragoman.proofs.keys.SigningConfig;
import dev.dragoman.proofs.keys.SigningKey;
import dev.dragoman.proofs.keys.SigningKeys;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/**
 * Signs answers with the key of the editions, if {@code dragoman.signing.http-messages} says so. Covered are the status and
 * what describes the content, but nothing of the request: caches may answer others with it.
 */
@Singleton
public class MessageSigning {

    private static final Logger LOG = Logger.getLogger(MessageSigning.class);

    private static final String LABEL = "dragoman";
    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final List<String> COVERED = List.of(
            "content-type", "content-encoding", "content-language", "content-location", "content-digest", "etag");

    private final SigningConfig config;
    private final SigningKeys keys;
    private final Clock clock;
    private volatile Instant retryAt = Instant.MIN;

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
     * The fields of the signature of an answer; none while there is no key, which must not keep readers from reading.
     *
     * @param fields the fields of the answer, which has content
     */
    public Map<String, String> fields(int status, Map<String, String> fields) {
        return key().map(key -> signed(key, covered(status, fields))).orElse(Map.of());
    }

    private Optional<SigningKey> key() {
        if (clock.instant().isBefore(retryAt)) {
            return Optional.empty();
        }
        try {
            return Optional.of(keys.current());
        } catch (RuntimeException e) {
            // Reading the key reads a file and writes to the database, which must not be part of every answer.
            retryAt = clock.instant().plus(RETRY);
            LOG.warnf("Signing: answers are sent without a signature: %s", e.getMessage());
            return Optional.empty();
        }
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
                        .formatted(clock.instant().getEpochSecond(), key.kid(), LABEL));
        return Map.of(
                MessageSignature.INPUT_FIELD,
                LABEL + "=" + signature.input(),
                MessageSignature.FIELD,
                LABEL + "=" + signature.signed(key::sign));
    }
}
