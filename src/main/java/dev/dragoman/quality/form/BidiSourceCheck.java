package dev.dragoman.quality.form;

import dev.dragoman.quality.finding.CanonicalCheck;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.PlainText;
import dev.dragoman.records.Unit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Direction controls in the canonical text that change what readers see: overrides, and those without a counterpart
 * (Unicode Standard Annex #9, "Explicit Directional Embedding" and "Isolates").
 */
public record BidiSourceCheck() implements CanonicalCheck {

    private static final String ID = "bidi";
    private static final char POP = '\u202C';
    private static final char POP_ISOLATE = '\u2069';

    @Override
    public Stream<Finding> find(CanonicalRecord record) {
        return record.units().stream().flatMap(BidiSourceCheck::find);
    }

    private static Stream<Finding> find(Unit unit) {
        PlainText text = PlainText.of(unit.source());
        return faults(text.text()).stream().sorted().map(at -> finding(unit, text, at));
    }

    private static Finding finding(Unit unit, PlainText text, int at) {
        String character =
                String.format(Locale.ROOT, "U+%04X", (int) text.text().charAt(at));
        return Finding.error(ID, unit.id(), FindingMessage.of("bidi.source", "character", character))
                .at(List.of(Span.in(text, at, at + 1)), List.of());
    }

    /** The offsets of overrides, of openings that are never closed, and of closings that nothing opens. */
    private static List<Integer> faults(String text) {
        List<Integer> faults = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isOverride(c)) {
                faults.add(i);
            }
            if (isOpening(c)) {
                open.push(i);
            } else if (c == POP || c == POP_ISOLATE) {
                if (!open.isEmpty() && closing(text.charAt(open.peek())) == c) {
                    open.pop();
                } else {
                    faults.add(i);
                }
            }
        }
        open.stream().filter(at -> !isOverride(text.charAt(at))).forEach(faults::add);
        return faults;
    }

    private static boolean isOverride(char c) {
        return c == '\u202D' || c == '\u202E';
    }

    private static boolean isOpening(char c) {
        return c == '\u202A' || c == '\u202B' || isOverride(c) || (c >= '\u2066' && c <= '\u2068');
    }

    private static char closing(char opening) {
        return opening >= '\u2066' ? POP_ISOLATE : POP;
    }
}
