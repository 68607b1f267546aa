package dev.dragoman.editions.search;

import dev.dragoman.editions.search.SearchQuery.Phrase;
import dev.dragoman.locales.LanguageTag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A query over the texts of some locales, in the form that each database reads. Tokens have letters, digits and marks
 * only, so that nothing in them can be an operator.
 *
 * @param locales at least one
 */
public record TermQuery(SearchQuery query, List<LanguageTag> locales) {

    public TermQuery {
        locales = List.copyOf(locales);
        if (locales.isEmpty() || query.phrases().isEmpty()) {
            throw new IllegalArgumentException("Something is searched for, in some locale");
        }
    }

    /** The expression of FTS5. */
    public String match() {
        return locales.stream()
                .map(locale -> query.phrases().stream()
                        .map(phrase -> match(locale, phrase))
                        .collect(Collectors.joining(" AND ", "(", ")")))
                .collect(Collectors.joining(" OR "));
    }

    private static String match(LanguageTag locale, Phrase phrase) {
        String tokens = phrase.tokens().stream()
                .map(token -> Lexemes.of(locale, token))
                .collect(Collectors.joining(" ", "\"", "\""));
        return phrase.prefix() ? tokens + " *" : tokens;
    }

    /** The tsquery: the documents that can have the phrases. */
    public String tsquery() {
        return locales.stream()
                .map(locale -> query.phrases().stream()
                        .map(phrase -> tsquery(locale, phrase))
                        .collect(Collectors.joining(" & ", "(", ")")))
                .collect(Collectors.joining(" | "));
    }

    private static String tsquery(LanguageTag locale, Phrase phrase) {
        List<String> tokens = phrase.tokens();
        List<String> lexemes = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean prefix = phrase.prefix() && i == tokens.size() - 1;
            lexemes.add(lexeme(locale, tokens.get(i)) + (prefix ? ":*" : ""));
            if (i > 0 && SearchTokens.isCharacter(tokens.get(i - 1)) && SearchTokens.isCharacter(tokens.get(i))) {
                lexemes.add(lexeme(locale, tokens.get(i - 1) + tokens.get(i)));
            }
        }
        return String.join(" & ", lexemes);
    }

    private static String lexeme(LanguageTag locale, String token) {
        return "'" + Lexemes.of(locale, token) + "'";
    }

    /** The phrases of several tokens, each between spaces, with a bar between. */
    public String phrases() {
        return query.phrases().stream()
                .filter(phrase -> phrase.tokens().size() > 1)
                .map(phrase -> " " + String.join(" ", phrase.tokens()) + (phrase.prefix() ? "" : " "))
                .collect(Collectors.joining("|"));
    }
}
