package dev.dragoman.quality.fidelity;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.glossary.Term;
import dev.dragoman.quality.glossary.TermMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Persons whom the source names, and whose official name the translation lacks or misspells. */
final class NamesCheck {

    private static final String ID = "names";
    /** A shorter name next to a right one may be another person's. */
    private static final int SHORTEST_SURE = 5;

    private NamesCheck() {}

    /** The findings in one unit. */
    static Stream<Finding> find(UnitTerms searched) {
        return all(searched).stream();
    }

    private static List<Finding> all(UnitTerms searched) {
        TranslatedUnit unit = searched.unit();
        List<SourceTerms> names = SourceTerms.of(searched, Term::isPerson);
        if (names.isEmpty()) {
            return List.of();
        }
        List<TermMatch> forbidden = searched.forbidden();
        List<TermMatch> written = searched.target().stream()
                .filter(match -> match.term().isPerson())
                .toList();
        Set<Term> used = written.stream().map(TermMatch::term).collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        for (SourceTerms name : names) {
            Optional<Span> ruledOut = forbidden.stream()
                    .filter(match -> name.rows().contains(match.term()))
                    .map(match -> unit.inTarget(match.start(), match.end()))
                    .findFirst();
            if (ruledOut.isPresent()) {
                findings.add(finding(unit, name, ruledOut));
            } else if (name.rows().stream().noneMatch(used::contains)) {
                findings.add(finding(unit, name, misspelling(unit, name, written, 1)));
            }
        }
        int mentions = names.stream().mapToInt(name -> name.mentions().size()).sum();
        if (findings.isEmpty() && apart(written) < mentions) {
            for (SourceTerms name : names) {
                Optional<Span> wrong = misspelling(unit, name, written, SHORTEST_SURE);
                if (wrong.isPresent()) {
                    return List.of(finding(unit, name, wrong));
                }
            }
        }
        return findings;
    }

    private static Finding finding(TranslatedUnit unit, SourceTerms name, Optional<Span> wrong) {
        String english = name.english(unit);
        FindingMessage message = wrong.map(span -> new FindingMessage(
                        ID + ".misspelt", Map.of("name", english, "found", span.text(), "expected", name.expected())))
                .orElseGet(() -> FindingMessage.of(ID, "name", english, "expected", name.expected()));
        return Finding.warning(ID, unit.id(), message)
                .at(name.spans(unit), wrong.stream().toList())
                .expecting(name.expected());
    }

    private static Optional<Span> misspelling(
            TranslatedUnit unit, SourceTerms name, List<TermMatch> written, int shortest) {
        List<String> right = name.rows().stream()
                .flatMap(row -> Stream.concat(row.translations().stream(), row.forms().stream()))
                .filter(form -> form.length() >= shortest && !form.endsWith("*"))
                .toList();
        return Misspelling.find(unit.text().text(), right, written)
                .map(wrong -> unit.inTarget(wrong.start(), wrong.end()));
    }

    /** The number of matches that do not overlap. */
    private static int apart(List<TermMatch> matches) {
        int number = 0;
        int end = 0;
        for (TermMatch match : matches) {
            if (match.start() >= end) {
                number++;
            }
            end = Math.max(end, match.end());
        }
        return number;
    }
}
