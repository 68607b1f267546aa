package dev.dragoman.proofs.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dragoman.json.Digest;
import dev.dragoman.proofs.merkle.InclusionProof;
import dev.dragoman.proofs.merkle.MerkleHash;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The text of self-contained proofs. */
class LogProofTest {

    private static final byte[] ENTRY = "{\"type\":\"entry\"}".getBytes(UTF_8);
    private static final Digest BESIDE = MerkleHash.leaf("other".getBytes(UTF_8));
    private static final Digest ROOT = MerkleHash.node(BESIDE, MerkleHash.leaf(ENTRY));
    private static final SignedNote CHECKPOINT = new SignedNote(
            new Checkpoint("log.example", 2, ROOT).text(), List.of(new NoteSignature("log.example", "AAAAAAAAAAA=")));

    private static final LogProof PROOF = LogProof.of(ENTRY, new InclusionProof(1, 2, List.of(BESIDE)), CHECKPOINT);

    @Test
    void aProofIsTheTextOfTheStandard() {
        assertThat(PROOF.text()).isEqualTo("""
                c2sp.org/tlog-proof@v1
                extra eyJ0eXBlIjoiZW50cnkifQ==
                index 1
                %s

                log.example
                2
                %s

                — log.example AAAAAAAAAAA=
                """.formatted(MerkleHash.base64(BESIDE), MerkleHash.base64(ROOT)));
    }

    @Test
    void aProofThatWasReadIsTheSame() {
        LogProof read = LogProof.parse(PROOF.text());

        assertThat(read).isEqualTo(PROOF);
        assertThat(read.extraBytes()).hasValue(ENTRY);
        assertThat(read.claimed().size()).isEqualTo(2);
    }

    @Test
    void aProofIncludesItsEntryOnly() {
        assertThat(PROOF.includes(ENTRY)).isTrue();
        assertThat(PROOF.includes("{}".getBytes(UTF_8))).isFalse();
    }

    @Test
    void theEntryIsOptional() {
        String text = PROOF.text().replaceFirst("extra .*\n", "");

        assertThat(LogProof.parse(text).extra()).isEmpty();
        assertThat(LogProof.parse(text).text()).isEqualTo(text);
    }

    @Test
    void malformedProofsAreRejected() {
        String proof = PROOF.text();
        for (String malformed : List.of(
                "",
                proof.replace("@v1", "@v2"),
                proof.replace("index 1", "index 2"),
                proof.replace("index 1", "index 01"),
                proof.replace("index 1", "index -1"),
                proof.replace("index 1\n", ""),
                proof.replace("extra e", "extra ?"),
                proof.replace(MerkleHash.base64(BESIDE), "AAAA"),
                proof.replace("\n\n", "\n"),
                proof.replace("\n", "\r\n"),
                proof.substring(0, proof.indexOf("—")))) {
            assertThatIllegalArgumentException().as(malformed).isThrownBy(() -> LogProof.parse(malformed));
        }
    }
}
