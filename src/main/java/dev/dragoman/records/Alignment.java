package dev.dragoman.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds, between unchanged neighbours, which changed unit was which before. */
final class Alignment {

    /** Two texts are still alike when they share at least half of their words (Dice's coefficient). */
    private static final double ALIKE = 0.5;

    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Alignment() {}

    /**
     * Fills the places of {@code match} that are still -1 where a unit after stands between the same neighbours as a
     * unit before and the two are alike.
     *
     * @param match for each unit after, the index of its unit before, or -1
     */
    static void betweenAnchors(List<Unit> before, List<Unit> after, int[] match) {
        Set<Integer> taken = new HashSet<>();
        Arrays.stream(match).filter(i -> i >= 0).forEach(taken::add);
        boolean[] anchor = longestRun(match);
        int fromAfter = 0;
        int fromBefore = 0;
        for (int i = 0; i <= match.length; i++) {
            if (i == match.length || anchor[i]) {
                int toBefore = i == match.length ? before.size() : match[i];
                align(before, open(fromBefore, toBefore, taken), after, free(fromAfter, i, match), match);
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

    /** Marks the longest run of matches that kept their order: what moved is no neighbour to go by. */
    private static boolean[] longestRun(int[] match) {
        int[] length = new int[match.length];
        int[] back = new int[match.length];
        int last = -1;
        for (int i = 0; i < match.length; i++) {
            if (match[i] < 0) {
                continue;
            }
            length[i] = 1;
            back[i] = -1;
            for (int j = 0; j < i; j++) {
                if (match[j] >= 0 && match[j] < match[i] && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    back[i] = j;
                }
            }
            if (last < 0 || length[i] > length[last]) {
                last = i;
            }
        }
        boolean[] anchor = new boolean[match.length];
        for (int i = last; i >= 0; i = back[i]) {
            anchor[i] = true;
        }
        return anchor;
    }

    /** Pairs two runs in order so that the sum of likenesses is greatest. */
    private static void align(
            List<Unit> before, List<Integer> olds, List<Unit> after, List<Integer> news, int[] match) {
        double[][] best = new double[olds.size() + 1][news.size() + 1];
        double[][] likeness = new double[olds.size()][news.size()];
        for (int i = olds.size() - 1; i >= 0; i--) {
            for (int j = news.size() - 1; j >= 0; j--) {
                likeness[i][j] = likeness(before.get(olds.get(i)), after.get(news.get(j)));
                double paired = likeness[i][j] >= ALIKE ? likeness[i][j] + best[i + 1][j + 1] : 0;
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < olds.size() && j < news.size()) {
            if (likeness[i][j] >= ALIKE && best[i][j] == likeness[i][j] + best[i + 1][j + 1]) {
                match[news.get(j++)] = olds.get(i++);
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private static double likeness(Unit one, Unit other) {
        Map<String, Integer> words = new HashMap<>();
        String[] left = words(one);
        String[] right = words(other);
        for (String word : left) {
            words.merge(word, 1, Integer::sum);
        }
        int shared = 0;
        for (String word : right) {
            if (words.merge(word, -1, Integer::sum) >= 0) {
                shared++;
            }
        }
        return 2.0 * shared / (left.length + right.length);
    }

    private static String[] words(Unit unit) {
        // What a text begins with before its first word, such as a quotation mark, is no word that two could share.
        return NOT_WORD.splitAsStream(unit.source())
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }
}
