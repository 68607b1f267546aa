package dev.dragoman.memory.suggestion;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.memory.MemoryPair;
import dev.dragoman.memory.MemoryPairs;
import dev.dragoman.memory.MemorySources;
import dev.dragoman.memory.NormalizedSource;
import dev.dragoman.memory.TrigramQuery;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.PlainText;
import dev.dragoman.records.Unit;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds earlier translations that fit a unit. They are those of all records: who may read drafts in a locale may read all
 * of them.
 */
@Singleton
public class Suggesting {

    /** A translation of a text that is less alike is no help. */
    private static final int LEAST_PERCENT = 60;

    private static final int SAME = 100;
    private static final int MOST_COMPARED = 60;
    private static final int MOST_SOURCES = 10;
    private static final int MOST_SUGGESTIONS = 5;

    private final TrigramFrequencies frequencies;

    Suggesting(TrigramFrequencies frequencies) {
        this.frequencies = frequencies;
    }

    /**
     * The best translations for a unit, the best first, each text once.
     *
     * @param stored the text that the unit has already, which is not offered
     */
    public List<Suggestion> of(Tables tables, Unit unit, LanguageTag locale, Optional<String> stored) {
        Map<Long, Integer> percents = percents(tables, NormalizedSource.of(unit.source()), locale);
        if (percents.isEmpty()) {
            return List.of();
        }
        Set<String> offered = new HashSet<>();
        stored.ifPresent(offered::add);
        return tables.table(MemoryPairs.class).of(List.copyOf(percents.keySet()), locale.toString()).stream()
                .sorted(Comparator.comparing((MemoryPair pair) -> percents.get(pair.source()))
                        .reversed())
                .map(pair -> suggestion(pair, percents.get(pair.source()), unit, locale))
                // With the references of this unit, several may be the same text.
                .filter(suggestion -> offered.add(suggestion.target()))
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    /**
     * For each of these units that has one, the newest translation of the same source whose protected parts are right.
     */
    public Map<String, MemoryPair> exact(Tables tables, Collection<Unit> units, LanguageTag locale) {
        Map<String, Unit> byDigest = new HashMap<>();
        Map<String, String> digests = new HashMap<>();
        Map<String, MemoryPair> newest = new HashMap<>();
        units.forEach(unit -> {
            String digest = NormalizedSource.of(unit.source()).digest();
            digests.put(unit.id(), digest);
            byDigest.put(digest, unit);
        });
        if (!byDigest.isEmpty()) {
            for (MemoryPair pair :
                    tables.table(MemoryPairs.class).exact(List.copyOf(byDigest.keySet()), locale.toString())) {
                String source = byDigest.get(pair.digest()).source();
                if (AdaptedTarget.of(pair.target(), pair.text(), source)
                        .differing()
                        .isEmpty()) {
                    newest.putIfAbsent(pair.digest(), pair);
                }
            }
        }
        Map<String, MemoryPair> byUnit = new HashMap<>();
        digests.forEach(
                (unit, digest) -> Optional.ofNullable(newest.get(digest)).ifPresent(pair -> byUnit.put(unit, pair)));
        return byUnit;
    }

    /** The sources that are alike enough, by their numbers. */
    private Map<Long, Integer> percents(Tables tables, NormalizedSource wanted, LanguageTag locale) {
        MemorySources sources = MemorySources.of(tables);
        Map<Long, Integer> percents = new HashMap<>();
        TrigramFrequencies.Sample sample = frequencies.of(tables);
        List<String> trigrams =
                Trigrams.chosen(wanted.folded(), sample::estimate, sample.perSampled(), (double) sample.all());
        if (!trigrams.isEmpty()) {
            Similarity similarity = Similarity.to(PlainText.of(wanted.text()).text());
            TrigramQuery query = new TrigramQuery(trigrams, wanted.folded().length());
            for (MemorySources.Candidate candidate : sources.candidates(query, locale.toString(), MOST_COMPARED)) {
                percents.put(
                        candidate.id(),
                        similarity.percent(PlainText.of(candidate.text()).text()));
            }
            percents.values().removeIf(percent -> percent < LEAST_PERCENT);
            percents.entrySet().stream()
                    .sorted(Map.Entry.<Long, Integer>comparingByValue().reversed())
                    .skip(MOST_SOURCES)
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(percents::remove);
        }
        sources.id(wanted.digest()).ifPresent(same -> percents.put(same, SAME));
        return percents;
    }

    private static Suggestion suggestion(MemoryPair pair, int percent, Unit unit, LanguageTag locale) {
        AdaptedTarget adapted = AdaptedTarget.of(pair.target(), pair.text(), unit.source());
        DifferingNumbers numbers =
                percent == SAME ? DifferingNumbers.NONE : numbers(pair.text(), adapted.text(), unit.source(), locale);
        return new Suggestion(
                percent,
                adapted.text(),
                adapted.adapted(),
                adapted.differing(),
                numbers.inSource(),
                numbers.inTarget(),
                pair);
    }

    /** None for a target that cannot be read, of which all is said to differ. */
    private static DifferingNumbers numbers(String found, String target, String wanted, LanguageTag locale) {
        try {
            return DifferingNumbers.of(found, target, wanted, locale);
        } catch (ProblemException unreadable) {
            return DifferingNumbers.NONE;
        }
    }
}
