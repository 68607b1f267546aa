package dev.dragoman.quality.fidelity;

import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.glossary.Glossary;
import dev.dragoman.quality.glossary.TermMatch;
import dev.dragoman.quality.glossary.TranslationTerms;
import java.util.List;

/**
 * What a glossary finds in a unit and its target, looked up once for all checks of terms.
 *
 * @param source terms in the source
 * @param target right translations of terms in the target
 * @param forbidden translations in the target that the glossary rules out
 */
record UnitTerms(
        Glossary glossary,
        TranslatedUnit unit,
        List<TermMatch> source,
        List<TermMatch> target,
        List<TermMatch> forbidden) {

    static UnitTerms of(Glossary glossary, TranslatedUnit unit) {
        String text = unit.text().text();
        List<TermMatch> source = glossary.inSource(unit.source().text());
        if (source.isEmpty()) {
            return new UnitTerms(glossary, unit, source, List.of(), List.of());
        }
        TranslationTerms target = glossary.inTranslation(text);
        return new UnitTerms(glossary, unit, source, target.right(), target.forbidden());
    }
}
