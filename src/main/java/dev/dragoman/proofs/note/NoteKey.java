package dev.dragoman.proofs.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.json.Digest;
import java.io.ByteArrayOutputStream;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key whose signatures of notes are checked (C2SP signed-note).
 *
 * @param name of who signs
 */
public record NoteKey(String name, SignatureType type, Ed25519Key key) {

    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Z}+]+");
    private static final Pattern TEXT = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+=*)");

    /** The hexadecimal digits of an id. */
    private static final int ID_LENGTH = 8;

    public NoteKey {
        requireName(name);
    }

    static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The name of a key is \"" + name + "\"; it must not be empty or contain spaces or plus signs");
        }
    }

    /**
     * Reads {@code <name>+<id>+<key>}, the form in which logs and witnesses publish keys (C2SP signed-note, "Verifier
     * keys").
     *
     * @throws IllegalArgumentException with what is wrong
     */
    public static NoteKey parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not of the form name+id+key");
        }
        byte[] typeAndKey = Base64.getDecoder().decode(parts.group(3));
        SignatureType type = SignatureType.of(typeAndKey[0])
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + text + "\" is a key of an unknown type; known are Ed25519 and its cosignatures"));
        NoteKey key =
                new NoteKey(parts.group(1), type, Ed25519Key.of(Arrays.copyOfRange(typeAndKey, 1, typeAndKey.length)));
        if (!key.id().equals(parts.group(2))) {
            throw new IllegalArgumentException("\"" + text + "\" has the id of another key: it is " + key.id());
        }
        return key;
    }

    /** The same form, which {@link #parse} reads. */
    public String text() {
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typeAndKey());
    }

    /** The first four bytes of a hash of all that it consists of, in hexadecimal. */
    public String id() {
        ByteArrayOutputStream hashed = new ByteArrayOutputStream();
        hashed.writeBytes((name + "\n").getBytes(UTF_8));
        hashed.writeBytes(typeAndKey());
        return Digest.of(hashed.toByteArray()).hex().substring(0, ID_LENGTH);
    }

    /** Whether the signature says that it is by this key; it may still be false. */
    public boolean isNamedBy(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId().equals(id());
    }

    /** The signature of a text by this key, if the note has one that is right. */
    public Optional<NoteSignature> signatureOf(SignedNote note) {
        return note.signatures().stream()
                .filter(this::isNamedBy)
                .filter(signature -> type.verify(key, note.text(), signature.signature()))
                .findFirst();
    }

    /** Whether the note has a signature by this key that is right. */
    public boolean hasSigned(SignedNote note) {
        return signatureOf(note).isPresent();
    }

    /**
     * Signs a text with the private key of this one.
     *
     * @throws IllegalStateException if this is a witness's key
     */
    public NoteSignature sign(PrivateKey own, String text) {
        if (type != SignatureType.ED25519) {
            throw new IllegalStateException("A log signs with a key of its own, not as a witness");
        }
        return NoteSignature.of(name, id(), Ed25519Key.sign(own, text.getBytes(UTF_8)));
    }

    private byte[] typeAndKey() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(type.id());
        bytes.writeBytes(key.bytes());
        return bytes.toByteArray();
    }
}
