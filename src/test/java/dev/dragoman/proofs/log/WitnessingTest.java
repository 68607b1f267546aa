package dev.dragoman.proofs.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dragoman.json.Digest;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.proofs.keys.Ed25519;
import dev.dragoman.proofs.note.Checkpoint;
import dev.dragoman.proofs.note.LogProof;
import dev.dragoman.proofs.note.NoteKey;
import dev.dragoman.proofs.note.SignatureType;
import dev.dragoman.proofs.note.SignedNote;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signatures of witnesses under checkpoints. */
@Tag("io.quarkus.test.junit.QuarkusTest")
class WitnessingTest {

    private static final long TIME = 1_790_000_000;

    private final KeyPair pair = Ed25519.generate();
    private final NoteKey witness = new NoteKey("witness.example", SignatureType.COSIGNATURE, pair.getPublic());
    private final SeparateLog fixture = new SeparateLog(witness.text());
    private final Witnessing witnessing = new Witnessing(fixture.identity(), Clock.systemUTC());

    @Test
    void aCosignatureIsServedWithItsCheckpoint() {
        fixture.append(3);

        accept(cosigned(checkpoint(), pair));

        SignedNote served = checkpoint();
        assertThat(witness.hasSigned(served)).isTrue();
        assertThat(fixture.noteKey().hasSigned(served)).isTrue();
        fixture.append(1);
        assertThat(witness.hasSigned(checkpoint())).isFalse();
    }

    @Test
    void aProofIsUnderTheNewestCheckpointThatAWitnessHasSigned() {
        fixture.append(3);
        accept(cosigned(checkpoint(), pair));
        fixture.append(2);

        LogProof covered = proof(2);
        LogProof newer = proof(4);

        assertThat(witness.hasSigned(covered.checkpoint())).isTrue();
        assertThat(covered.claimed().size()).isEqualTo(3);
        assertThat(covered.includes(SeparateLog.entry(2))).isTrue();
        assertThat(witness.hasSigned(newer.checkpoint())).isFalse();
        assertThat(newer.claimed().size()).isEqualTo(5);
        assertThat(newer.includes(SeparateLog.entry(4))).isTrue();
    }

    @Test
    void aCheckpointThatHasGrownOldMeanwhileIsAcceptedTwice() {
        fixture.append(3);
        SignedNote old = cosigned(checkpoint(), pair);
        fixture.append(2);

        accept(old);
        accept(old);

        assertThat(proof(0).checkpoint().signatures()).hasSize(2);
    }

    @Test
    void onlyConfiguredWitnessesAndRightSignaturesCount() {
        fixture.append(3);
        SignedNote byStranger = cosigned(checkpoint(), Ed25519.generate());
        SignedNote unsigned = checkpoint();

        rejects(ProblemCode.INVALID_BODY, byStranger);
        rejects(ProblemCode.INVALID_BODY, unsigned);
        assertThat(checkpoint().signatures()).hasSize(1);
    }

    @Test
    void aCheckpointThatThisLogNeverHadIsRejected() {
        fixture.append(3);
        Checkpoint own = Checkpoint.parse(checkpoint().text());

        for (Checkpoint foreign : List.of(
                new Checkpoint(own.origin(), 4, own.root()),
                new Checkpoint("other.example/log", 3, own.root()),
                new Checkpoint(own.origin(), 3, Digest.of("other")))) {
            SignedNote note = new SignedNote(foreign.text(), checkpoint().signatures());
            rejects(ProblemCode.WRONG_STATE, cosigned(note, pair));
        }
    }

    private void rejects(ProblemCode code, SignedNote note) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> accept(note))
                .satisfies(rejected -> assertThat(rejected.code()).isEqualTo(code));
    }

    private void accept(SignedNote note) {
        fixture.store().inTransaction(tables -> {
            witnessing.accept(tables, note);
            return null;
        });
    }

    private SignedNote checkpoint() {
        return fixture.store().read(fixture.log()::checkpoint).orElseThrow();
    }

    private LogProof proof(long index) {
        return fixture.store().read(tables -> fixture.log().proof(tables, index));
    }

    private SignedNote cosigned(SignedNote checkpoint, KeyPair key) {
        byte[] signature = Ed25519.sign(key.getPrivate(), SignatureType.cosigned(checkpoint.text(), TIME));
        byte[] bytes = ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(TIME)
                .put(signature)
                .array();
        return checkpoint.with(List.of(witness.signature(bytes)));
    }
}
