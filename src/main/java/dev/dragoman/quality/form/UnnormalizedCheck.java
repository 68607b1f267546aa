package dev.dragoman.quality.form;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.finding.UnitCheck;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/** Stored targets that are not in Unicode normalization form C; uploads are normalized. */
record UnnormalizedCheck() implements UnitCheck {

    private static final String ID = "unnormalized";

    @Override
    public Stream<Finding> find(TranslatedUnit unit) {
        String text = unit.target().text();
        if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return Stream.empty();
        }
        String right = Normalizer.normalize(text, Normalizer.Form.NFC);
        int start = 0;
        while (start < Math.min(text.length(), right.length()) && text.charAt(start) == right.charAt(start)) {
            start++;
        }
        int end = text.length();
        int rightEnd = right.length();
        while (end > start && rightEnd > start && text.charAt(end - 1) == right.charAt(rightEnd - 1)) {
            end--;
            rightEnd--;
        }
        String found = text.substring(start, end);
        String expected = right.substring(start, rightEnd);
        return Stream.of(Finding.warning(
                        ID, unit.id(), FindingMessage.of(ID, "found", codes(found), "expected", codes(expected)))
                .at(List.of(), List.of(new Span(start, end, found)))
                .expecting(expected));
    }

    /** The first code points by number, as they look alike. */
    private static String codes(String text) {
        return String.join(
                " ", text.codePoints().limit(6).mapToObj("U+%04X"::formatted).toList());
    }
}
