package dev.dragoman.quality.fidelity.times;

import dev.dragoman.quality.prose.times.TimeExpression;
import java.util.List;

/** What stands between the expressions of a text: letters, commas, stronger signs and brackets; sums over any stretch. */
final class Gaps {

    private static final String OPENING = "(（[［【〔「";
    private static final String CLOSING = ")）]］】〕」";
    private static final String COMMAS = ",，、،:：";
    private static final String STRONG = ";；。؛．";
    private static final String STOPS = ".!?！？؟";

    private final int[] letters;
    private final int[] commas;
    private final int[] strong;
    private final int[] brackets;
    private final int[] depth;

    Gaps(String text, List<TimeExpression> expressions) {
        letters = new int[text.length() + 1];
        commas = new int[text.length() + 1];
        strong = new int[text.length() + 1];
        brackets = new int[text.length() + 1];
        depth = new int[text.length() + 1];
        boolean[] within = new boolean[text.length()];
        for (TimeExpression expression : expressions) {
            for (int i = expression.start(); i < expression.end(); i++) {
                within[i] = true;
            }
        }
        for (int i = 0; i < text.length(); i++) {
            char sign = within[i] ? ' ' : text.charAt(i);
            boolean opens = OPENING.indexOf(sign) >= 0;
            boolean closes = CLOSING.indexOf(sign) >= 0;
            letters[i + 1] = letters[i] + (Character.isLetterOrDigit(sign) ? 1 : 0);
            commas[i + 1] = commas[i] + (COMMAS.indexOf(sign) >= 0 ? 1 : 0);
            strong[i + 1] = strong[i] + (STRONG.indexOf(sign) >= 0 ? 1 : 0);
            brackets[i + 1] = brackets[i] + (opens || closes ? 1 : 0);
            depth[i + 1] = Math.max(0, depth[i] + (opens ? 1 : 0) - (closes ? 1 : 0));
        }
    }

    int letters(int from, int to) {
        return letters[Math.max(from, to)] - letters[from];
    }

    int commas(int from, int to) {
        return commas[Math.max(from, to)] - commas[from];
    }

    int strong(int from, int to) {
        return strong[Math.max(from, to)] - strong[from];
    }

    int brackets(int from, int to) {
        return brackets[Math.max(from, to)] - brackets[from];
    }

    /** How many brackets are open before an index. */
    int depth(int at) {
        return depth[at];
    }

    static boolean opens(char sign) {
        return OPENING.indexOf(sign) >= 0;
    }

    static boolean closes(char sign) {
        return CLOSING.indexOf(sign) >= 0;
    }

    static boolean stops(char sign) {
        return STOPS.indexOf(sign) >= 0;
    }
}
