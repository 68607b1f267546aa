package dev.dragoman.proofs.merkle;

import dev.dragoman.json.Digest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The hashes of a Merkle tree with SHA-256 (RFC 9162 §2.1.1), which are those of RFC 6962 too. */
public final class MerkleHash {

    /** The root of a tree without leaves. */
    public static final Digest EMPTY = Digest.of(new byte[0]);

    private static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleHash() {}

    /** The hash of a leaf with this entry. */
    public static Digest leaf(byte[] entry) {
        MessageDigest hash = sha256();
        hash.update(LEAF);
        return digest(hash.digest(entry));
    }

    /** The hash of a node with these children. */
    public static Digest node(Digest left, Digest right) {
        MessageDigest hash = sha256();
        hash.update(NODE);
        hash.update(bytes(left));
        return digest(hash.digest(bytes(right)));
    }

    /** The 32 bytes of a hash. */
    public static byte[] bytes(Digest hash) {
        return HexFormat.of().parseHex(hash.hex());
    }

    /** A hash in Base64 (RFC 4648 §4), as the text formats have it. */
    public static String base64(Digest hash) {
        return Base64.getEncoder().encodeToString(bytes(hash));
    }

    /**
     * Reads the same.
     *
     * @throws IllegalArgumentException if it is not the one spelling of 32 bytes
     */
    public static Digest ofBase64(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (bytes.length != LENGTH || !Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("Not 32 bytes in Base64: " + text);
        }
        return digest(bytes);
    }

    private static Digest digest(byte[] bytes) {
        return new Digest(HexFormat.of().formatHex(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
