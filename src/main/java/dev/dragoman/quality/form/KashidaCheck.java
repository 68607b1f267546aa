package dev.dragoman.quality.form;

import dev.dragoman.quality.finding.Excerpt;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.finding.UnitCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Letters of Arabic script that are lengthened for decoration, which searches do not find. At the end of a prefix
 * before another script or a quotation, and after a letter that stands alone, the lengthening is usual.
 */
record KashidaCheck() implements UnitCheck {

    private static final String ID = "kashida";

    /** ARABIC TATWEEL. */
    private static final char TATWEEL = '\u0640';

    @Override
    public Stream<Finding> find(TranslatedUnit unit) {
        String text = unit.text().text();
        if (text.indexOf(TATWEEL) < 0 || unit.source().text().indexOf(TATWEEL) >= 0) {
            return Stream.empty();
        }
        List<Finding> findings = new ArrayList<>();
        int at = text.indexOf(TATWEEL);
        while (at >= 0) {
            int end = at;
            while (end < text.length() && (text.charAt(end) == TATWEEL || isVowelMark(text.charAt(end)))) {
                end++;
            }
            if (end - at > 1 || (end < text.length() && isArabicLetter(text.charAt(end)))) {
                findings.add(finding(unit, at, end));
            }
            at = text.indexOf(TATWEEL, end);
        }
        return findings.stream();
    }

    private static Finding finding(TranslatedUnit unit, int start, int end) {
        String text = unit.text().text();
        int from = start;
        while (from > 0 && start - from < 30 && isOfWord(text.charAt(from - 1))) {
            from--;
        }
        int to = end;
        while (to < text.length() && to - end < 30 && isOfWord(text.charAt(to))) {
            to++;
        }
        String word = text.substring(from, to);
        String right = word.replace(Character.toString(TATWEEL), "");
        Span span = unit.inTarget(start, end);
        return Finding.warning(ID, unit.id(), FindingMessage.of(ID, "word", Excerpt.of(word), "expected", right))
                .at(List.of(), List.of(span))
                .expecting(right);
    }

    private static boolean isOfWord(char character) {
        return character == TATWEEL || isArabicLetter(character) || isVowelMark(character);
    }

    private static boolean isArabicLetter(char character) {
        return Character.isLetter(character)
                && character != TATWEEL
                && Character.UnicodeScript.of(character) == Character.UnicodeScript.ARABIC;
    }

    private static boolean isVowelMark(char character) {
        return Character.getType(character) == Character.NON_SPACING_MARK;
    }
}
