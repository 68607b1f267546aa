package dev.dragoman.quality.fidelity;

import dev.dragoman.quality.finding.Check;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.TranslatedBundle;
import dev.dragoman.quality.glossary.Glossaries;
import dev.dragoman.quality.glossary.Glossary;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The checks {@code names}, {@code check_glossary} and {@code acronyms}, for which each unit is searched once. */
public record TermChecks(Glossaries glossaries) implements Check {

    private static final List<Function<UnitTerms, Stream<Finding>>> ALL =
            List.of(NamesCheck::find, GlossaryCheck::find, AcronymsCheck::find);

    @Override
    public Stream<Finding> find(TranslatedBundle prepared) {
        Glossary glossary = glossaries.of(prepared.bundle().locale());
        List<UnitTerms> units = prepared.units().stream()
                .map(unit -> UnitTerms.of(glossary, unit))
                .toList();
        return ALL.stream().flatMap(check -> units.stream().flatMap(check));
    }
}
