package dev.dragoman.memory.suggestion;

import dev.dragoman.memory.MemorySources;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Estimates how many sources have a trigram, from a sample that is counted every few minutes. */
@Singleton
public class TrigramFrequencies {

    private static final Duration TTL = Duration.ofMinutes(10);
    private static final int SAMPLES = 10;
    private static final int SAMPLE_SIZE = 300;

    /** Of a trigram that the sample does not have. */
    private static final double UNSEEN = 0.3;

    private final Clock clock;
    private volatile Sample sample = new Sample(Map.of(), 0, 0, Instant.MIN);

    TrigramFrequencies(Clock clock) {
        this.clock = clock;
    }

    /**
     * Some sources.
     *
     * @param counts how many of them have each trigram
     * @param texts how many they are
     * @param all how many sources there were
     */
    record Sample(Map<String, Integer> counts, int texts, long all, Instant until) {

        double estimate(String trigram) {
            Integer count = counts.get(trigram);
            return (count == null ? UNSEEN : count) * perSampled();
        }

        /** The estimate of a trigram that the sample has once. */
        double perSampled() {
            return (double) all / Math.max(1, texts);
        }
    }

    /** A sample that is not too old. */
    Sample of(Tables tables) {
        Sample known = sample;
        if (clock.instant().isAfter(known.until())) {
            known = count(tables);
            sample = known;
        }
        return known;
    }

    private Sample count(Tables tables) {
        MemorySources sources = MemorySources.of(tables);
        long last = sources.last();
        Map<String, Integer> counts = new HashMap<>();
        int texts = 0;
        for (int i = 0; i < SAMPLES; i++) {
            for (String folded : sources.folded(1 + i * last / SAMPLES, SAMPLE_SIZE)) {
                Trigrams.of(folded).forEach(trigram -> counts.merge(trigram, 1, Integer::sum));
                texts++;
            }
        }
        return new Sample(counts, texts, last, clock.instant().plus(TTL));
    }
}
