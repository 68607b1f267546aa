package dev.dragoman.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.memory.MemoryPairs;
import dev.dragoman.memory.NormalizedSource;
import dev.dragoman.memory.Remembering;
import dev.dragoman.memory.suggestion.Suggesting;
import dev.dragoman.memory.suggestion.Suggestion;
import dev.dragoman.records.Unit;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * How long the server takes for the suggestions of a unit over 100,000 units: {@code ./mvnw test -Dtest=MemoryBenchmark}, once on
 * each database. Not run with the tests, as its name does not end in Test; it asserts what it gets, never how fast.
 */
@QuarkusTest
class MemoryBenchmark {

    private static final int UNITS = 100_000;
    private static final int BATCH = 5_000;
    private static final int WARM = 50;
    private static final int RUNS = 201;
    private static final LanguageTag GAELIC = LanguageTag.parse("gd");

    @Inject
    Store store;

    @Inject
    Suggesting suggesting;

    @Test
    void suggestionsOverAHundredThousandUnits() {
        Sentences sentences = new Sentences();
        List<String> sources = new ArrayList<>();
        long start = System.nanoTime();
        for (int batch = 0; batch < UNITS / BATCH; batch++) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                texts.add(sentences.next());
            }
            sources.addAll(texts);
            store.inTransaction(tables -> {
                MemoryPairs pairs = tables.table(MemoryPairs.class);
                for (int i = 0; i < texts.size(); i++) {
                    pairs.add(
                            Remembering.source(tables, NormalizedSource.of(texts.get(i))),
                            "gd",
                            "Teacsa " + texts.get(i),
                            "bench",
                            "p" + i,
                            1,
                            Optional.empty(),
                            Instant.EPOCH);
                }
                return null;
            });
        }
        System.out.printf("BENCH %d units written in %d s%n", UNITS, (System.nanoTime() - start) / 1_000_000_000);

        measure("the same text", sources, text -> text, 100);
        measure(
                "two words changed",
                sources,
                text -> text.replaceFirst(" [a-z]+ ", " newly ").replaceFirst("[0-9]+", "7777"),
                60);
        measure("a text of its own", sources, text -> sentences.next(), 0);
    }

    private void measure(String what, List<String> sources, UnaryOperator<String> change, int least) {
        Random random = new Random(7);
        List<Long> times = new ArrayList<>();
        int found = 0;
        for (int run = 0; run < WARM + RUNS; run++) {
            Unit unit = new Unit("p1", change.apply(sources.get(random.nextInt(sources.size()))));
            long start = System.nanoTime();
            List<Suggestion> offered = store.read(tables -> suggesting.of(tables, unit, GAELIC, Optional.empty()));
            times.add((System.nanoTime() - start) / 10_000);
            assertThat(offered).allMatch(each -> each.percent() >= least);
            found += offered.isEmpty() ? 0 : 1;
        }
        assertThat(found).isGreaterThanOrEqualTo((WARM + RUNS) * (least > 0 ? 95 : 0) / 100);
        List<Long> sorted = times.subList(WARM, times.size()).stream().sorted().toList();
        System.out.printf(
                "BENCH suggestions for %s: median %.1f ms, 95th percentile %.1f ms, slowest %.1f ms; found for %d of %d%n",
                what,
                sorted.get(RUNS / 2) / 100.0,
                sorted.get(RUNS * 95 / 100) / 100.0,
                sorted.get(RUNS - 1) / 100.0,
                found,
                WARM + RUNS);
    }

    /** Sentences like those of communiqués, of a vocabulary whose words are as unequally frequent as those of English. */
    private static final class Sentences {

        private static final String[] SYLLABLES = {
            "ta", "re", "mi", "con", "pro", "sta", "ver", "ten", "lo", "nu", "cle", "ar", "se", "cu", "ri", "ty", "ag",
                    "ree", "ment",
            "ob", "li", "ga", "tion", "dis", "ar", "ma", "par", "ti", "es", "eu", "ro", "pe", "an", "com", "mis",
                    "sion", "hu", "man",
            "rig", "hts", "ex", "port", "fi", "nan", "ce", "de", "vel", "op", "cli", "mate", "en", "er", "gy", "tra",
                    "wal", "ter"
        };
        private static final int VOCABULARY = 8_000;

        private final Random random = new Random(42);
        private final String[] words = new String[VOCABULARY];

        Sentences() {
            for (int i = 0; i < VOCABULARY; i++) {
                StringBuilder word = new StringBuilder();
                int syllables = 1 + random.nextInt(4);
                for (int j = 0; j < syllables; j++) {
                    word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
                }
                words[i] = word.toString();
            }
        }

        String next() {
            StringBuilder sentence = new StringBuilder("The");
            int length = 12 + random.nextInt(30);
            for (int i = 0; i < length; i++) {
                sentence.append(' ').append(word());
            }
            return sentence.append(" on ")
                    .append(1 + random.nextInt(28))
                    .append(" April ")
                    .append(1990 + random.nextInt(40))
                    .append('.')
                    .toString();
        }

        /** By Zipf's law. */
        private String word() {
            return words[(int) Math.min(VOCABULARY - 1.0, Math.exp(random.nextDouble() * Math.log(VOCABULARY)) - 1)];
        }
    }
}
