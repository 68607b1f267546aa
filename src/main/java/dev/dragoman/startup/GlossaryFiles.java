package dev.dragoman.startup;

import dev.dragoman.drafting.ContentFiles;
import dev.dragoman.locales.LanguageRegistry;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.glossary.Glossaries;
import dev.dragoman.quality.glossary.Glossary;
import dev.dragoman.quality.glossary.GlossaryReader;
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
    Glossaries glossaries(ContentFolder content) {
        List<Glossary> glossaries = new ArrayList<>();
        content.use(folder -> ContentFiles.list(folder.resolve("glossary")).stream()
                .filter(file -> file.getFileName().toString().endsWith(ENDING))
                .map(GlossaryFiles::read)
                .forEach(glossaries::add));
        return new Glossaries(glossaries);
    }

    private static Glossary read(Path file) {
        String name = file.getFileName().toString();
        try {
            LanguageTag locale = LanguageRegistry.require(name.substring(0, name.length() - ENDING.length()));
            return GlossaryReader.read(locale, "glossary/" + name, ContentFiles.text(file));
        } catch (IllegalArgumentException | ProblemException e) {
            throw new IllegalArgumentException("The glossary " + name + " is faulty:\n" + e.getMessage(), e);
        }
    }
}
