package dev.dragoman.quality.form;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.finding.UnitCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Several spaces in a row within a target; spaces of any width. */
record DoubleSpaceCheck() implements UnitCheck {

    private static final String ID = "double_space";

    @Override
    public Stream<Finding> find(TranslatedUnit unit) {
        String text = unit.text().text();
        List<Span> spans = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isSpace(text.charAt(end))) {
                end++;
            }
            if (end - at > 1 && at > 0 && end < text.length()) {
                spans.add(unit.inTarget(at, end));
            }
            at = Math.max(end, at + 1);
        }
        if (spans.isEmpty() || hasSeveral(unit.source().text())) {
            return Stream.empty();
        }
        FindingMessage message =
                FindingMessage.of(ID, "count", spans.get(0).text().length(), "before", before(text, spans.get(0)));
        return Stream.of(
                Finding.warning(ID, unit.id(), message).at(List.of(), spans).expecting(" "));
    }

    /** The word after the spaces, to find the place by. */
    private static String before(String text, Span span) {
        int start = text.indexOf(span.text()) + span.text().length();
        int end = start;
        while (end < text.length() && !isSpace(text.charAt(end)) && end - start < 30) {
            end++;
        }
        return text.substring(start, end);
    }

    private static boolean hasSeveral(String source) {
        for (int i = 1; i < source.length(); i++) {
            if (isSpace(source.charAt(i)) && isSpace(source.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpace(char character) {
        return Character.isSpaceChar(character) || character == '\t';
    }
}
