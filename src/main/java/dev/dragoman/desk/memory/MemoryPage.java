package dev.dragoman.desk.memory;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The page of the translation memory.
 *
 * @param limit the size that a file must be below, in words
 * @param mayImport whether the person publishes any language
 * @param language what was typed for the language of a file
 * @param added how many translations were just added; null for nothing
 * @param mistake what was wrong with a file; null for nothing
 */
@TemplateData
public record MemoryPage(
        List<Language> languages, String limit, boolean mayImport, String language, Integer added, Mistake mistake) {

    public MemoryPage {
        languages = List.copyOf(languages);
    }

    /** A language of the memory, and how many translations it has. */
    @TemplateData
    public record Language(String tag, String name, int pairs) {}

    /**
     * What was wrong.
     *
     * @param key of the words for it
     * @param line of the file; null if there is none
     * @param detail in English; null for none
     */
    @TemplateData
    public record Mistake(String key, Integer line, String detail) {}
}
