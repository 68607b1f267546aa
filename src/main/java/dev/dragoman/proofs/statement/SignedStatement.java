package dev.dragoman.proofs.statement;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.storage.CompressedText;
import java.util.Base64;

/**
 * A statement that was signed.
 *
 * @param seq the number of its act in the change log
 * @param kind what it is about: {@link #EDITION} or {@link #WITHDRAWAL}
 * @param slug the present slug of the record
 * @param signedSlug the slug that the record had then, which the statement names
 * @param statement the signed text, as it is stored
 * @param sha256 the digest of the signed bytes, in hexadecimal
 * @param kid the id of the key
 * @param signature Ed25519, base64url without padding
 * @param beforeSigning 1 if it was public before signing began, or else 0
 * @param logIndex the place of its entry in the transparency log
 */
public record SignedStatement(
        long seq,
        String kind,
        String slug,
        String locale,
        int edition,
        String signedSlug,
        String statement,
        String sha256,
        String kid,
        String signature,
        int beforeSigning,
        long logIndex) {

    /** A statement that something was published. */
    public static final String EDITION = "edition";
    /** A statement that something was withdrawn. */
    public static final String WITHDRAWAL = "withdrawal";

    /** The same statement with its signature, which has no place in the transparency log yet. */
    SignedStatement withSignature(String by, String signed) {
        return new SignedStatement(
                seq, kind, slug, locale, edition, signedSlug, statement, sha256, by, signed, beforeSigning, 0);
    }

    /** The same statement at its place in the transparency log. */
    SignedStatement withLogIndex(long index) {
        return new SignedStatement(
                seq, kind, slug, locale, edition, signedSlug, statement, sha256, kid, signature, beforeSigning, index);
    }

    /** The bytes that were signed. */
    public byte[] bytes() {
        return CompressedText.unpack(statement).getBytes(UTF_8);
    }

    /** Its entry in the transparency log. */
    public byte[] entry() {
        return LogEntry.bytes(kid, sha256, Base64.getUrlDecoder().decode(signature));
    }
}
