package dev.dragoman.memory.suggestion;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How much of a text another one has, by the edit distance of their words (Levenshtein), each word counted by its length.
 * White space does not count; words that differ in case only differ little.
 */
public final class Similarity {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|[^\\s\\p{L}\\p{M}\\p{N}]");

    /** Beyond so many pairs of words two texts are not compared. */
    private static final long MAX_PAIRS = 1_000_000;

    /** The highest percentage of texts that are not the same. */
    private static final int ALMOST = 99;

    private final String[] words;
    private final int length;

    private Similarity(String[] words) {
        this.words = words;
        this.length = Arrays.stream(words).mapToInt(String::length).sum();
    }

    /** A text to compare with. */
    public static Similarity to(String plain) {
        List<String> words =
                WORD.matcher(plain).results().map(MatchResult::group).toList();
        return new Similarity(words.toArray(String[]::new));
    }

    /** Per cent, from 0 to 99: whether texts are the same, markup included, is not decided here. */
    public int percent(String plain) {
        Similarity other = to(plain);
        int longer = Math.max(length, other.length);
        if (longer == 0 || (long) words.length * other.words.length > MAX_PAIRS) {
            return 0;
        }
        return Math.min(ALMOST, Math.max(0, 100 * (longer - distance(other)) / longer));
    }

    private int distance(Similarity other) {
        int[] row = new int[other.words.length + 1];
        for (int j = 1; j < row.length; j++) {
            row[j] = row[j - 1] + other.words[j - 1].length();
        }
        for (String word : words) {
            int diagonal = row[0];
            row[0] += word.length();
            for (int j = 1; j < row.length; j++) {
                String with = other.words[j - 1];
                int replaced = diagonal + replacing(word, with);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j] + word.length(), row[j - 1] + with.length()));
            }
        }
        return row[row.length - 1];
    }

    private static int replacing(String word, String with) {
        if (word.equals(with)) {
            return 0;
        }
        return word.length() == with.length() && word.toLowerCase(Locale.ROOT).equals(with.toLowerCase(Locale.ROOT))
                ? 1
                : Math.max(word.length(), with.length());
    }
}
