package dev.dragoman.startup;

import dev.dragoman.drafting.ContentFiles;
import dev.dragoman.drafting.glossary.FolderGlossaries;
import dev.dragoman.locales.LanguageRegistry;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.glossary.GlossaryReader;
import dev.dragoman.quality.glossary.GlossaryTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the glossaries of the content folder, {@code glossary/<locale>.csv}. They are read at startup, and stop it if
 * faulty. A folder without any is fine.
 */
@Singleton
public class GlossaryFiles {

    private static final String ENDING = ".csv";

    @Produces
    @Singleton
    FolderGlossaries glossaries(ContentFolder content) {
        List<GlossaryTable> glossaries = new ArrayList<>();
        content.use(folder -> ContentFiles.list(folder.resolve("glossary")).stream()
                .filter(file -> file.getFileName().toString().endsWith(ENDING))
                .map(GlossaryFiles::read)
                .forEach(glossaries::add));
        return new FolderGlossaries(glossaries);
    }

    private static GlossaryTable read(Path file) {
        String name = file.getFileName().toString();
        try {
            LanguageTag locale = LanguageRegistry.require(name.substring(0, name.length() - ENDING.length()));
            return GlossaryReader.table(locale, "glossary/" + name, ContentFiles.text(file));
        } catch (IllegalArgumentException | ProblemException e) {
            throw new IllegalArgumentException("The glossary " + name + " is faulty:\n" + e.getMessage(), e);
        }
    }
}
