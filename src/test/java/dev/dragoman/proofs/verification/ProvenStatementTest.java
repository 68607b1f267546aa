package dev.dragoman.proofs.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProvenStatementTest {

    private static final byte[] STATEMENT = Publication.edition("ja", 1, "Both sides agreed.", Map.of());

    private final Publication publication = new Publication();

    @Test
    void everyEntryOfALogOfAnySizeIsProven() {
        for (int size = 1; size <= 20; size++) {
            publication.publish(Publication.edition("ja", size, "Text " + size, Map.of()));
            for (int i = 0; i < size; i++) {
                byte[] statement = Publication.edition("ja", i + 1, "Text " + (i + 1), Map.of());

                ProvenStatement proven = verify(statement, publication.proof(i));

                assertThat(proven.statement().number()).isEqualTo(i + 1);
                assertThat(proven.key().id()).isEqualTo(publication.kid());
                assertThat(proven.logKey().id()).isEqualTo(publication.kid());
                assertThat(proven.index()).isEqualTo(i);
            }
        }
    }

    @Test
    void aChangedTextTimeOrOrderIsRefused() {
        String proof = publication.publish(STATEMENT).proof(0);

        for (byte[] changed : List.of(
                Publication.changed(STATEMENT, "agreed", "argued"),
                Publication.changed(STATEMENT, "10:15:30", "11:15:30"),
                Publication.changed(STATEMENT, "\"number\":1", "\"number\":2"))) {
            assertThatThrownBy(() -> verify(changed, proof)).hasMessageContaining("is not the one that was signed");
        }
        assertThatThrownBy(() -> verify(Publication.changed(STATEMENT, ",\"number\"", ", \"number\""), proof))
                .hasMessageContaining("canonical form");
    }

    @Test
    void theKeyOfAnotherIsRefused() {
        String proof = publication.publish(STATEMENT).proof(0);

        assertThatThrownBy(
                        () -> ProvenStatement.verify(PublisherKeys.parse(new Publication().keys()), STATEMENT, proof))
                .isInstanceOf(VerificationException.class)
                .hasMessageContaining("not one of the publisher's keys");
    }

    @Test
    void theProofOfAnotherStatementAndADamagedOneAreRefused() {
        byte[] other = Publication.edition("ja", 2, "Another text.", Map.of());
        publication.publish(STATEMENT).publish(other).publish(STATEMENT);

        assertThatThrownBy(() -> verify(STATEMENT, publication.proof(1)))
                .hasMessageContaining("the proof is that of another one");
        String proof = publication.proof(0);
        assertThatThrownBy(() -> verify(STATEMENT, proof.replace("index 0", "index 1")))
                .hasMessageContaining("not in the log");
        assertThatThrownBy(() -> verify(STATEMENT, proof.replace("press.example/log\n3", "press.example/log\n2")))
                .isInstanceOf(VerificationException.class);
        assertThatThrownBy(() -> verify(STATEMENT, "c2sp.org/tlog-proof@v1\n")).hasMessageContaining("cannot be read");
    }

    @Test
    void aCheckpointOfAnotherLogIsRefused() {
        byte[] other = Publication.edition("ja", 2, "Another text.", Map.of());
        String proof = publication.publish(STATEMENT).publish(other).proof(0);
        String foreign = new Publication().publish(STATEMENT).publish(other).proof(0);

        String mixed = proof.substring(0, proof.indexOf("\n\n")) + foreign.substring(foreign.indexOf("\n\n"));

        assertThatThrownBy(() -> verify(STATEMENT, mixed)).hasMessageContaining("not in the log");
        String unsigned =
                proof.substring(0, proof.lastIndexOf("\n\n")) + foreign.substring(foreign.lastIndexOf("\n\n"));
        assertThatThrownBy(() -> verify(STATEMENT, unsigned))
                .hasMessageContaining("not signed with a key of the publisher");
    }

    @Test
    void aKeyThatWasNoLongerInUseOrWasRevokedIsRefused() {
        String proof = publication.publish(STATEMENT).proof(0);

        publication.withKeyMember("exp", Publication.seconds("2026-11-28T10:15:30Z"));
        assertThatThrownBy(() -> verify(STATEMENT, proof))
                .hasMessageContaining("was in use until 2026-11-28T10:15:30Z");

        publication.withKeyMember("exp", Publication.seconds("2026-11-28T10:15:31Z"));
        assertThat(verify(STATEMENT, proof).statement().locale()).isEqualTo("ja");

        publication.withKeyMember("revoked", Map.of("revoked_at", Publication.seconds("2026-11-29T00:00:00Z")));
        assertThatThrownBy(() -> verify(STATEMENT, proof)).hasMessageContaining("revoked");
    }

    @Test
    void statementsOfOneActEditionsInARowAndWithdrawalsAreRelated() {
        byte[] english = Publication.edition("en", 4, "They agreed.", Map.of("release", "r-7"));
        byte[] japanese = Publication.edition("ja", 1, "Both sides agreed.", Map.of("release", "r-7"));
        byte[] next = Publication.edition(
                "ja",
                2,
                "Both sides fully agreed.",
                Map.of(
                        "digests",
                        Map.of(
                                "previous",
                                ClaimedStatement.parse(japanese).digest().hex())));
        byte[] withdrawal = Publication.withdrawal("ja", 2);
        publication.publish(english).publish(japanese).publish(next).publish(withdrawal);

        List<ProvenStatement> proven = List.of(
                verify(withdrawal, publication.proof(3)),
                verify(english, publication.proof(0)),
                verify(japanese, publication.proof(1)),
                verify(next, publication.proof(2)));
        StatementRelations relations = new StatementRelations(proven);

        assertThat(relations.sentences())
                .contains(
                        "trade-talks in en, edition 4, and trade-talks in ja, edition 1 were released in one act, from"
                                + " the same revision of the English text.")
                .contains("trade-talks in ja, edition 2 directly follows trade-talks in ja, edition 1, and takes its"
                        + " place since 2026-11-28T10:15:30.123Z.")
                .contains("trade-talks in ja, edition 2 was withdrawn at 2026-11-29T08:00:00Z.")
                .noneMatch(sentence -> sentence.contains("in en") && sentence.contains("withdrawn"));
        assertThat(relations.withdrawalOf(proven.get(2).statement())).isPresent();
        assertThat(relations.withdrawalOf(proven.get(1).statement())).isEmpty();
    }

    @Test
    void aPageShowsAStatementOnlyIfEveryPartIsThereInOrder() {
        ClaimedStatement edition = ClaimedStatement.parse(STATEMENT);

        assertThat(new ShownText("<html><h1>Trade&nbsp;talks</h1><p>Both <em>sides</em>\n agreed.</p>")
                        .missing(edition))
                .isEmpty();
        assertThat(new ShownText("<html><h1>Trade talks</h1><p>Both sides argued.</p>").missing(edition))
                .contains("Both sides agreed.");
        assertThat(new ShownText("<html><p>Both sides agreed.</p><h1>Trade talks</h1>").missing(edition))
                .isPresent();
    }

    private ProvenStatement verify(byte[] statement, String proof) {
        return ProvenStatement.verify(PublisherKeys.parse(publication.keys()), statement, proof);
    }
}
