package dev.dragoman.proofs.note;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A line with a signature in a note.
 *
 * @param name of the key that has signed
 * @param base64 the id of the key and the signature's bytes (RFC 4648 §4)
 */
public record NoteSignature(String name, String base64) {

    private static final int ID_BYTES = 4;

    public NoteSignature {
        NoteKey.requireName(name);
        if (Base64.getDecoder().decode(base64).length <= ID_BYTES) {
            throw new IllegalArgumentException("A signature is shorter than the id of its key: " + base64);
        }
    }

    static NoteSignature of(String name, String keyId, byte[] signature) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HexFormat.of().parseHex(keyId));
        bytes.writeBytes(signature);
        return new NoteSignature(name, Base64.getEncoder().encodeToString(bytes.toByteArray()));
    }

    /** The id of the key, in hexadecimal. */
    public String keyId() {
        return HexFormat.of().formatHex(decoded(), 0, ID_BYTES);
    }

    /** What follows the id. */
    byte[] signature() {
        byte[] all = decoded();
        return Arrays.copyOfRange(all, ID_BYTES, all.length);
    }

    private byte[] decoded() {
        return Base64.getDecoder().decode(base64);
    }
}
