package dev.dragoman.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The secret of a bearer token (RFC 6750 §2.1) or of a private address. Only its digest is stored, and it never appears in a log. */
public record Secret(String text) {

    /** Identifies our secrets, also for scanners that search repositories for leaked ones. */
    private static final String PREFIX = "drg_";

    private static final int BYTES = 32;

    public Secret {
        requireNonNull(text, "text");
    }

    /** A new secret of 256 random bits. */
    static Secret generate() {
        return new Secret(PREFIX + random());
    }

    /** A new secret of 256 random bits for an address; it is no bearer token. */
    public static Secret ofAddress() {
        return new Secret(random());
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        // Created for each call: a native image would freeze the seed of a static one.
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether it has the form of our secrets. */
    boolean isOurs() {
        return text.startsWith(PREFIX);
    }

    /** SHA-256 in lower-case hexadecimal. As the secret is random, neither salt nor stretching would add anything. */
    public String digest() {
        return HexFormat.of().formatHex(sha256());
    }

    /** Compares its digest with another in constant time. */
    boolean hasDigest(String digest) {
        return MessageDigest.isEqual(digest().getBytes(UTF_8), digest.getBytes(UTF_8));
    }

    private byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
