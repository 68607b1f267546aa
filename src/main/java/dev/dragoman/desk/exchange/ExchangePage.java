package dev.dragoman.desk.exchange;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The page to export and import many translations.
 *
 * @param shown the choices of the filter by translations
 * @param count how many records match
 * @param records the first of them
 * @param mayImport whether the person translates into any language
 * @param limit how large a zip file may be, as {@code 2 MB}
 * @param imports those of the person, newest first
 * @param mistake what was wrong with what was sent; null if nothing was
 */
@TemplateData
public record ExchangePage(
        ExchangeFilter filter,
        List<Option> shown,
        List<Option> topics,
        int count,
        List<Entry> records,
        List<Option> languages,
        List<Option> formats,
        boolean mayImport,
        String limit,
        List<Import> imports,
        Mistake mistake) {

    public ExchangePage {
        shown = List.copyOf(shown);
        topics = List.copyOf(topics);
        records = List.copyOf(records);
        languages = List.copyOf(languages);
        formats = List.copyOf(formats);
        imports = List.copyOf(imports);
    }

    /** Why the export was declined; null if it was not. */
    public Mistake exportMistake() {
        return mistake == null || mistake.ofImport() ? null : mistake;
    }

    /** Why the import was declined; null if it was not. */
    public Mistake importMistake() {
        return mistake == null || !mistake.ofImport() ? null : mistake;
    }

    /** A value to choose. */
    @TemplateData
    public record Option(String value, String text, boolean chosen) {}

    /** A record to choose. */
    @TemplateData
    public record Entry(String slug, String title) {}

    /**
     * An import.
     *
     * @param at when it was uploaded, in words
     */
    @TemplateData
    public record Import(String id, String fileName, String at) {}

    /**
     * Why something was declined.
     *
     * @param text in the language of the person
     * @param detail what exactly was wrong, in English; null for nothing more
     * @param ofImport whether it is about the import, else the export
     */
    @TemplateData
    public record Mistake(String text, String detail, boolean ofImport) {}
}
