package dev.dragoman.bundles.tbx;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.glossary.RawRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A concept of a terminology in TBX, while it is read. */
final class TbxConcept {

    /** Where terms go that are in no concept. */
    static final TbxConcept NONE = new TbxConcept();

    private final List<TbxTerm> terms = new ArrayList<>();
    private final Map<String, String> notes = new LinkedHashMap<>();

    void add(TbxTerm term) {
        if (this != NONE) {
            terms.add(term);
        }
    }

    /** Keeps the first note of a language; the empty one is that of the concept. */
    void note(String language, String text) {
        if (this != NONE) {
            notes.putIfAbsent(language, text);
        }
    }

    /** A row for each English term, if the language has a term that may be used. */
    List<RawRow> rows(LanguageTag locale) {
        List<TbxTerm> right = in(locale)
                .filter(term -> term.status() != TbxTerm.Status.DEPRECATED)
                .sorted((one, other) -> one.status().compareTo(other.status()))
                .toList();
        if (right.isEmpty()) {
            return List.of();
        }
        String target = right.get(0).text();
        String alternatives = joined(right.stream().skip(1));
        String forbidden = joined(in(locale).filter(term -> term.status() == TbxTerm.Status.DEPRECATED));
        return in(LanguageTag.CANONICAL)
                .filter(term -> term.status() != TbxTerm.Status.DEPRECATED)
                .map(term -> new RawRow(
                        term.line(),
                        Map.of(
                                "en", term.text(),
                                "target", target,
                                "alternatives", alternatives,
                                "forbidden", forbidden,
                                "note", note(locale))))
                .toList();
    }

    private String note(LanguageTag locale) {
        return notes.entrySet().stream()
                .filter(note -> isIn(note.getKey(), locale))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> notes.getOrDefault("", ""));
    }

    private Stream<TbxTerm> in(LanguageTag locale) {
        return terms.stream().filter(term -> isIn(term.language(), locale));
    }

    private static boolean isIn(String language, LanguageTag locale) {
        Optional<LanguageTag> tag = LanguageTag.find(language.replace('_', '-'));
        return tag.filter(found -> found.isSameLanguage(locale)
                        || (locale.equals(LanguageTag.CANONICAL)
                                && found.toULocale().getLanguage().equals("en")))
                .isPresent();
    }

    /** What a column for several terms has; a separator inside a term is faulty there. */
    private static String joined(Stream<TbxTerm> terms) {
        return terms.map(TbxTerm::text).distinct().collect(Collectors.joining("|"));
    }
}
