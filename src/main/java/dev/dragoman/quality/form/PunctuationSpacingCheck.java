package dev.dragoman.quality.form;

import com.ibm.icu.util.ULocale;
import dev.dragoman.quality.finding.Excerpt;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.finding.UnitCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * French punctuation without a no-break space: before {@code : ; ! ? »} and after {@code «}; in Canada only before
 * {@code : »} and after {@code «}.
 */
record PunctuationSpacingCheck() implements UnitCheck {

    private static final String ID = "punctuation_spacing";

    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final char NARROW_NO_BREAK_SPACE = '\u202F';

    @Override
    public Stream<Finding> find(TranslatedUnit unit) {
        ULocale locale = unit.locale().toULocale();
        if (!locale.getLanguage().equals("fr")) {
            return Stream.empty();
        }
        String marks = locale.getCountry().equals("CA") ? ":»" : ":;!?»";
        String text = unit.text().text();
        // The end of a character reference is none of the sentence; another check reports those.
        Set<Integer> references =
                CharacterReferences.in(text).map(found -> found.end() - 1).collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char mark = text.charAt(i);
            if (marks.indexOf(mark) >= 0 && !references.contains(i) && !isSpacedBefore(text, i)) {
                int start = i > 0 && text.charAt(i - 1) == ' ' ? i - 1 : i;
                findings.add(finding(unit, "punctuation_spacing.before", unit.inTarget(start, i + 1), mark, i));
            } else if (mark == '«' && i + 1 < text.length() && !isNoBreak(text.charAt(i + 1))) {
                int end = text.charAt(i + 1) == ' ' ? i + 2 : i + 1;
                findings.add(finding(unit, "punctuation_spacing.after", unit.inTarget(i, end), mark, i));
            }
        }
        return findings.stream();
    }

    private static Finding finding(TranslatedUnit unit, String key, Span span, char mark, int at) {
        String text = unit.text().text();
        String near = Excerpt.of(text.substring(Math.max(0, at - 20), Math.min(text.length(), at + 20)));
        String space =
                Character.toString(mark == ';' || mark == '!' || mark == '?' ? NARROW_NO_BREAK_SPACE : NO_BREAK_SPACE);
        return Finding.warning(
                        ID, unit.id(), new FindingMessage(key, Map.of("mark", Character.toString(mark), "near", near)))
                .at(List.of(), List.of(span))
                .expecting(mark == '«' ? mark + space : space + mark);
    }

    private static boolean isSpacedBefore(String text, int at) {
        char before = at == 0 ? NO_BREAK_SPACE : text.charAt(at - 1);
        if (isNoBreak(before) || ("!?".indexOf(before) >= 0 && "!?".indexOf(text.charAt(at)) >= 0)) {
            return true;
        }
        // Within an address, a clock time, a ratio, or in brackets alone, as in (?) and (!).
        boolean within = at + 1 < text.length()
                && !Character.isWhitespace(text.charAt(at + 1))
                && !Character.isSpaceChar(text.charAt(at + 1))
                && ")]»!?…".indexOf(text.charAt(at + 1)) < 0
                && text.charAt(at) != '»'
                && before != ' ';
        return within || "([".indexOf(before) >= 0;
    }

    private static boolean isNoBreak(char character) {
        return character == NO_BREAK_SPACE || character == NARROW_NO_BREAK_SPACE || character == '\u2060';
    }
}
