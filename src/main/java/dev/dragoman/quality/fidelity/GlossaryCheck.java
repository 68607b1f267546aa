package dev.dragoman.quality.fidelity;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.glossary.Term;
import dev.dragoman.quality.glossary.TermMatch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Terms of the source that the translation has in no form that the glossary lists, or in a forbidden one. */
final class GlossaryCheck {

    private static final String ID = "check_glossary";

    private GlossaryCheck() {}

    /** The findings in one unit. */
    static Stream<Finding> find(UnitTerms searched) {
        TranslatedUnit unit = searched.unit();
        List<SourceTerms> terms = SourceTerms.of(searched, Predicate.not(Term::isPerson));
        if (terms.isEmpty()) {
            return Stream.empty();
        }
        Set<Term> used = searched.target().stream().map(TermMatch::term).collect(Collectors.toSet());
        Map<Term, List<TermMatch>> forbidden =
                searched.forbidden().stream().collect(Collectors.groupingBy(TermMatch::term));
        return terms.stream().flatMap(term -> {
            List<TermMatch> wrong = term.rows().stream()
                    .flatMap(row -> forbidden.getOrDefault(row, List.of()).stream())
                    .toList();
            if (!wrong.isEmpty()) {
                return Stream.of(forbidden(unit, term, wrong));
            }
            return term.rows().stream().anyMatch(used::contains) ? Stream.empty() : Stream.of(absent(unit, term));
        });
    }

    private static Finding absent(TranslatedUnit unit, SourceTerms term) {
        return Finding.warning(
                        ID, unit.id(), FindingMessage.of(ID, "term", term.english(unit), "expected", term.expected()))
                .at(term.spans(unit), List.of())
                .expecting(term.expected());
    }

    private static Finding forbidden(TranslatedUnit unit, SourceTerms term, List<TermMatch> wrong) {
        TermMatch first = wrong.get(0);
        String found = unit.text().text().substring(first.start(), first.end());
        return Finding.warning(
                        ID,
                        unit.id(),
                        new FindingMessage(
                                ID + ".forbidden",
                                Map.of("term", term.english(unit), "found", found, "expected", term.expected())))
                .at(
                        term.spans(unit),
                        wrong.stream()
                                .map(match -> unit.inTarget(match.start(), match.end()))
                                .toList())
                .expecting(term.expected());
    }
}
