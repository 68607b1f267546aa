package dev.dragoman.proofs.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.json.Digest;
import dev.dragoman.proofs.merkle.GrowingTree;
import dev.dragoman.proofs.merkle.MerkleHash;
import dev.dragoman.proofs.note.Checkpoint;
import dev.dragoman.proofs.note.LogProof;
import dev.dragoman.proofs.note.SignedNote;
import dev.dragoman.storage.Concurrently;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The log in the database: what it proves, and that it only grows. The tag has it run on both databases. */
@Tag("io.quarkus.test.junit.QuarkusTest")
class TransparencyLogTest {

    private final SeparateLog fixture = new SeparateLog();
    private final TransparencyLog log = fixture.log();

    @Test
    void anEmptyLogHasNoCheckpointAndNoProof() {
        assertThat(fixture.store().read(log::checkpoint)).isEmpty();
        assertThatThrownBy(() -> fixture.store().read(tables -> log.proof(tables, 0)))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void everyEntryIsProvedUnderTheSignedCheckpoint() {
        fixture.append(3);
        fixture.append(1);
        fixture.append(7);

        for (long index = 0; index < 11; index++) {
            long at = index;
            LogProof proof = LogProof.parse(
                    fixture.store().read(tables -> log.proof(tables, at)).text());

            assertThat(fixture.noteKey().hasSigned(proof.checkpoint())).isTrue();
            assertThat(proof.claimed().origin()).isEqualTo("press.example/log");
            assertThat(proof.claimed().size()).isEqualTo(11);
            assertThat(proof.extraBytes()).hasValue(SeparateLog.entry(index));
            assertThat(proof.includes(SeparateLog.entry(index))).isTrue();
            assertThat(proof.includes(SeparateLog.entry(index + 1))).isFalse();
        }
        assertThatThrownBy(() -> fixture.store().read(tables -> log.proof(tables, 11)))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void everyFormerCheckpointIsConsistentWithEveryLaterOne() {
        Random random = new Random(9162);
        Map<Long, Digest> roots = new LinkedHashMap<>();
        GrowingTree expected = new GrowingTree(0, List.of());
        for (int batch = 0; batch < 25; batch++) {
            int count = 1 + random.nextInt(40);
            fixture.append(count);
            for (int i = 0; i < count; i++) {
                expected.append(MerkleHash.leaf(SeparateLog.entry(expected.size())));
            }
            Checkpoint checkpoint = newest();
            assertThat(checkpoint.root()).isEqualTo(expected.root());
            roots.put(checkpoint.size(), checkpoint.root());
        }

        roots.forEach((first, firstRoot) -> roots.forEach((second, secondRoot) -> {
            if (first <= second) {
                assertThat(fixture.store()
                                .read(tables -> log.consistency(tables, first, second))
                                .proves(firstRoot, secondRoot))
                        .as("%d in %d", first, second)
                        .isTrue();
            }
        }));
    }

    @Test
    void severalInstancesAppendInOneOrderWithoutGaps() throws InterruptedException, ExecutionException {
        int threads = 4;
        int batches = 10;

        List<List<Long>> firsts = Concurrently.run(threads, thread -> {
            List<Long> own = new ArrayList<>();
            for (int batch = 0; batch < batches; batch++) {
                byte[] entry = (thread + "/" + batch).getBytes(UTF_8);
                own.add(fixture.store()
                        .inTransaction(tables -> log.append(tables, fixture.key(), List.of(entry, entry))));
            }
            return own;
        });

        assertThat(firsts.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, threads * batches)
                        .mapToObj(i -> 2L * i)
                        .toList());
        assertThat(firsts).allSatisfy(own -> assertThat(own).isSorted());
        Checkpoint last = newest();
        assertThat(last.size()).isEqualTo(2L * threads * batches);
        GrowingTree expected = new GrowingTree(0, List.of());
        fixture.store()
                .read(tables -> tables.table(LogEntries.class).between(0, last.size()))
                .forEach(entry -> expected.append(MerkleHash.leaf(entry)));
        assertThat(last.root()).isEqualTo(expected.root());
    }

    @Test
    void anAppendThatIsRolledBackLeavesNothing() {
        fixture.append(2);

        fixture.store()
                .inRolledBackTransaction(tables -> log.append(tables, fixture.key(), List.of("lost".getBytes(UTF_8))));

        assertThat(newest().size()).isEqualTo(2);
        fixture.append(1);
        assertThat(newest().size()).isEqualTo(3);
        assertThat(fixture.store().read(tables -> log.proof(tables, 2)).includes(SeparateLog.entry(2)))
                .isTrue();
    }

    @Test
    void anEntryIsNotLongerThanItsLengthCanSay() {
        byte[] longest = new byte[65_535];
        byte[] tooLong = new byte[65_536];

        fixture.store().inTransaction(tables -> log.append(tables, fixture.key(), List.of(longest)));

        assertThatIllegalArgumentException().isThrownBy(() -> fixture.store()
                .inTransaction(tables -> log.append(tables, fixture.key(), List.of(tooLong))));
        assertThatIllegalArgumentException().isThrownBy(() -> fixture.store()
                .inTransaction(tables -> log.append(tables, fixture.key(), List.of())));
        assertThat(newest().size()).isEqualTo(1);
    }

    @Test
    void theTilesOfALogAreEnoughToCheckItsCheckpoint() {
        fixture.append(300);
        GrowingTree fromHashes = new GrowingTree(0, List.of());
        GrowingTree fromEntries = new GrowingTree(0, List.of());

        for (Tile tile : List.of(new Tile(0, 0, 256), new Tile(0, 1, 44))) {
            LogFilesReader.hashes(hashes(tile)).forEach(fromHashes::append);
            LogFilesReader.entries(entries(tile)).forEach(entry -> fromEntries.append(MerkleHash.leaf(entry)));
        }

        assertThat(fromHashes.root()).isEqualTo(newest().root());
        assertThat(fromEntries.root()).isEqualTo(newest().root());
        assertThat(hashes(new Tile(0, 0, 256))).hasSize(8_192);
        assertThat(LogFilesReader.hashes(hashes(new Tile(1, 0, 1))))
                .isEqualTo(List.of(fixture.store()
                        .<Digest>read(tables -> log.tree(tables, 256).root())));
    }

    @Test
    void aLogHasNoTilesBeyondItsEnd() {
        fixture.append(300);

        for (Tile tile : List.of(
                new Tile(0, 1, 45),
                new Tile(0, 1, 256),
                new Tile(0, 2, 1),
                new Tile(1, 0, 2),
                new Tile(2, 0, 1),
                new Tile(63, 0, 1),
                new Tile(0, 999_999_999_999_999_999L, 256))) {
            Optional<byte[]> hashes = fixture.store().read(tables -> LogFiles.hashes(tables, tile));
            Optional<byte[]> entries = fixture.store().read(tables -> LogFiles.entries(tables, tile));

            assertThat(hashes).as(tile.toString()).isEmpty();
            assertThat(entries).as(tile.toString()).isEmpty();
        }
    }

    private byte[] hashes(Tile tile) {
        return fixture.store().read(tables -> LogFiles.hashes(tables, tile)).orElseThrow();
    }

    private byte[] entries(Tile tile) {
        return fixture.store().read(tables -> LogFiles.entries(tables, tile)).orElseThrow();
    }

    private Checkpoint newest() {
        SignedNote note = fixture.store().read(log::checkpoint).orElseThrow();
        assertThat(fixture.noteKey().hasSigned(note)).isTrue();
        return Checkpoint.parse(note.text());
    }
}
