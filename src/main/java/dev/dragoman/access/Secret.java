package dev.dragoman.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What the bearer of a token sends (RFC 6750 §2.1). Only its digest is kept, and it shows in no log. */
public record Secret(String text) {

    /** By this a secret of ours is known, to us and to those who search repositories for leaked ones. */
    private static final String PREFIX = "drg_";

    private static final int BYTES = 32;

    public Secret {
        requireNonNull(text, "text");
    }

    /** A new one, of 256 random bits. */
    static Secret generate() {
        byte[] bytes = new byte[BYTES];
        // Not kept: a native image would freeze the seed of one that is made when classes are loaded.
        new SecureRandom().nextBytes(bytes);
        return new Secret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether it looks like one that was given out here. */
    boolean isOurs() {
        return text.startsWith(PREFIX);
    }

    /** SHA-256 in lower-case hexadecimal. As the secret is random, neither salt nor stretching would add anything. */
    String digest() {
        return HexFormat.of().formatHex(sha256());
    }

    /** Whether it is the other one, found out in a time that tells nothing. */
    boolean matches(Secret other) {
        return MessageDigest.isEqual(sha256(), other.sha256());
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
