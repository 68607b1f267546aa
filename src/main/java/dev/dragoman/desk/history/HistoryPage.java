package dev.dragoman.desk.history;

import dev.dragoman.locales.LanguageTag;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A page of the history.
 *
 * @param title the record's title, in the canonical language
 * @param name the name of the language in that of the person
 * @param path the path of the translation at the desk
 * @param locale of the translation
 * @param unit the id of the unit that is shown; null for the whole translation
 * @param version the newest version, which the forms send back; 0 if there is none
 * @param revision the newest revision, likewise
 * @param notice the key of what became of a form; null for nothing
 * @param good whether that was done
 * @param newest the address of the first page; null on it
 * @param older the address of the next page; null on the last
 */
@TemplateData
public record HistoryPage(
        String title,
        String name,
        String path,
        String locale,
        String unit,
        int version,
        int revision,
        String notice,
        boolean good,
        List<EntryView> entries,
        String newest,
        String older) {

    public HistoryPage {
        entries = List.copyOf(entries);
    }

    /** The direction of the translation. */
    public String dir() {
        return LanguageTag.parse(locale).direction().slug();
    }
}
