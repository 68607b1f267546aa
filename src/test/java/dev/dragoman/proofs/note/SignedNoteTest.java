package dev.dragoman.proofs.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dragoman.json.Digest;
import dev.dragoman.proofs.keys.Ed25519;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signed notes, by the vector of Go's package note, and cosignatures of witnesses. */
class SignedNoteTest {

    private static final String GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String GO_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final String CHECKPOINT = new Checkpoint("log.example", 3, Digest.of("root")).text();

    @Test
    void theNoteOfGoIsVerified() {
        SignedNote note = SignedNote.parse(GO_NOTE);
        NoteKey key = NoteKey.parse(GO_KEY);

        assertThat(key.hasSigned(note)).isTrue();
        assertThat(note).hasToString(GO_NOTE);
        assertThat(key.text()).isEqualTo(GO_KEY);
    }

    @Test
    void anotherTextIsNotVerified() {
        SignedNote note = SignedNote.parse(GO_NOTE.replace("your problem is.", "your answer is."));

        assertThat(NoteKey.parse(GO_KEY).hasSigned(note)).isFalse();
    }

    @Test
    void whatThisSignsIsVerifiedOnlyByItsOwnKey() {
        KeyPair pair = Ed25519.generate();
        NoteKey key = new NoteKey("log.example", SignatureType.ED25519, pair.getPublic());
        NoteKey other = new NoteKey(
                "log.example", SignatureType.ED25519, Ed25519.generate().getPublic());

        SignedNote note = new SignedNote(
                CHECKPOINT, List.of(key.signature(Ed25519.sign(pair.getPrivate(), CHECKPOINT.getBytes(UTF_8)))));

        assertThat(key.hasSigned(SignedNote.parse(note.toString()))).isTrue();
        assertThat(other.hasSigned(note)).isFalse();
    }

    @Test
    void aKeyThatAWitnessHasPublishedIsRead() {
        String published = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";

        NoteKey key = NoteKey.parse(published);

        assertThat(key.type()).isEqualTo(SignatureType.COSIGNATURE);
        assertThat(key.name()).isEqualTo("remora.n621.de");
        assertThat(key.text()).isEqualTo(published);
    }

    @Test
    void aCosignatureCoversTheTimeAndTheCheckpoint() {
        KeyPair pair = Ed25519.generate();
        NoteKey witness = new NoteKey("witness.example", SignatureType.COSIGNATURE, pair.getPublic());
        long time = 1_790_000_000;
        byte[] message = ("cosignature/v1\ntime 1790000000\n" + CHECKPOINT).getBytes(UTF_8);
        byte[] signature = Ed25519.sign(pair.getPrivate(), message);

        assertThat(witness.hasSigned(cosigned(witness, time, signature))).isTrue();
        assertThat(witness.hasSigned(cosigned(witness, time + 1, signature))).isFalse();
        assertThat(witness.hasSigned(cosigned(witness, -1, signature))).isFalse();
    }

    @Test
    void aSignatureOfAnUnknownFormIsIgnored() {
        NoteKey key = NoteKey.parse(GO_KEY);
        SignedNote note = new SignedNote(
                "text\n", List.of(NoteSignature.of(key.name(), key.id(), new byte[] {1}), unknown("someone.else")));

        assertThat(key.hasSigned(note)).isFalse();
    }

    @Test
    void malformedNotesAreRejected() {
        for (String malformed : List.of(
                "",
                "\n",
                "text\n",
                "text\n\n",
                "text\n\n— name AAAAAAA=",
                "text\n\n- name AAAAAAA=\n",
                "text\n\n— AAAAAAA=\n",
                "text\n\n— na+me AAAAAAA=\n",
                "text\n\n— name AAAA\n",
                "text\n\n— name ????????\n",
                "te\txt\n\n— name AAAAAAA=\n",
                "te\rxt\n\n— name AAAAAAA=\n")) {
            assertThatIllegalArgumentException().as(malformed).isThrownBy(() -> SignedNote.parse(malformed));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignedNote.parse("text\n\n" + "— name AAAAAAA=\n".repeat(101)));
        assertThat(SignedNote.parse("text\n\n" + "— name AAAAAAA=\n".repeat(100))
                        .signatures())
                .hasSize(100);
    }

    @Test
    void malformedKeysAreRejected() {
        for (String malformed : List.of(
                "",
                "name",
                "name+c74f20a3",
                "PeterNeumann+00000000+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")) {
            assertThatIllegalArgumentException().as(malformed).isThrownBy(() -> NoteKey.parse(malformed));
        }
    }

    @Test
    void malformedCheckpointsAreRejected() {
        assertThat(Checkpoint.parse(CHECKPOINT + "extension\n").size()).isEqualTo(3);
        for (String malformed : List.of(
                "",
                "log\n3\n",
                CHECKPOINT.replace("\n3\n", "\n03\n"),
                CHECKPOINT.replace("\n3\n", "\n-3\n"),
                CHECKPOINT.replace("\n3\n", "\n9999999999999999999\n"),
                CHECKPOINT.replace("=", ""),
                CHECKPOINT.replace("log.example", ""))) {
            assertThatIllegalArgumentException().as(malformed).isThrownBy(() -> Checkpoint.parse(malformed));
        }
    }

    private static SignedNote cosigned(NoteKey witness, long time, byte[] signature) {
        byte[] bytes = ByteBuffer.allocate(8 + signature.length)
                .putLong(time)
                .put(signature)
                .array();
        return new SignedNote(CHECKPOINT, List.of(NoteSignature.of(witness.name(), witness.id(), bytes)));
    }

    private static NoteSignature unknown(String name) {
        return new NoteSignature(name, "AAAAAAAAAAA=");
    }
}
