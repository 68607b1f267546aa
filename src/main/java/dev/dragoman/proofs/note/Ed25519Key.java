package dev.dragoman.proofs.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** A public Ed25519 key (RFC 8032), which notes have as its 32 bytes. */
public record Ed25519Key(PublicKey key) {

    private static final String ALGORITHM = "Ed25519";
    private static final int LENGTH = 32;

    /** The encoding of every such key before its 32 bytes (RFC 8410 §4). */
    private static final String PREFIX = "302a300506032b6570032100";

    public Ed25519Key {
        if (!HexFormat.of().formatHex(key.getEncoded()).startsWith(PREFIX)) {
            throw new IllegalArgumentException("Not an Ed25519 key: " + key.getAlgorithm());
        }
    }

    /**
     * The key with these 32 bytes.
     *
     * @throws IllegalArgumentException if they are no key
     */
    public static Ed25519Key of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("An Ed25519 key has 32 bytes, not " + bytes.length);
        }
        byte[] encoded = HexFormat.of().parseHex(PREFIX + HexFormat.of().formatHex(bytes));
        try {
            return new Ed25519Key(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an Ed25519 key", e);
        }
    }

    public byte[] bytes() {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length);
    }

    /** Whether the 64 bytes are this key's signature of the message. */
    public boolean verify(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot verify Ed25519 signatures", e);
        }
    }

    /** Signs with a private key. */
    public static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot sign with Ed25519", e);
        }
    }
}
