package dev.dragoman.records.ids;

import dev.dragoman.records.Unit;
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

/** Matches changed units of two revisions between unchanged neighbours. */
final class Alignment {

    /** Two texts are similar if they share at least half of their words (Dice's coefficient). */
    private static final double ALIKE = 0.5;

    /**
     * How far, in units, a text may have moved within two long runs that share no text; bounds the cost of a record of
     * thousands of units that have all changed.
     */
    private static final int WINDOW = 200;

    /** How many words are compared in one run: the longer its texts, the smaller the window. */
    private static final int MAX_WORDS = 10_000_000;

    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Deque<Integer> NONE = new ArrayDeque<>(0);

    private Alignment() {}

    /**
     * Fills the entries of {@code match} that are still -1 where a new unit is between the same neighbours as an old
     * one and the two are similar.
     *
     * @param match for each new unit, the index of its old unit, or -1
     */
    static void alikeBetweenAnchors(List<Unit> before, List<Unit> after, int[] match) {
        eachGap(before.size(), match, (olds, news) -> {
            List<WordCounts> left =
                    olds.stream().map(i -> WordCounts.of(before.get(i))).toList();
            List<WordCounts> right =
                    news.stream().map(i -> WordCounts.of(after.get(i))).toList();
            align(left, right, (i, j) -> match[news.get(j)] = olds.get(i));
        });
    }

    /** Fills entries of {@code match} where the same text is between the same neighbours, in order. */
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
                // Those before the last match are never visited again, so each index is visited once.
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

    /**
     * Passes the unmatched old and new indexes between each two matches that kept their order.
     */
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

    /**
     * Marks the longest increasing subsequence, without negative numbers: units that moved cannot serve as neighbours.
     */
    static boolean[] longestRun(int[] numbers) {
        int[] length = new int[numbers.length];
        int[] back = new int[numbers.length];
        // For each number, the index at which the longest subsequence up to it ends, in a binary indexed tree (Fenwick
        // 1994).
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

    /** The index at which the longer subsequence ends, the earlier one of two equals; -1 is none. */
    private static int longer(int[] length, int one, int other) {
        if (one < 0 || other < 0) {
            return Math.max(one, other);
        }
        if (length[one] == length[other]) {
            return Math.min(one, other);
        }
        return length[one] > length[other] ? one : other;
    }

    /** Pairs two runs in order so that the total similarity is greatest. */
    private static void align(List<WordCounts> olds, List<WordCounts> news, Pairing pairing) {
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
        // Left of the window, the best value is that of its first column; right of it, nothing can be paired any more.
        return place >= best[i].length ? 0 : best[i][Math.max(place, 0)];
    }

    /** What to do with two indexes that match. */
    private interface Pairing {

        void pair(int before, int after);
    }

    /** The similarity of each old text to each new one within the window. */
    private record Likenesses(List<WordCounts> olds, List<WordCounts> news, int reach) {

        Likenesses(List<WordCounts> olds, List<WordCounts> news) {
            this(olds, news, reach(olds));
        }

        private static int reach(List<WordCounts> olds) {
            int words = olds.stream().mapToInt(text -> text.counts().size()).sum();
            return Math.max(2, Math.min(WINDOW, MAX_WORDS / (2 * words + 1)));
        }

        /** The first new index in the window of an old one. */
        int from(int before) {
            return Math.max(0, Math.min(news.size(), matching(before) - reach));
        }

        /** The index after the last new one in the window of an old one. */
        int to(int before) {
            return Math.min(news.size(), matching(before) + reach + 1);
        }

        private int matching(int before) {
            return olds.isEmpty() ? 0 : (int) ((long) before * news.size() / olds.size());
        }

        float of(int before, int after) {
            return after < from(before) || after >= to(before)
                    ? 0
                    : olds.get(before).likeness(news.get(after));
        }
    }

    /** The words of a text, each with its count. */
    private record WordCounts(Map<String, Integer> counts, int total) {

        static WordCounts of(Unit unit) {
            Map<String, Integer> counts = new HashMap<>();
            // Text before the first word, such as a quotation mark, is not a word.
            NOT_WORD.splitAsStream(unit.source())
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> counts.merge(word, 1, Integer::sum));
            return new WordCounts(
                    counts, counts.values().stream().mapToInt(Integer::intValue).sum());
        }

        float likeness(WordCounts other) {
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
