package dev.dragoman.quality.glossary;

import java.util.List;

/**
 * What a glossary finds in a translation.
 *
 * @param right translations of terms, also those inside longer ones
 * @param forbidden translations that the glossary rules out
 */
public record TranslationTerms(List<TermMatch> right, List<TermMatch> forbidden) {

    public TranslationTerms {
        right = List.copyOf(right);
        forbidden = List.copyOf(forbidden);
    }
}
