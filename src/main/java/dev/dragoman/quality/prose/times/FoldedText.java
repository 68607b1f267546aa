package dev.dragoman.quality.prose.times;

import java.util.Arrays;

/**
 * A text as the templates read it, with the way back to the original: lower case, ASCII digits and signs, single spaces, no
 * invisible characters; words of a language's file may have become symbols.
 */
final class FoldedText {

    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final boolean[] capitals;

    private FoldedText(Builder built) {
        this.text = built.text.toString();
        this.starts = built.starts;
        this.ends = built.ends;
        this.capitals = built.capitals;
    }

    /** Folds a text as its author typed it. */
    static FoldedText of(String original) {
        Builder folded = new Builder(original.length());
        for (int i = 0; i < original.length(); i++) {
            char typed = original.charAt(i);
            char sign = Folding.fold(typed);
            boolean repeated = sign == ' ' && folded.endsWith(' ');
            if (sign != Folding.NOTHING && !repeated) {
                folded.add(sign, i, i + 1, Character.isUpperCase(typed));
            }
        }
        return folded.build();
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    char at(int i) {
        return text.charAt(i);
    }

    /** Where the character at an index of this text begins in the original. */
    int start(int i) {
        return starts[i];
    }

    /** Where it ends there. */
    int end(int i) {
        return ends[i];
    }

    /** Whether there are only capitals and signs from one index to before another. */
    boolean inCapitals(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetter(text.charAt(i)) && !capitals[i]) {
                return false;
            }
        }
        return true;
    }

    boolean capital(int i) {
        return capitals[i];
    }

    static final class Builder {

        private final StringBuilder text;
        private int[] starts;
        private int[] ends;
        private boolean[] capitals;

        Builder(int capacity) {
            text = new StringBuilder(capacity);
            starts = new int[Math.max(16, capacity)];
            ends = new int[starts.length];
            capitals = new boolean[starts.length];
        }

        boolean endsWith(char last) {
            return !text.isEmpty() && text.charAt(text.length() - 1) == last;
        }

        void add(char sign, int start, int end, boolean capital) {
            int at = text.length();
            if (at == starts.length) {
                starts = Arrays.copyOf(starts, 2 * at);
                ends = Arrays.copyOf(ends, 2 * at);
                capitals = Arrays.copyOf(capitals, 2 * at);
            }
            text.append(sign);
            starts[at] = start;
            ends[at] = end;
            capitals[at] = capital;
        }

        FoldedText build() {
            return new FoldedText(this);
        }
    }
}
