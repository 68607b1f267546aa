package dev.dragoman.quality.glossary;

import dev.dragoman.locales.LanguageTag;
import java.util.List;

/** The rows of the glossary of a language, with their notes, in the order of the file. */
public record GlossaryTable(LanguageTag locale, List<GlossaryRow> rows) {

    public GlossaryTable {
        rows = List.copyOf(rows);
    }

    /** The glossary that checks search. */
    public Glossary glossary() {
        return new Glossary(locale, rows.stream().map(GlossaryRow::term).toList());
    }
}
