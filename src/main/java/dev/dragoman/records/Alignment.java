package dev.dragoman.records;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Finds, between unchanged neighbours, which changed unit was which before. */
final class Alignment {

    /** Two texts are still alike when they share at least half of their words (Dice's coefficient). */
    private static final double ALIKE = 0.5;

    /**
     * How far, in units, one text may have shifted against the other of two long runs that share no text: it bounds what
     * a record of thousands of units, of which all have changed, costs.
     */
    private static final int WINDOW = 200;

    /** How many words are compared in one run: where its texts are long, they are looked for less far away. */
    private static final int MAX_WORDS = 10_000_000;

    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Deque<Integer> NONE = new ArrayDeque<>(0);

    private Alignment() {}

    /**
     * Fills the places of {@code match} that are still -1 where a unit after stands between the same neighbours as a
     * unit before and the two are alike.
     *
     * @param match for each unit after, the index of its unit before, or -1
     */
    static void alikeBetweenAnchors(List<Unit> before, List<Unit> after, int[] match) {
        eachGap(before.size(), match, (olds, news) -> {
            List<LocalizedMessages> left =
                    olds.stream().map(i -> LocalizedMessages.of(before.get(i))).toList();
            List<LocalizedMessages> right =
                    news.stream().map(i -> LocalizedMessages.of(after.get(i))).toList();
            align(left, right, (i, j) -> match[news.get(j)] = olds.get(i));
        });
    }

    /** Fills places of {@code match} where the same text stands between the same neighbours, in its order there. */
    static void equalBetweenAnchors(List<?> before, List<?> after, int[] match) {
        eachGap(before.size(), match, (olds, news) -> {
            Map<Object, Deque<Integer>> open = new HashMap<>();
            for (int old : olds) {
                open.computeIfAbsent(before.get(old), text -> new ArrayDeque<>())
                        .add(old);
            }
            int next = 0;
            for (int place : news) {
                Deque<Integer> same = open.getOrDefault(after.get(place), NONE);
                // Those before the last match are passed for good, so each place is looked at once.
                while (!same.isEmpty() && same.element() < next) {
                    same.remove();
                }
                if (!same.isEmpty()) {
                    match[place] = same.remove();
                    next = match[place] + 1;
                }
            }
        });
    }

    /** Hands over what is not matched yet between each two matches that kept their order: places before, places after. */
    private static void eachGap(int before, int[] match, BiConsumer<List<Integer>, List<Integer>> pairing) {
        Set<Integer> taken = new HashSet<>();
        Arrays.stream(match).filter(i -> i >= 0).forEach(taken::add);
        boolean[] anchor = longestRun(match);
        int fromAfter = 0;
        int fromBefore = 0;
        for (int i = 0; i <= match.length; i++) {
            if (i == match.length || anchor[i]) {
                int toBefore = i == match.length ? before : match[i];
                pairing.accept(open(fromBefore, toBefore, taken), free(fromAfter, i, match));
                fromAfter = i + 1;
                fromBefore = toBefore + 1;
            }
        }
    }

