package dev.dragoman.editions.search;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The query of a reader: all of these phrases, in any position. Nothing in a query is an operator.
 *
 * @param typed what the reader typed, for the search field and addresses
 * @param phrases none if nothing was typed that could be in a text; then nothing is found
 */
public record SearchQuery(String typed, List<Phrase> phrases) {

    /** The longest query, in UTF-16 code units. */
    public static final int MAX_LENGTH = 200;

    private static final int MAX_PHRASES = 20;

    /** Shorter words, which begin too many others, find only themselves. */
    private static final int LEAST_PREFIX = 3;

    private static final Pattern SPACES = Pattern.compile("[\\p{javaWhitespace}\\p{javaSpaceChar}\\p{Cntrl}]+");

    public SearchQuery {
        phrases = List.copyOf(phrases);
    }

    /**
     * Tokens that follow one another.
     *
     * @param prefix whether the last one may be the beginning of a word
     */
    public record Phrase(List<String> tokens, boolean prefix) {

        public Phrase {
            tokens = List.copyOf(tokens);
            if (tokens.isEmpty()) {
                throw new IllegalArgumentException("A phrase has tokens");
            }
        }
    }

    /**
     * Reads a query: what is written without a space between is a phrase, and the last word of each phrase finds its
     * inflected forms too.
     *
     * @throws ProblemException INVALID_PARAMETER if it is too long
     */
    public static SearchQuery of(String typed) {
        if (typed.length() > MAX_LENGTH) {
            throw tooLong("q has " + typed.length() + " characters; it can have " + MAX_LENGTH + " at most");
        }
        List<Phrase> phrases = new ArrayList<>();
        for (String chunk : SPACES.split(typed, -1)) {
            List<SearchToken> tokens = SearchTokens.of(chunk);
            if (!tokens.isEmpty()) {
                phrases.add(phrase(tokens));
            }
        }
        if (phrases.size() > MAX_PHRASES) {
            throw tooLong("q has " + phrases.size() + " words; it can have " + MAX_PHRASES + " at most");
        }
        return new SearchQuery(SPACES.matcher(typed).replaceAll(" ").strip(), phrases);
    }

    private static Phrase phrase(List<SearchToken> tokens) {
        List<String> folded =
                new ArrayList<>(tokens.stream().map(SearchToken::folded).toList());
        SearchToken last = tokens.get(tokens.size() - 1);
        if (last.character()) {
            return new Phrase(folded, false);
        }
        String stem = WordForms.stem(last.folded());
        boolean prefix = stem.length() >= LEAST_PREFIX && stem.codePoints().noneMatch(Character::isDigit);
        if (prefix) {
            folded.set(folded.size() - 1, stem);
        }
        return new Phrase(folded, prefix);
    }

    private static ProblemException tooLong(String detail) {
        return new ProblemException(ProblemCode.INVALID_PARAMETER, detail).with("parameter", "q");
    }
}
