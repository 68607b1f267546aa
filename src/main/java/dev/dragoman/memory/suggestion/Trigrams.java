package dev.dragoman.memory.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Chooses which trigrams of a text to search with: few and rare ones from all over the text, so that few texts are read. */
final class Trigrams {

    private static final int LENGTH = 3;

    /** A part of the text that was changed must not decide alone. */
    private static final int SEGMENTS = 6;

    private static final int MOST_PER_SEGMENT = 2;

    /** How many texts a search may find, by estimate. */
    private static final double BUDGET = 2_000;

    /** So many are searched with however common they are. */
    private static final int FEWEST = 4;

    private Trigrams() {}

    /** All of a folded text, each once, in order: of letters without accents, and 0. */
    static List<String> of(String folded) {
        Set<String> found = new LinkedHashSet<>();
        int run = 0;
        for (int i = 0; i < folded.length(); i++) {
            run = isSearched(folded.charAt(i)) ? run + 1 : 0;
            if (run >= LENGTH) {
                found.add(folded.substring(i + 1 - LENGTH, i + 1));
            }
        }
        return List.copyOf(found);
    }

    /**
     * Those to search with.
     *
     * @param texts how many texts have a trigram, by estimate
     */
    static List<String> chosen(String folded, ToDoubleFunction<String> texts) {
        List<String> all = of(folded);
        Comparator<String> rarest = Comparator.comparingDouble(texts);
        List<String> spread = new ArrayList<>();
        for (int segment = 0; segment < SEGMENTS; segment++) {
            all.subList(segment * all.size() / SEGMENTS, (segment + 1) * all.size() / SEGMENTS).stream()
                    .sorted(rarest)
                    .limit(MOST_PER_SEGMENT)
                    .forEach(spread::add);
        }
        spread.sort(rarest);
        List<String> chosen = new ArrayList<>();
        double found = 0;
        for (String trigram : spread) {
            found += texts.applyAsDouble(trigram);
            if (found > BUDGET && chosen.size() >= FEWEST) {
                break;
            }
            chosen.add(trigram);
        }
        return chosen;
    }

    private static boolean isSearched(char c) {
        return (c >= 'a' && c <= 'z') || c == '0';
    }
}
