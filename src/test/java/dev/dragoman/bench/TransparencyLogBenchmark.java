package dev.dragoman.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.json.Digest;
import dev.dragoman.proofs.log.LogFiles;
import dev.dragoman.proofs.log.SeparateLog;
import dev.dragoman.proofs.log.Tile;
import dev.dragoman.proofs.note.LogProof;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

/**
 * How long a proof, a tile and an append take in a log of 10,000 entries, and in one of 1,000,000: {@code ./mvnw test
 * -Dtest=TransparencyLogBenchmark -Dtests.timeout=1h}. Not run with the tests, as its name does not end
 * in Test; it asserts what it gets, never how fast.
 */
class TransparencyLogBenchmark {

    private static final int SMALL = 10_000;
    private static final int LARGE = 1_000_000;
    private static final int BATCH = 5_000;
    private static final int WARM = 300;
    private static final int RUNS = 2_001;
    private static final int LIMIT = 4_096;

    private final SeparateLog fixture = new SeparateLog();
    private final Random random = new Random(1);
    private int longest;

    @Test
    void proofsFromLogsOfTenThousandAndOfAMillionEntries() {
        fill(0, SMALL);
        measure(SMALL);
        long start = System.nanoTime();
        fill(SMALL + WARM + RUNS, LARGE);
        System.out.printf("Filled in %d s%n", (System.nanoTime() - start) / 1_000_000_000);
        measure(LARGE);

        assertThat(longest).isLessThan(LIMIT);
    }

    private void fill(int from, int to) {
        for (int next = from; next < to; next += BATCH) {
            List<byte[]> entries = new ArrayList<>();
            for (int i = next; i < Math.min(next + BATCH, to); i++) {
                entries.add(entry(i));
            }
            fixture.append(entries);
        }
    }

    private void measure(int size) {
        time(size, "proof", run -> proof(random.nextInt(size)));
        time(size, "full tile", run -> tile(random.nextInt(size / Tile.FULL)));
        time(size, "append of one", run -> fixture.append(List.of(entry(size + (int) run))));
    }

    private void proof(int index) {
        String text = fixture.store()
                .read(tables -> fixture.log().proof(tables, index))
                .text();
        longest = Math.max(longest, text.length());
        assertThat(LogProof.parse(text).index()).isEqualTo(index);
    }

    private void tile(int index) {
        byte[] bytes = fixture.store()
                .read(tables -> LogFiles.hashes(tables, new Tile(0, index, Tile.FULL)))
                .orElseThrow();
        assertThat(bytes).hasSize(32 * Tile.FULL);
    }

    private void time(int size, String what, LongConsumer act) {
        long[] nanos = new long[RUNS];
        for (int run = 0; run < WARM + RUNS; run++) {
            long start = System.nanoTime();
            act.accept(run);
            nanos[Math.max(run - WARM, 0)] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%,d entries, %s: median %.2f ms, p99 %.2f ms; longest proof so far %d bytes%n",
                size, what, nanos[RUNS / 2] / 1e6, nanos[RUNS * 99 / 100] / 1e6, longest);
    }

    /** As long as the entry of a statement. */
    private static byte[] entry(int number) {
        String hash = Digest.of("statement " + number).hex();
        return ("{\"kid\":\"" + hash.substring(0, 43) + "\",\"sha256\":\"" + hash + "\",\"signature\":\"" + hash
                        + hash.substring(0, 22) + "\",\"type\":\"https://dragoman.dev/log-entry/v1\"}")
                .getBytes(UTF_8);
    }
}
