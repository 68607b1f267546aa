package dev.dragoman.desk.glossary;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The page with the glossaries of all languages.
 *
 * @param unknown the text that was typed as a language and is none; null if none was
 */
@TemplateData
public record GlossaryList(List<Language> languages, String unknown) {

    public GlossaryList {
        languages = List.copyOf(languages);
    }

    /**
     * A language with a glossary, or with translations.
     *
     * @param name in the language of the person
     * @param terms how many terms are in force
     * @param origin where they come from, in words; null if there are none
     */
    @TemplateData
    public record Language(String tag, String name, int terms, String origin) {}
}
