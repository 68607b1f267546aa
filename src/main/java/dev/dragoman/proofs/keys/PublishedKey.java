package dev.dragoman.proofs.keys;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A public key that statements are or were signed with.
 *
 * @param kid its JWK thumbprint (RFC 7638)
 * @param x its 32 bytes, base64url without padding (RFC 8037 §2)
 * @param notBefore when it was first used; empty if this store never signed with it
 * @param usedAt when it was last used, or made known
 * @param revokedAt since when it must not be trusted
 */
public record PublishedKey(
        String kid, String x, Optional<Instant> notBefore, Instant usedAt, Optional<Instant> revokedAt) {

    /** The key itself. */
    public PublicKey publicKey() {
        return Ed25519.publicKey(Base64.getUrlDecoder().decode(x));
    }
}
