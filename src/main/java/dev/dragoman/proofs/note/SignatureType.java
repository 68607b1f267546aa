package dev.dragoman.proofs.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.proofs.keys.Ed25519;
import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Optional;

/** What a key of a signed note signs (C2SP signed-note, "Signature types"). */
public enum SignatureType {
    /** A log's signature: Ed25519 over the text. */
    ED25519(0x01),
    /** A witness's: Ed25519 over the text and the time at which the witness has seen it (C2SP tlog-cosignature). */
    COSIGNATURE(0x04);

    private static final int TIMESTAMP_LENGTH = Long.BYTES;

    private final int id;

    SignatureType(int id) {
        this.id = id;
    }

    int id() {
        return id;
    }

    static Optional<SignatureType> of(int id) {
        return Arrays.stream(values()).filter(type -> type.id == id).findFirst();
    }

    /** Whether the bytes are a signature of the text. */
    boolean verify(PublicKey key, String text, byte[] signature) {
        return switch (this) {
            case ED25519 -> Ed25519.verify(key, text.getBytes(UTF_8), signature);
            case COSIGNATURE -> verifyCosignature(key, text, signature);
        };
    }

    private static boolean verifyCosignature(PublicKey key, String text, byte[] signature) {
        if (signature.length <= TIMESTAMP_LENGTH) {
            return false;
        }
        long seconds = ByteBuffer.wrap(signature).getLong();
        return seconds >= 0
                && Ed25519.verify(
                        key,
                        cosigned(text, seconds),
                        Arrays.copyOfRange(signature, TIMESTAMP_LENGTH, signature.length));
    }

    /**
     * What a witness signs.
     *
     * @param seconds since 1970
     */
    public static byte[] cosigned(String text, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(UTF_8);
    }
}
