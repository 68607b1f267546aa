package dev.dragoman.proofs.log;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.proofs.note.Checkpoint;
import dev.dragoman.proofs.note.NoteKey;
import dev.dragoman.proofs.note.NoteSignature;
import dev.dragoman.proofs.note.SignedNote;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Keeps what witnesses sign (C2SP tlog-cosignature): that they have seen the log grow, and only grow, up to a checkpoint. */
@Singleton
public class Witnessing {

    private final LogIdentity identity;
    private final Clock clock;

    Witnessing(LogIdentity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    /** Whether there are witnesses whose signatures could be accepted. */
    public boolean isConfigured() {
        return !identity.witnesses().isEmpty();
    }

    /**
     * Keeps the signatures of configured witnesses under a checkpoint of this log. Whoever brings them needs no role: only the
     * witnesses' private keys can make them.
     *
     * @param note the checkpoint as it was served, with at least one such signature
     * @throws ProblemException WRONG_STATE if this log never had that checkpoint; INVALID_BODY if no signature is by a configured
     *     witness and right
     */
    public void accept(Tables tables, SignedNote note) {
        LogCheckpoints checkpoints = tables.table(LogCheckpoints.class);
        long size = Checkpoint.parse(note.text()).size();
        boolean known = checkpoints
                .find(size)
                .filter(own -> own.with(List.of()).text().equals(note.text()))
                .isPresent();
        if (!known) {
            throw new ProblemException(
                    ProblemCode.WRONG_STATE, "This log never had such a checkpoint of " + size + " entries");
        }
        List<NoteKey> signers = identity.witnesses().stream()
                .filter(witness -> witness.hasSigned(note))
                .toList();
        signers.forEach(witness -> keep(checkpoints, size, witness, note));
        if (signers.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.INVALID_BODY,
                    "None of the signatures is a right one of a witness that dragoman.log.witnesses names");
        }
    }

    private void keep(LogCheckpoints checkpoints, long size, NoteKey witness, SignedNote note) {
        NoteSignature signature = witness.signatureOf(note).orElseThrow();
        checkpoints.cosign(
                size,
                witness.name() + "+" + witness.id(),
                signature.name() + " " + signature.base64(),
                clock.instant());
    }
}
