package dev.dragoman.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Suggests the known name that was probably meant by an unknown one. */
public final class LikelyName {

    private static final int SHORTEST_PREFIX = 3;

    private LikelyName() {}

    /**
     * The most similar known name: the same except for case, a prefix of the other, or at most a third of its letters
     * away (optimal string alignment distance); empty if none is.
     */
    public static Optional<String> of(String given, Collection<String> known) {
        String wanted = given.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> isSimilar(wanted, name.toLowerCase(Locale.ROOT)))
                .min(Comparator.comparingInt((String name) -> distance(wanted, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The suggestion as the continuation of a sentence, {@code ; did you mean "limit"?}, or an empty string. */
    public static String question(String given, Collection<String> known) {
        return of(given, known).map(name -> "; did you mean \"" + name + "\"?").orElse("");
    }

    /**
     * The problem of an unknown name, with the suggestion in the detail and, for programs, as {@code likely}.
     */
    public static ProblemException rejected(ProblemCode code, String detail, String given, Collection<String> known) {
        ProblemException unknown = new ProblemException(code, detail + question(given, known));
        of(given, known).ifPresent(likely -> unknown.with("likely", likely));
        return unknown;
    }

    private static boolean isSimilar(String wanted, String name) {
        if (Math.min(wanted.length(), name.length()) >= SHORTEST_PREFIX
                && (wanted.startsWith(name) || name.startsWith(wanted))) {
            return true;
        }
        int maxDistance = Math.max(1, Math.max(wanted.length(), name.length()) / 3);
        return Math.abs(wanted.length() - name.length()) <= maxDistance && distance(wanted, name) <= maxDistance;
    }

    /**
     * The number of letters to add, remove, replace or swap with their neighbour (optimal string alignment
     * distance, which is Levenshtein's with swaps).
     */
    public static int distance(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : step(table, one, other, i, j);
            }
        }
        return table[one.length()][other.length()];
    }

    private static int step(int[][] table, String one, String other, int i, int j) {
        int replaced = table[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int lowest = Math.min(replaced, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(lowest, table[i - 2][j - 2] + 1) : lowest;
    }
}
