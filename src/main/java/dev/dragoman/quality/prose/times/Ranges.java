package dev.dragoman.quality.prose.times;

import dev.dragoman.quality.prose.times.TimeExpression.Clock;

/** Notices, while a text is read, what stands between two clock times: whether the second one ends a range. */
final class Ranges {

    private static final String NEITHER = "()[];!?。/";
    private static final int MAX_LETTERS = 20;

    private final Lexicon words;
    private final FoldedText text;
    private boolean open;
    private boolean until;
    private boolean to;
    private int letters;

    Ranges(Lexicon words, FoldedText text) {
        this.words = words;
        this.text = text;
    }

    /** Takes notice of what is no expression. */
    void pass(int from, int end) {
        for (int i = from; i < end; i++) {
            pass(text.at(i));
        }
    }

    private void pass(char sign) {
        Meaning meaning = words.meaning(sign);
        if (meaning != null) {
            until |= meaning.says(Meaning.RANGE);
            to |= meaning.says(Meaning.TO);
        } else if (NEITHER.indexOf(sign) >= 0 || (",、，".indexOf(sign) >= 0 && !until && !to)) {
            open = false;
        } else if (sign == '-' || sign == '~') {
            to = true;
        } else if (Character.isLetterOrDigit(sign)) {
            letters++;
        }
    }

    /** A clock time that ends before an index, as the end of a range if it is one. */
    Clock clock(Clock clock, int end) {
        boolean ends = open && ((to && letters == 0) || (letters <= MAX_LETTERS && (until || isFollowed(end))));
        open = true;
        until = false;
        to = false;
        letters = 0;
        return ends ? clock.endingRange() : clock;
    }

    /** Japanese and Korean have the word after the clock time. */
    private boolean isFollowed(int end) {
        int next = end < text.length() && text.at(end) == ' ' ? end + 1 : end;
        Meaning meaning = next < text.length() ? words.meaning(text.at(next)) : null;
        return meaning != null && meaning.kind().equals("range-after");
    }
}
