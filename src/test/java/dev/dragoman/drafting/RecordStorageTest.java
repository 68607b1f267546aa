package dev.dragoman.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.json.Digest;
import dev.dragoman.records.Block;
import dev.dragoman.records.Origin;
import dev.dragoman.records.RecordJson;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.storage.Concurrently;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RemoveLeftovers
class RecordStorageTest {

    private static final String SLUG = "test-recording";
    private static final String TEXT = "First text of it.\n\nSecond words on that.\n";

    @Inject
    Store store;

    @Inject
    RecordStorage recording;

    @Test
    void theFirstReadingIsRevisionOne() {
        Revision first = store(TEXT);

        assertThat(first.number()).isEqualTo(1);
        assertThat(first.origin()).isEqualTo(Origin.FOLDER);
        assertThat(newest()).hasValue(first);
    }

    @Test
    void readingTheSameAgainMakesNoRevision() {
        Revision first = store(TEXT);

        Revision again = store("First text\nof it.\n\n\nSecond words on that.");

        assertThat(again).isEqualTo(first);
        assertThat(all()).containsExactly(first);
    }

    @Test
    void aChangedTextMakesTheNextRevisionWithTheIdsCarriedOver() {
        Revision first = store(TEXT);

        Revision second = store("An addition before it.\n\n" + TEXT.replace("words", "thoughts"));

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.digest()).isNotEqualTo(first.digest());
        assertThat(second.record().blocks()).extracting(Block::id).containsExactly("p3", "p1", "p2");
        assertThat(all()).containsExactly(first, second);
    }

    @Test
    void aChangedFieldMakesTheNextRevision() {
        store(TEXT);

        Revision second = storeFile(SampleRecords.file(TEXT).replace("1990-01-02", "1990-01-03"));

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.record().units())
                .isEqualTo(find(1).orElseThrow().record().units());
    }

    @Test
    void revertingToAnEarlierTextIsANewRevisionWithTheEarlierDigest() {
        Revision first = store(TEXT);
        store(TEXT.replace("words", "thoughts"));

        Revision third = store(TEXT);

        assertThat(third.number()).isEqualTo(3);
        assertThat(third.digest()).isEqualTo(first.digest());
    }

    @Test
    void anIdThatAnEarlierRevisionUsedIsNotUsedAgain() {
        store(TEXT);
        store("First text of it.\n");

        Revision third = store("First text of it.\n\nSomething else came in.\n");

        assertThat(third.record().blocks()).extracting(Block::id).containsExactly("p1", "p3");
    }

    @Test
    void theDigestIsThatOfTheContentAsStoredWithoutTheName() {
        Revision first = store(TEXT);

        String document = RecordJson.DOCUMENT.write(first.record());
        assertThat(first.digest())
                .isEqualTo(Digest.of(
                        document.replace("\"slug\":\"" + first.record().slug() + "\"", "\"slug\":\"\"")));
        assertThat(find(1).orElseThrow().record()).isEqualTo(first.record());
    }

    @Test
    void everyPartOfARecordIsReadBack() {
        Revision stored = storeFile("""
                ---
                kind: press-release
                title: "Title “quoted” \\\\ 日本"
                byline: by *Somebody*
                topic: A topic
                issued: 1990-01-02
                updated: 1990-01-03T09:00[Asia/Tokyo]
                event:
                  start: 1990-01-01T23:30:15+01:00[Europe/Brussels]
                  duration: about PT2H25M
                  place: Brussels
                  zones: [America/New_York]
                ---
                # Heading

                ![A picture](a.png)

                ![Another]()

                > Quoted
                >
                > 1. point

                - bullet {when}

                  further
                """);

        assertThat(find(1)).hasValue(stored);
    }

    @Test
    void aRevisionOfAFailedTransactionIsNotThere() {
        assertThatThrownBy(() -> store.inTransaction(tables -> {
                    recording.store(tables, SampleRecords.read(SLUG, SampleRecords.file(TEXT)), Origin.FOLDER);
                    throw new IllegalStateException("too late");
                }))
                .hasMessage("too late");

        assertThat(newest()).isEmpty();
    }

    @Test
    void theSameReadingAtTheSameTimeIsOneRevision() throws Exception {
        List<Revision> stored = Concurrently.run(4, writer -> store(TEXT));

        assertThat(stored).extracting(Revision::number).containsOnly(1);
        assertThat(all()).hasSize(1);
    }

    @Test
    void differentReadingsAtTheSameTimeAreRevisionsOneAfterTheOther() throws Exception {
        List<Revision> stored = Concurrently.run(4, writer -> store(TEXT + "\nWriter " + writer + "\n"));

        assertThat(stored).extracting(Revision::number).containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    @Test
    void anUnknownRecordHasNoRevision() {
        assertThat(newest()).isEmpty();
        assertThat(find(1)).isEmpty();
        assertThat(all()).isEmpty();
    }

    private Revision store(String body) {
        return storeFile(SampleRecords.file(body));
    }

    private Revision storeFile(String file) {
        return store.inTransaction(tables -> recording.store(tables, SampleRecords.read(SLUG, file), Origin.FOLDER));
    }

    private Optional<Revision> newest() {
        return store.read(tables -> tables.table(Revisions.class).newest(SLUG));
    }

    private Optional<Revision> find(int number) {
        return store.read(tables -> tables.table(Revisions.class).find(SLUG, number));
    }

    private List<Revision> all() {
        return store.read(tables -> tables.table(Revisions.class).all(SLUG));
    }
}
