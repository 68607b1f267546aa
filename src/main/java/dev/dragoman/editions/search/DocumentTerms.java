package dev.dragoman.editions.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.locales.LanguageTag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The terms of a document, in the form that each database indexes.
 *
 * @param parts the tokens of each part of the text
 */
public record DocumentTerms(long id, LanguageTag locale, List<List<SearchToken>> parts) {

    /** PostgreSQL takes one megabyte of terms per document; the words behind are not found. */
    private static final int MAX_LEXEME_BYTES = 1_000_000;

    public DocumentTerms {
        parts = List.copyOf(parts);
    }

    /** All terms in order, for an index that knows their places; alternatives stand alone at the end. */
    public String sequence() {
        List<String> lexemes = new ArrayList<>();
        parts.forEach(part -> {
            part.forEach(token -> lexemes.add(Lexemes.of(locale, token.folded())));
            lexemes.add(Lexemes.BREAK);
        });
        alternatives().forEach(alternative -> {
            lexemes.add(Lexemes.of(locale, alternative));
            lexemes.add(Lexemes.BREAK);
        });
        return String.join(" ", lexemes);
    }

    /** Each term once, and each pair of characters in a script without spaces, for an index without places. */
    public String lexemes() {
        Set<String> lexemes = new LinkedHashSet<>();
        alternatives().forEach(alternative -> lexemes.add(Lexemes.of(locale, alternative)));
        for (List<SearchToken> part : parts) {
            for (int i = 0; i < part.size(); i++) {
                lexemes.add(Lexemes.of(locale, part.get(i).folded()));
                if (i > 0 && part.get(i).character() && part.get(i - 1).character()) {
                    lexemes.add(Lexemes.of(
                            locale, part.get(i - 1).folded() + part.get(i).folded()));
                }
            }
        }
        int bytes = 0;
        List<String> taken = new ArrayList<>();
        for (String lexeme : lexemes) {
            bytes += lexeme.getBytes(UTF_8).length;
            if (bytes > MAX_LEXEME_BYTES) {
                break;
            }
            taken.add(lexeme);
        }
        return String.join(" ", taken);
    }

    /** The tokens in order, each between spaces, in which phrases are looked for. */
    public String words() {
        return parts.stream()
                .map(part -> part.stream().map(SearchToken::folded).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" " + Lexemes.BREAK + " ", " ", " "));
    }

    private Set<String> alternatives() {
        Set<String> alternatives = new LinkedHashSet<>();
        parts.forEach(part -> part.forEach(token -> token.alternative().ifPresent(alternatives::add)));
        return alternatives;
    }
}
