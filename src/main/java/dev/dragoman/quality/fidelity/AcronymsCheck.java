package dev.dragoman.quality.fidelity;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.glossary.Term;
import dev.dragoman.quality.glossary.TermMatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Acronyms of the source that the translation has neither as they are nor as the glossary says, and those that it
 * misspells.
 */
final class AcronymsCheck {

    private static final String ID = "acronyms";
    /** Shorter ones that differ in a letter may well be translations of each other, as EU and UE. */
    private static final int SHORTEST_MISSPELT = 4;
    /** By how much an acronym may be longer or shorter than its translation. */
    private static final int LENGTH_DIFFERENCE = 2;

    private AcronymsCheck() {}

    /** The findings in one unit. */
    static Stream<Finding> find(UnitTerms searched) {
        return all(searched).stream();
    }

    private static List<Finding> all(UnitTerms searched) {
        TranslatedUnit unit = searched.unit();
        String source = unit.source().text();
        String target = unit.text().text();
        List<Acronyms> all = source.equals(target) ? List.of() : Acronyms.toTranslate(source);
        if (all.isEmpty()) {
            return List.of();
        }
        List<TermMatch> terms = searched.source();
        Set<Term> used = searched.target().stream().map(TermMatch::term).collect(Collectors.toSet());
        List<Acronyms> written = Acronyms.in(target);
        Map<String, List<Acronyms>> mentions = new LinkedHashMap<>();
        for (Acronyms acronym : all) {
            if (terms.stream().noneMatch(term -> term.term().isPerson() && covers(term, acronym))) {
                mentions.computeIfAbsent(acronym.text(), text -> new ArrayList<>())
                        .add(acronym);
            }
        }
        List<Finding> findings = new ArrayList<>();
        mentions.forEach((text, places) -> {
            List<Term> own = searched.glossary().inSource(text).stream()
                    .map(TermMatch::term)
                    .toList();
            List<Term> covering = terms.stream()
                    .filter(term -> places.stream().anyMatch(place -> covers(term, place)))
                    .map(TermMatch::term)
                    .toList();
            boolean isThere = written.stream().anyMatch(other -> other.text().equals(text) && own.isEmpty())
                    || Stream.concat(own.stream(), covering.stream()).anyMatch(used::contains);
            Optional<Acronyms> misspelt = misspelt(text, own, written, mentions.keySet());
            String expected = own.isEmpty() ? text : own.get(0).target();
            if (misspelt.isPresent()) {
                findings.add(finding(unit, places, expected, misspelt));
            } else if (!isThere && !mayBeTranslated(text, own, written, mentions.keySet())) {
                findings.add(finding(unit, places, expected, Optional.empty()));
            }
        });
        return findings;
    }

    private static boolean covers(TermMatch term, Acronyms acronym) {
        return term.start() <= acronym.start() && acronym.end() <= term.end();
    }

    /** An acronym of the target that is nearly the right one. */
    private static Optional<Acronyms> misspelt(
            String text, List<Term> own, List<Acronyms> written, Set<String> inSource) {
        List<String> right = Stream.concat(
                        own.isEmpty() ? Stream.of(text) : Stream.empty(),
                        own.stream()
                                .flatMap(term -> Stream.concat(term.translations().stream(), term.forms().stream())))
                .filter(form -> form.length() >= SHORTEST_MISSPELT)
                .toList();
        return written.stream()
                .filter(acronym -> acronym.text().length() >= SHORTEST_MISSPELT
                        && !inSource.contains(acronym.text())
                        && !right.contains(acronym.text()))
                .filter(acronym -> right.stream().anyMatch(form -> isMisspelt(acronym.text(), form)))
                .findFirst();
    }

    private static boolean isMisspelt(String acronym, String right) {
        return !acronym.equals(right)
                && Misspelling.find(acronym, List.of(right), List.of()).isPresent();
    }

    /** Whether an acronym that the glossary does not know may stand in the translation as another one. */
    private static boolean mayBeTranslated(String text, List<Term> own, List<Acronyms> written, Set<String> inSource) {
        return own.isEmpty()
                && written.stream()
                        .anyMatch(other -> !inSource.contains(other.text())
                                && Math.abs(other.text().length() - text.length()) <= LENGTH_DIFFERENCE);
    }

    private static Finding finding(
            TranslatedUnit unit, List<Acronyms> places, String expected, Optional<Acronyms> misspelt) {
        String text = places.get(0).text();
        FindingMessage message = misspelt.map(wrong -> new FindingMessage(
                        ID + ".misspelt", Map.of("acronym", text, "found", wrong.text(), "expected", expected)))
                .orElseGet(() -> FindingMessage.of(ID, "acronym", text, "expected", expected));
        return Finding.warning(ID, unit.id(), message)
                .at(
                        places.stream()
                                .map(place -> unit.inSource(place.start(), place.end()))
                                .toList(),
                        misspelt.stream()
                                .map(wrong -> unit.inTarget(wrong.start(), wrong.end()))
                                .toList())
                .expecting(expected);
    }
}
