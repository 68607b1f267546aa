package dev.dragoman.drafting.glossary;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.glossary.GlossaryTable;
import java.util.List;

/** The glossaries of the content folder, which are in force where none was uploaded. */
public record FolderGlossaries(List<GlossaryTable> tables) {

    public FolderGlossaries {
        tables = List.copyOf(tables);
    }

    /** That of a locale; without rows if the folder has none. */
    public GlossaryTable of(LanguageTag locale) {
        return tables.stream()
                .filter(table -> table.locale().isSameLanguage(locale))
                .findFirst()
                .orElseGet(() -> new GlossaryTable(locale, List.of()));
    }
}
