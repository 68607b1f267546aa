package dev.dragoman.quality.fidelity.times;

import dev.dragoman.quality.prose.times.TimeExpression;
import java.util.ArrayList;
import java.util.List;

/** Parts a text into sentences and deals the expressions out to them. */
final class SentenceGrouping {

    /** Words this short before a full stop are abbreviations: Mr., No., ca. */
    private static final int LONGEST_ABBREVIATION = 3;

    private final String text;
    private final Gaps gaps;

    SentenceGrouping(String text, Gaps gaps) {
        this.text = text;
        this.gaps = gaps;
    }

    /** The expressions of each sentence that has any. */
    List<List<TimeExpression>> deal(List<TimeExpression> expressions) {
        List<List<TimeExpression>> dealt = new ArrayList<>();
        List<TimeExpression> current = new ArrayList<>();
        int from = 0;
        for (TimeExpression expression : expressions) {
            // The two dates of "21 and 22 November" begin and end together.
            if (!current.isEmpty() && from <= expression.start() && endsBetween(from, expression.start())) {
                dealt.add(current);
                current = new ArrayList<>();
            }
            current.add(expression);
            from = expression.end();
        }
        if (!current.isEmpty()) {
            dealt.add(current);
        }
        return dealt;
    }

    private boolean endsBetween(int from, int to) {
        if (gaps.letters(from, to) == 0 && text.substring(from, to).indexOf('\n') < 0) {
            return text.substring(from, to).indexOf('。') >= 0 && gaps.depth(from) == 0;
        }
        for (int i = from; i < to; i++) {
            char sign = text.charAt(i);
            if (sign == '\n' || (gaps.depth(i) == 0 && (sign == '。' || (Gaps.stops(sign) && isStop(i))))) {
                return true;
            }
        }
        return from > 0 && text.charAt(from - 1) == '.' && gaps.depth(from) == 0 && beginsSentence(from);
    }

    private boolean isStop(int at) {
        int word = at;
        while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        boolean abbreviation = text.charAt(at) == '.'
                && at > word
                && at - word <= LONGEST_ABBREVIATION
                && Character.isUpperCase(text.charAt(word));
        return !abbreviation && beginsSentence(at + 1);
    }

    /** Whether what follows is white space and a letter that is no small one. */
    private boolean beginsSentence(int at) {
        int next = at;
        while (next < text.length()
                && (Character.isWhitespace(text.charAt(next)) || Character.isSpaceChar(text.charAt(next)))) {
            next++;
        }
        return next > at
                && next < text.length()
                && Character.isLetter(text.charAt(next))
                && !Character.isLowerCase(text.charAt(next));
    }
}
