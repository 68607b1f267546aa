package dev.dragoman.quality.fidelity;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.fidelity.NumberDifferences.Difference;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.finding.UnitCheck;
import dev.dragoman.quality.prose.numbers.LocalNumber;
import dev.dragoman.quality.prose.numbers.NumberInProse;
import dev.dragoman.quality.prose.numbers.NumbersInProse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Numbers that a target lost, invented or changed, by value: "30 million" is "3,000万". */
public record NumbersCheck() implements UnitCheck {

    private static final String ID = "numbers";
    private static final int LONGEST_LABEL = 3;

    /** A text with more is no prose, and who reads the report has seen enough. */
    private static final int MOST_FINDINGS = 20;

    @Override
    public Stream<Finding> find(TranslatedUnit unit) {
        List<NumberInProse> source = NumbersInProse.mentions(unit.source().text(), LanguageTag.CANONICAL);
        int afterFirst = secondSign(unit.text().text());
        List<NumberInProse> target = NumbersInProse.mentions(unit.text().text(), unit.locale()).stream()
                .filter(number -> number.start() > afterFirst
                        || !isTypedLabel(number, unit.text().text(), source))
                .toList();
        return NumberDifferences.between(source, target, NumbersInProse.unstated(unit.locale())).stream()
                .limit(MOST_FINDINGS)
                .map(difference -> finding(difference, unit));
    }

    /** Where the second character of a text stands that is no white space; a label stands before it or there. */
    private static int secondSign(String text) {
        int at = 0;
        for (int signs = 0; at < text.length(); at++) {
            signs += Character.isWhitespace(text.charAt(at)) ? 0 : 1;
            if (signs == 2) {
                break;
            }
        }
        return at;
    }

    /** A point's label, which the check of points reports: "(8)" at the beginning of the text alone. */
    private static boolean isTypedLabel(NumberInProse number, String text, List<NumberInProse> source) {
        boolean label = number.end() < text.length()
                && number.end() - number.start() <= LONGEST_LABEL
                && ".)）．、".indexOf(text.charAt(number.end())) >= 0
                && (number.end() + 1 == text.length() || !Character.isDigit(text.charAt(number.end() + 1)));
        return label && source.stream().flatMap(NumberInProse::readings).noneMatch(number.value()::equals);
    }

    private static Finding finding(Difference difference, TranslatedUnit unit) {
        Optional<Span> source = difference.source().map(number -> unit.inSource(number.start(), number.end()));
        Optional<Span> target = difference.target().map(number -> unit.inTarget(number.start(), number.end()));
        Finding finding = Finding.warning(ID, unit.id(), message(difference, source, target, unit))
                .at(source.stream().toList(), target.stream().toList());
        return difference
                .source()
                .map(number -> finding.expecting(LocalNumber.of(number, unit.locale())))
                .orElse(finding);
    }

    private static FindingMessage message(
            Difference difference, Optional<Span> source, Optional<Span> target, TranslatedUnit unit) {
        if (source.isEmpty()) {
            return FindingMessage.of(
                    "numbers.invented", "target", target.orElseThrow().text());
        }
        String expected = LocalNumber.of(difference.source().orElseThrow(), unit.locale());
        String said = source.orElseThrow().text();
        return target.map(span -> new FindingMessage(
                        "numbers.changed", Map.of("source", said, "target", span.text(), "expected", expected)))
                .orElseGet(() -> FindingMessage.of("numbers.lost", "source", said, "expected", expected));
    }
}
