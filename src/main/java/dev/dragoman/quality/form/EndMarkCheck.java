package dev.dragoman.quality.form;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.finding.UnitCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Texts that end with another mark than their source, by the conventions of the target's language. What the source ends
 * with decides which of the checks reports it; if it ends with none, what the target ends with.
 */
record EndMarkCheck(EndMark mark) implements UnitCheck {

    /** Forms of address end with a comma in English, in other languages also with a colon or an exclamation mark. */
    private static final int LONGEST_ADDRESS = 80;

    @Override
    public Stream<Finding> find(TranslatedUnit unit) {
        String language = unit.locale().toULocale().getLanguage();
        String own = EndMarks.of(mark, language);
        Optional<EndMark.Found> source = mark(unit.source().text(), "en");
        if (own.isEmpty() || (source.isPresent() && source.get().mark() != mark)) {
            return Stream.empty();
        }
        Optional<EndMark.Found> target = mark(unit.text().text(), language);
        boolean right = source.isPresent()
                ? target.isEmpty()
                        ? EndMarks.mayLeaveOut(mark, language)
                                || endsWithAbbreviation(unit.source().text(), source.get(), "en")
                        : isRight(unit.text().text(), target.get(), own, language)
                : target.isEmpty()
                        || target.get().mark() != mark
                        || isAddress(unit.source().text())
                        || endsWithAbbreviation(unit.text().text(), target.get(), language);
        return right ? Stream.empty() : Stream.of(finding(unit, source, target, own));
    }

    private boolean isRight(String text, EndMark.Found target, String own, String language) {
        return target.mark() == mark
                ? mark == EndMark.ELLIPSIS
                        || own.indexOf(text.charAt(target.end() - 1)) >= 0
                        || target.end() - target.start() > 1
                : EndMarks.mayReplace(target.mark(), mark, language);
    }

    private boolean endsWithAbbreviation(String text, EndMark.Found found, String language) {
        return found.mark() == EndMark.STOP && EndMarks.isOfLastWord(text, found.start(), language);
    }

    private boolean isAddress(String source) {
        return source.endsWith(",")
                && source.length() <= LONGEST_ADDRESS
                && (mark == EndMark.COLON || mark == EndMark.EXCLAMATION);
    }

    private static Optional<EndMark.Found> mark(String text, String language) {
        return EndMark.of(text, language);
    }

    private Finding finding(
            TranslatedUnit unit, Optional<EndMark.Found> source, Optional<EndMark.Found> target, String own) {
        List<Span> inTarget = List.of(target.map(found -> unit.inTarget(found.start(), found.end()))
                .orElseGet(() -> unit.inTarget(
                        unit.text().text().length(), unit.text().text().length())));
        if (source.isEmpty()) {
            return Finding.warning(
                            mark.check(),
                            unit.id(),
                            FindingMessage.of(
                                    "end_mark.added", "found", inTarget.get(0).text()))
                    .at(List.of(), inTarget);
        }
        Span inSource = unit.inSource(source.get().start(), source.get().end());
        String expected = own.substring(0, 1);
        FindingMessage message = target.isEmpty()
                ? FindingMessage.of("end_mark.lost", "source", inSource.text(), "expected", expected)
                : new FindingMessage(
                        "end_mark.other",
                        Map.of(
                                "source",
                                inSource.text(),
                                "found",
                                inTarget.get(0).text(),
                                "expected",
                                expected));
        return Finding.warning(mark.check(), unit.id(), message)
                .at(List.of(inSource), inTarget)
                .expecting(expected);
    }
}
