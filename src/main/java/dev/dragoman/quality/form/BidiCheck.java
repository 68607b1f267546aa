package dev.dragoman.quality.form;

import dev.dragoman.locales.Direction;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.finding.UnitCheck;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Bidirectional controls (UAX #9) that make a reader see another order than the text has: overrides, embeddings and
 * isolates that are not closed or close nothing, and any of them in a text of one direction.
 */
record BidiCheck() implements UnitCheck {

    private static final String ID = "bidi";

    private static final String EMBEDDINGS = "\u202A\u202B\u202D\u202E";
    private static final String OVERRIDES = "\u202D\u202E";
    private static final String ISOLATES = "\u2066\u2067\u2068";
    private static final char END_OF_EMBEDDING = '\u202C';
    private static final char END_OF_ISOLATE = '\u2069';
    /** Marks that right-to-left texts need beside numbers and foreign words. */
    private static final String RIGHT_TO_LEFT_MARKS = "\u200F\u061C";

    @Override
    public Stream<Finding> find(TranslatedUnit unit) {
        // Controls at the edges belong to the text, too.
        String text = unit.target().text();
        if (text.equals(unit.target().source()) || text.chars().noneMatch(BidiCheck::isControl)) {
            return Stream.empty();
        }
        List<Integer> unbalanced = unbalanced(text);
        if (!unbalanced.isEmpty()) {
            return Stream.of(finding(unit, "bidi.unbalanced", unbalanced));
        }
        List<Integer> smuggled = smuggled(unit, text);
        return smuggled.isEmpty() ? Stream.empty() : Stream.of(finding(unit, "bidi.control", smuggled));
    }

    private static List<Integer> smuggled(TranslatedUnit unit, String text) {
        boolean mixed =
                unit.locale().direction() == Direction.RTL || text.codePoints().anyMatch(BidiCheck::isRightToLeft);
        String source = unit.target().source();
        List<Integer> smuggled = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char control = text.charAt(i);
            if (isControl(control) && source.indexOf(control) < 0 && (!mixed || OVERRIDES.indexOf(control) >= 0)) {
                smuggled.add(i);
            }
        }
        return smuggled;
    }

    private static List<Integer> unbalanced(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        List<Integer> unbalanced = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char control = text.charAt(i);
            if (EMBEDDINGS.indexOf(control) >= 0 || ISOLATES.indexOf(control) >= 0) {
                open.push(i);
            } else if (control == END_OF_EMBEDDING || control == END_OF_ISOLATE) {
                String opens = control == END_OF_ISOLATE ? ISOLATES : EMBEDDINGS;
                if (!open.isEmpty() && opens.indexOf(text.charAt(open.peek())) >= 0) {
                    open.pop();
                } else {
                    unbalanced.add(i);
                }
            }
        }
        unbalanced.addAll(open);
        return unbalanced.stream().sorted().toList();
    }

    private static boolean isControl(int character) {
        return EMBEDDINGS.indexOf(character) >= 0
                || ISOLATES.indexOf(character) >= 0
                || RIGHT_TO_LEFT_MARKS.indexOf(character) >= 0
                || character == END_OF_EMBEDDING
                || character == END_OF_ISOLATE;
    }

    private static boolean isRightToLeft(int character) {
        byte direction = Character.getDirectionality(character);
        return Character.isLetter(character)
                && (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    private static Finding finding(TranslatedUnit unit, String key, List<Integer> positions) {
        String text = unit.target().text();
        List<Span> spans = positions.stream()
                .map(at -> new Span(at, at + 1, text.substring(at, at + 1)))
                .toList();
        String names = String.join(
                ", ",
                spans.stream()
                        .map(span -> "U+%04X".formatted((int) span.text().charAt(0)))
                        .distinct()
                        .toList());
        return Finding.error(ID, unit.id(), FindingMessage.of(key, "controls", names, "count", spans.size()))
                .at(List.of(), spans);
    }
}
