package dev.dragoman.memory.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Chooses which trigrams of a text to search with: few and rare ones from all over the text, so that few texts are read. */
final class Trigrams {

    private static final int LENGTH = 3;

    /** A part of the text that was changed must not decide alone. */
    private static final int SEGMENTS = 6;

    /** How many texts a search may find, by estimate. */
    private static final double BUDGET = 2_000;

    /**
     * So many are searched with however common they are. Those that no text is expected to have do not count: they are likely of
     * the very words that differ.
     */
    private static final int FEWEST = 3;

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
     * Those to search with: groups of at most two from one part of the text, with a space between, in their order. A text is
     * found if it has all of any group.
     *
     * @param texts how many texts have a trigram, by estimate
     * @param once the lowest estimate of a trigram that is known to occur
     * @param all how many texts there are
     */
    static List<String> chosen(String folded, ToDoubleFunction<String> texts, double once, double all) {
        List<String> trigrams = of(folded);
        List<Group> groups = new ArrayList<>();
        for (int segment = 0; segment < SEGMENTS; segment++) {
            List<String> part =
                    trigrams.subList(segment * trigrams.size() / SEGMENTS, (segment + 1) * trigrams.size() / SEGMENTS);
            List<String> group = group(
                    folded,
                    part.stream().sorted(Comparator.comparingDouble(texts)).toList());
            if (!group.isEmpty()) {
                // As if one had nothing to do with the other.
                double found = group.stream().mapToDouble(texts).reduce(1, (one, other) -> one * other)
                        / Math.pow(Math.max(1, all), group.size() - 1.0);
                boolean known = group.stream().allMatch(trigram -> texts.applyAsDouble(trigram) >= once);
                groups.add(new Group(String.join(" ", group), found, known));
            }
        }
        groups.sort(Comparator.comparingDouble(Group::texts));
        List<String> chosen = new ArrayList<>();
        double found = 0;
        int known = 0;
        for (Group group : groups) {
            found += group.texts();
            if (found > BUDGET && known >= FEWEST) {
                break;
            }
            chosen.add(group.trigrams());
            known += group.isKnown() ? 1 : 0;
        }
        return chosen;
    }

    /**
     * The rarest, and the next of another word: those of one word are mostly found in the same texts, so both would find hardly
     * fewer than one. If there is no other word, the next that does not overlap it.
     */
    private static List<String> group(String folded, List<String> rarestFirst) {
        if (rarestFirst.isEmpty()) {
            return List.of();
        }
        int first = folded.indexOf(rarestFirst.get(0));
        return rarestFirst.stream()
                .filter(trigram -> isApart(folded, first, folded.indexOf(trigram)))
                .findFirst()
                .or(() -> rarestFirst.stream()
                        .filter(trigram -> Math.abs(folded.indexOf(trigram) - first) >= LENGTH)
                        .findFirst())
                .map(second -> Stream.of(rarestFirst.get(0), second)
                        .sorted(Comparator.comparingInt(folded::indexOf))
                        .toList())
                .orElse(List.of(rarestFirst.get(0)));
    }

    private static boolean isApart(String folded, int one, int other) {
        return folded.substring(Math.min(one, other), Math.max(one, other))
                .chars()
                .anyMatch(c -> !isSearched((char) c));
    }

    /** Trigrams with a space between, how many texts have all of them, by estimate, and whether each is known to occur. */
    private record Group(String trigrams, double texts, boolean isKnown) {}

    private static boolean isSearched(char c) {
        return (c >= 'a' && c <= 'z') || c == '0';
    }
}
