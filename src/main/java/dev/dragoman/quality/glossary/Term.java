package dev.dragoman.quality.glossary;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a glossary: an English term, and how a language says it.
 *
 * @param english as sources write it
 * @param target the translation to write
 * @param alternatives other translations that are right
 * @param forms inflected forms of the translations; one that ends with an asterisk is a stem
 * @param forbidden translations that are wrong
 */
public record Term(
        String english,
        TermKind kind,
        String target,
        List<String> alternatives,
        List<String> forms,
        List<String> forbidden) {

    public Term {
        alternatives = List.copyOf(alternatives);
        forms = List.copyOf(forms);
        forbidden = List.copyOf(forbidden);
    }

    /** Whether it is the name of a person. */
    public boolean isPerson() {
        return kind == TermKind.PERSON;
    }

    /** The translation and its alternatives. */
    public List<String> translations() {
        List<String> all = new ArrayList<>();
        all.add(target);
        all.addAll(alternatives);
        return all;
    }
}
