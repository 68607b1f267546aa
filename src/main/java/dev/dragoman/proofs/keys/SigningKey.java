package dev.dragoman.proofs.keys;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;

/**
 * The key that this instance signs with.
 *
 * @param kid the JWK thumbprint of the public key (RFC 7638)
 * @param privateKey never stored in the database, logged or sent
 * @param notBefore when it was first used
 */
public record SigningKey(String kid, PrivateKey privateKey, PublicKey publicKey, Instant notBefore) {

    /** The signature of a message, 64 bytes. */
    public byte[] sign(byte[] message) {
        return Ed25519.sign(privateKey, message);
    }

    /** The id alone, so that no log line has the private key. */
    @Override
    public String toString() {
        return "SigningKey[" + kid + "]";
    }
}
