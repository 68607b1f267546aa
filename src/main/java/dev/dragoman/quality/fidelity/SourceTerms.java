package dev.dragoman.quality.fidelity;

import dev.dragoman.quality.finding.Span;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.glossary.Term;
import dev.dragoman.quality.glossary.TermMatch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A term that a source mentions, with what the glossary says of it.
 *
 * @param rows of the glossary with this English term, of which any is right
 * @param mentions where the source has it
 */
record SourceTerms(List<Term> rows, List<TermMatch> mentions) {

    /** The terms of a unit's source in their order; none if the target is a copy of the source. */
    static List<SourceTerms> of(UnitTerms searched, Predicate<Term> wanted) {
        TranslatedUnit unit = searched.unit();
        if (unit.source().text().equals(unit.text().text())) {
            return List.of();
        }
        Map<Integer, List<TermMatch>> byPlace = new LinkedHashMap<>();
        for (TermMatch match : searched.source()) {
            if (wanted.test(match.term())) {
                byPlace.computeIfAbsent(match.start(), start -> new ArrayList<>())
                        .add(match);
            }
        }
        Map<Set<Term>, SourceTerms> terms = new LinkedHashMap<>();
        byPlace.values().forEach(matches -> {
            List<Term> rows = matches.stream().map(TermMatch::term).distinct().toList();
            terms.computeIfAbsent(new HashSet<>(rows), key -> new SourceTerms(rows, new ArrayList<>()))
                    .mentions
                    .add(matches.get(0));
        });
        return List.copyOf(terms.values());
    }

    /** The English term as the source first has it. */
    String english(TranslatedUnit unit) {
        TermMatch first = mentions.get(0);
        return unit.source().text().substring(first.start(), first.end());
    }

    /** The translation to write. */
    String expected() {
        return rows.get(0).target();
    }

    /** Where the source has it. */
    List<Span> spans(TranslatedUnit unit) {
        return mentions.stream()
                .map(mention -> unit.inSource(mention.start(), mention.end()))
                .toList();
    }
}
