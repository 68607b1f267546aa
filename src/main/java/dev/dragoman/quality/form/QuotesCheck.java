package dev.dragoman.quality.form;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.finding.UnitCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Quotation marks that the target's language does not write, that have no partner, or that the target has lost. */
record QuotesCheck() implements UnitCheck {

    private static final String ID = "quotes";

    /** Single marks that open a quotation; what closes them may be an apostrophe. */
    private static final String SINGLE = "‘‚";

    @Override
    public Stream<Finding> find(TranslatedUnit unit) {
        QuotationMarks marks = QuotationMarks.of(unit.locale().toULocale());
        List<Span> foreign = foreign(unit, marks);
        if (!foreign.isEmpty()) {
            return Stream.of(kind(unit, foreign, marks));
        }
        Pairs pairs = Pairs.of(unit.text().text(), marks.paired());
        if (!pairs.balanced()) {
            return Stream.of(pairs.unbalanced(unit, ID, "mark", marks.kinds(), marks.paired()));
        }
        int expected = count(unit.source().text());
        int found = count(unit.text().text());
        return found < expected ? Stream.of(lost(unit, expected, found, marks)) : Stream.empty();
    }

    private static List<Span> foreign(TranslatedUnit unit, QuotationMarks marks) {
        String text = unit.text().text();
        String source = unit.source().text();
        List<Span> foreign = new ArrayList<>();
        // French puts these only into other quotations.
        boolean french = unit.locale().toULocale().getLanguage().equals("fr");
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char mark = text.charAt(i);
            if (!QuotationMarks.isOne(mark)) {
                continue;
            }
            depth += mark == '«' ? 1 : mark == '»' ? -1 : 0;
            boolean outer = french && depth <= 0 && (mark == '“' || mark == '”');
            if ((outer || !marks.has(mark))
                    && !(QuotationMarks.STRAIGHT.indexOf(mark) >= 0
                            && (source.indexOf(mark) >= 0 || isWithinWord(text, i)))) {
                foreign.add(unit.inTarget(i, i + 1));
            }
        }
        return foreign;
    }

    /** As in Hebrew acronyms, and after numbers of inches. */
    private static boolean isWithinWord(String text, int at) {
        return at > 0
                && (Character.isDigit(text.charAt(at - 1))
                        || (Character.UnicodeScript.of(text.charAt(at - 1)) == Character.UnicodeScript.HEBREW
                                && at + 1 < text.length()
                                && Character.isLetter(text.charAt(at + 1))));
    }

    private static Finding kind(TranslatedUnit unit, List<Span> foreign, QuotationMarks marks) {
        String pair = marks.open() + marks.close();
        FindingMessage message = FindingMessage.of(
                "quotes.kind",
                "found",
                String.join("", foreign.stream().map(Span::text).distinct().toList()),
                "expected",
                pair);
        return Finding.warning(ID, unit.id(), message).at(List.of(), foreign).expecting(pair);
    }

    private static Finding lost(TranslatedUnit unit, int expected, int found, QuotationMarks marks) {
        String pair = marks.open() + marks.close();
        FindingMessage message =
                new FindingMessage("quotes.number", Map.of("source", expected, "target", found, "expected", pair));
        List<Span> spans = new ArrayList<>();
        String source = unit.source().text();
        for (int i = 0; i < source.length(); i++) {
            if (QuotationMarks.ALL.indexOf(source.charAt(i)) >= 0) {
                spans.add(unit.inSource(i, i + 1));
            }
        }
        return Finding.warning(ID, unit.id(), message).at(spans, List.of()).expecting(pair);
    }

    /** The number of quotations: double marks come in pairs, single ones are counted where they open. */
    private static int count(String text) {
        int marks = 0;
        int single = 0;
        for (int i = 0; i < text.length(); i++) {
            char mark = text.charAt(i);
            boolean sign = QuotationMarks.STRAIGHT.indexOf(mark) >= 0 && isWithinWord(text, i);
            marks += QuotationMarks.isOne(mark) && !sign ? 1 : 0;
            single += SINGLE.indexOf(mark) >= 0 ? 1 : 0;
        }
        return marks / 2 + single;
    }
}
