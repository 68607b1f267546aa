package dev.dragoman.quality.fidelity;

import dev.dragoman.quality.glossary.TermMatch;
import java.util.List;
import java.util.Optional;

/**
 * A part of a text that is nearly, but not quite, what should stand there: some characters changed, or one left out,
 * added or exchanged with the next.
 *
 * @param start in UTF-16 code units from the beginning of the text
 * @param end after the last code unit
 */
record Misspelling(int start, int end) {

    /** More forms than this are not tried, so that a text with very many names takes no longer. */
    private static final int MOST_FORMS = 20;

    private static final int LONGEST_FORM = 80;
    /** One of so many characters may be changed. */
    private static final int CHARACTERS_PER_CHANGE = 4;

    /**
     * The first misspelling of one of the right forms.
     *
     * @param written what is right in the text, in which no misspelling is looked for
     */
    static Optional<Misspelling> find(String text, List<String> right, List<TermMatch> written) {
        return right.stream()
                .filter(form -> form.length() > 1 && form.length() <= LONGEST_FORM)
                .limit(MOST_FORMS)
                .flatMap(form -> find(text, form, written).stream())
                .findFirst();
    }

    private static Optional<Misspelling> find(String text, String form, List<TermMatch> written) {
        int next = 0;
        int free = 0;
        for (int start = 0; start < text.length(); start++) {
            while (next < written.size() && written.get(next).start() <= start) {
                free = Math.max(free, written.get(next).end());
                next++;
            }
            if (start < free || !mayBegin(text, start)) {
                continue;
            }
            int limit = next < written.size() ? written.get(next).start() : text.length();
            for (int length : new int[] {form.length(), form.length() - 1, form.length() + 1}) {
                int end = start + length;
                if (end <= limit && mayEnd(text, end) && isNear(form, text, start, end)) {
                    return Optional.of(new Misspelling(start, end));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean mayBegin(String text, int at) {
        return Character.isLetter(text.charAt(at)) && (at == 0 || isBoundary(text.charAt(at - 1), text.charAt(at)));
    }

    private static boolean mayEnd(String text, int at) {
        return at == text.length() || isBoundary(text.charAt(at - 1), text.charAt(at));
    }

    /** Scripts without spaces have boundaries everywhere. */
    private static boolean isBoundary(char before, char after) {
        return !Character.isLetter(before)
                || !Character.isLetter(after)
                || Character.isIdeographic(before)
                || Character.isIdeographic(after)
                || (before >= 0x3040 && before < 0x3100)
                || (before >= 0xAC00 && before < 0xD7B0);
    }

    private static boolean isNear(String form, String text, int start, int end) {
        int length = end - start;
        int same = 0;
        while (same < Math.min(form.length(), length) && same(form.charAt(same), text.charAt(start + same))) {
            same++;
        }
        int sameAtEnd = 0;
        while (sameAtEnd < Math.min(form.length(), length) - same
                && same(form.charAt(form.length() - 1 - sameAtEnd), text.charAt(end - 1 - sameAtEnd))) {
            sameAtEnd++;
        }
        if (length != form.length()) {
            return length > 2 && same + sameAtEnd == Math.min(form.length(), length);
        }
        int changed = 0;
        for (int i = same; i < length - sameAtEnd; i++) {
            changed += same(form.charAt(i), text.charAt(start + i)) ? 0 : 1;
        }
        boolean exchanged = length - same - sameAtEnd == 2
                && same(form.charAt(same), text.charAt(start + same + 1))
                && same(form.charAt(same + 1), text.charAt(start + same));
        return changed > 0
                && ((exchanged && length > 2) || changed <= Math.max(1, length / CHARACTERS_PER_CHANGE))
                && changed < length;
    }

    private static boolean same(char one, char other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }
}