    private static List<Integer> open(int from, int to, Set<Integer> taken) {
        List<Integer> places = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (!taken.contains(i)) {
                places.add(i);
            }
        }
        return places;
    }

    private static List<Integer> free(int from, int to, int[] match) {
        List<Integer> places = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (match[i] < 0) {
                places.add(i);
            }
        }
        return places;
    }

    /** Marks the longest run of numbers that rise, negative ones left out: what moved is no neighbour to go by. */
    static boolean[] longestRun(int[] numbers) {
        int[] length = new int[numbers.length];
        int[] back = new int[numbers.length];
        // For each number the place that the longest run up to it ends at, in a binary indexed tree (Fenwick 1994).
        int[] longest = new int[Arrays.stream(numbers).max().orElse(-1) + 2];
        Arrays.fill(longest, -1);
        int last = -1;
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] < 0) {
                continue;
            }
            back[i] = -1;
            for (int below = numbers[i]; below > 0; below -= below & -below) {
                back[i] = longer(length, longest[below], back[i]);
            }
            length[i] = back[i] < 0 ? 1 : length[back[i]] + 1;
            for (int at = numbers[i] + 1; at < longest.length; at += at & -at) {
                longest[at] = longer(length, longest[at], i);
            }
            last = longer(length, last, i);
        }
        boolean[] run = new boolean[numbers.length];
        for (int i = last; i >= 0; i = back[i]) {
            run[i] = true;
        }
        return run;
    }

    /** Of two places the one that a longer run ends at, and of equal ones the earlier; -1 is no place. */
    private static int longer(int[] length, int one, int other) {
        if (one < 0 || other < 0) {
            return Math.max(one, other);
        }
        if (length[one] == length[other]) {
            return Math.min(one, other);
        }
        return length[one] > length[other] ? one : other;
    }

    /** Pairs two runs in order so that the sum of likenesses is greatest. */
    private static void align(List<LocalizedMessages> olds, List<LocalizedMessages> news, Pairing pairing) {
        Likenesses likeness = new Likenesses(olds, news);
        float[][] best = new float[olds.size() + 1][];
        Arrays.setAll(best, i -> new float[likeness.to(i) - likeness.from(i) + 2]);
        for (int i = olds.size() - 1; i >= 0; i--) {
            for (int j = likeness.to(i); j >= likeness.from(i); j--) {
                float alike = likeness.of(i, j);
                float paired = alike >= ALIKE ? alike + at(best, likeness, i + 1, j + 1) : 0;
                best[i][j - likeness.from(i)] =
                        Math.max(paired, Math.max(at(best, likeness, i + 1, j), at(best, likeness, i, j + 1)));
            }
        }
        int i = 0;
        int j = 0;
        while (i < olds.size() && j < news.size()) {
            float alike = likeness.of(i, j);
            float here = at(best, likeness, i, j);
            if (alike >= ALIKE && here == alike + at(best, likeness, i + 1, j + 1)) {
                pairing.pair(i++, j++);
            } else if (j >= likeness.to(i) || here == at(best, likeness, i + 1, j)) {
                i++;
            } else {
                j++;
            }
        }
    }

    private static float at(float[][] best, Likenesses likeness, int i, int j) {
        int place = j - likeness.from(i);
        // Left of what is in reach, the best is that of the first in reach; right of it, nothing can be paired any
        // more.
        return place >= best[i].length ? 0 : best[i][Math.max(place, 0)];
    }

    /** What becomes of two places that belong together. */
    private interface Pairing {

        void pair(int before, int after);
    }

    /** How alike each text before is to each after, where they are in reach of each other. */
    private record Likenesses(List<LocalizedMessages> olds, List<LocalizedMessages> news, int reach) {

        Likenesses(List<LocalizedMessages> olds, List<LocalizedMessages> news) {
            this(olds, news, reach(olds));
        }

        private static int reach(List<LocalizedMessages> olds) {
            int words = olds.stream().mapToInt(text -> text.counts().size()).sum();
            return Math.max(2, Math.min(WINDOW, MAX_WORDS / (2 * words + 1)));
        }

        /** The first place after that is in reach of a place before. */
        int from(int before) {
            return Math.max(0, Math.min(news.size(), opposite(before) - reach));
        }

        /** The place behind the last after that is in reach of a place before. */
        int to(int before) {
            return Math.min(news.size(), opposite(before) + reach + 1);
        }

        private int opposite(int before) {
            return olds.isEmpty() ? 0 : (int) ((long) before * news.size() / olds.size());
        }

        float of(int before, int after) {
            return after < from(before) || after >= to(before)
                    ? 0
                    : olds.get(before).likeness(news.get(after));
        }
    }

    /** The words of a text, each with how often it stands there. */
    private record LocalizedMessages(Map<String, Integer> counts, int total) {

        static LocalizedMessages of(Unit unit) {
            Map<String, Integer> counts = new HashMap<>();
            // What a text begins with before its first word, such as a quotation mark, is no word that two could share.
            NOT_WORD.splitAsStream(unit.source())
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> counts.merge(word, 1, Integer::sum));
            return new LocalizedMessages(
                    counts, counts.values().stream().mapToInt(Integer::intValue).sum());
        }

        float likeness(LocalizedMessages other) {
            if (total == 0 || other.total == 0 || 2.0 * Math.min(total, other.total) / (total + other.total) < ALIKE) {
                return 0;
            }
            int shared = 0;
            for (Map.Entry<String, Integer> word : counts.entrySet()) {
                shared += Math.min(word.getValue(), other.counts.getOrDefault(word.getKey(), 0));
            }
            return (float) (2.0 * shared / (total + other.total));
        }
    }
}
