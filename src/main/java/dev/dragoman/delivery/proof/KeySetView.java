package dev.dragoman.delivery.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dragoman.proofs.keys.PublishedKey;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The public keys as a JSON Web Key Set (RFC 7517 §5). */
@RegisterForReflection
public record KeySetView(List<KeyView> keys) {

    public KeySetView {
        keys = List.copyOf(keys);
    }

    /**
     * The key set.
     *
     * @param keys the one in use first
     * @param overlap how long the others remain valid after they were last used
     */
    static KeySetView of(List<PublishedKey> keys, Duration overlap) {
        return new KeySetView(keys.stream()
                .map(key -> KeyView.of(key, key.equals(keys.get(0)) ? Optional.empty() : Optional.of(overlap)))
                .toList());
    }

    /**
     * An Ed25519 key (RFC 8037) with its validity, as OpenID Federation 1.0 §8.7 gives that of historical keys.
     *
     * @param nbf when it was first used, in seconds since 1970
     * @param exp when it ends, or ended, to be valid for new signatures
     * @param revoked since when it must not be trusted
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record KeyView(
            String kty,
            String crv,
            String kid,
            String x,
            String use,
            String alg,
            Long nbf,
            Long exp,
            RevokedView revoked) {

        private static KeyView of(PublishedKey key, Optional<Duration> overlap) {
            return new KeyView(
                    "OKP",
                    "Ed25519",
                    key.kid(),
                    key.x(),
                    "sig",
                    "EdDSA",
                    key.notBefore().map(Instant::getEpochSecond).orElse(null),
                    overlap.map(of -> key.usedAt().plus(of).getEpochSecond()).orElse(null),
                    key.revokedAt()
                            .map(at -> new RevokedView(at.getEpochSecond(), "compromised"))
                            .orElse(null));
        }
    }

    /** That a key must not be trusted. */
    @RegisterForReflection
    public record RevokedView(@JsonProperty("revoked_at") long revokedAt, String reason) {}
}
