package dev.dragoman.proofs.verification;

import dev.dragoman.json.Digest;
import dev.dragoman.proofs.keys.Ed25519;
import dev.dragoman.proofs.note.Checkpoint;
import dev.dragoman.proofs.note.LogProof;
import java.util.Base64;

/**
 * A statement that the publisher has signed and entered in the log.
 *
 * @param key the key that has signed it
 * @param logKey the key that has signed the checkpoint of the log
 * @param index the number of its entry in the log, counted from 0
 */
public record ProvenStatement(
        ClaimedStatement statement,
        PublisherKeys.Key key,
        PublisherKeys.Key logKey,
        Checkpoint checkpoint,
        long index) {

    /**
     * Verifies a statement: that this proof is of it, its signature, that the key was in use at the time, that its entry
     * is in the log, and the signature of the log's checkpoint.
     *
     * @throws VerificationException with what is not proven
     */
    public static ProvenStatement verify(PublisherKeys keys, byte[] statement, String proof) {
        ClaimedStatement claimed = ClaimedStatement.parse(statement);
        LogProof log = parse(proof);
        byte[] bytes = log.extraBytes()
                .orElseThrow(() -> new VerificationException("The proof does not contain the entry of the log"));
        ClaimedEntry entry = ClaimedEntry.parse(bytes);
        if (!entry.digest().equals(Digest.of(statement).hex())) {
            throw new VerificationException(
                    "The statement is not the one that was signed: it was changed, or the proof is that of another one");
        }
        PublisherKeys.Key key = signer(keys, entry, claimed);
        if (!log.includes(bytes)) {
            throw new VerificationException("The proof is wrong: the entry is not in the log");
        }
        PublisherKeys.Key logKey = keys.signerOf(log.checkpoint())
                .orElseThrow(() -> new VerificationException(
                        "The checkpoint of the log is not signed with a key of the publisher"));
        return new ProvenStatement(claimed, key, logKey, log.claimed(), log.index());
    }

    /** Whether a proof has the entry of this statement; no signature is verified. */
    public static boolean isAbout(String proof, byte[] statement) {
        return parse(proof)
                .extraBytes()
                .map(ClaimedEntry::parse)
                .filter(entry -> entry.digest().equals(Digest.of(statement).hex()))
                .isPresent();
    }

    /**
     * The key that has signed a statement, by its entry in the log.
     *
     * @throws VerificationException if the signature is wrong, or the key unknown, revoked or no longer in use then
     */
    static PublisherKeys.Key signer(PublisherKeys keys, ClaimedEntry entry, ClaimedStatement statement) {
        PublisherKeys.Key key = keys.require(entry.kid());
        if (!Ed25519.verify(key.key(), statement.bytes(), decoded(entry.signature()))) {
            throw new VerificationException("The signature of the statement is wrong");
        }
        key.requireInUse(statement.at());
        return key;
    }

    private static byte[] decoded(String signature) {
        try {
            return Base64.getUrlDecoder().decode(signature);
        } catch (IllegalArgumentException e) {
            throw new VerificationException("The signature of the statement cannot be read", e);
        }
    }

    private static LogProof parse(String proof) {
        try {
            return LogProof.parse(proof);
        } catch (IllegalArgumentException e) {
            throw new VerificationException("The proof cannot be read: " + e.getMessage(), e);
        }
    }
}
