package dev.dragoman.proofs.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.json.Digest;
import dev.dragoman.proofs.keys.Ed25519;
import java.io.ByteArrayOutputStream;
import java.security.PublicKey;
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
public record NoteKey(String name, SignatureType type, PublicKey key) {

    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Z}+]+");
    private static final Pattern TEXT = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+=*)");

    /** The hexadecimal digits of an id. */
    private static final int ID_LENGTH = 8;

    public NoteKey {
        requireName(name);
    }

    /** Whether a text can be the name of a key. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    static void requireName(String name) {
        if (!isName(name)) {
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
        NoteKey key = new NoteKey(
                parts.group(1), type, Ed25519.publicKey(Arrays.copyOfRange(typeAndKey, 1, typeAndKey.length)));
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

    /** A line with a signature by this key. */
    public NoteSignature signature(byte[] signature) {
        return NoteSignature.of(name, id(), signature);
    }

    private byte[] typeAndKey() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(type.id());
        bytes.writeBytes(Ed25519.raw(key));
        return bytes.toByteArray();
    }
}
