package dev.dragoman.desk.glossary;

import dev.dragoman.quality.glossary.GlossaryRow;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The page of one glossary.
 *
 * @param target the language
 * @param search what its rows were searched for; may be empty
 * @param total how many terms there are
 * @param found how many of them match
 * @param rows the first of those
 * @param origin where they come from, in words; null if there are none
 * @param version the newest version, which the forms send back; 0 if none was uploaded
 * @param mayChange whether the person may upload
 * @param mayUndo whether there is an upload to undo
 * @param limit how large a file may be, as {@code 2 MB}
 * @param done the sentence that says what has just been done; null if nothing was
 * @param mistake what was wrong with what was sent; null if nothing was
 */
@TemplateData
public record GlossaryPage(
        Target target,
        String search,
        int total,
        int found,
        List<Row> rows,
        String origin,
        int version,
        boolean mayChange,
        boolean mayUndo,
        String limit,
        String done,
        Mistake mistake) {

    public GlossaryPage {
        rows = List.copyOf(rows);
    }

    /**
     * The language of a glossary.
     *
     * @param name in the language of the person
     */
    @TemplateData
    public record Target(String locale, String name, String dir) {

        /** The path of the page. */
        public String path() {
            return GlossaryResource.PATH + "/" + locale;
        }
    }

    /** A row; what has several values has a separator between them. */
    @TemplateData
    public record Row(String english, String target, String alternatives, String forms, String forbidden, String note) {

        private static final String SEPARATOR = " | ";

        static Row of(GlossaryRow row) {
            return new Row(
                    row.english(),
                    row.term().target(),
                    String.join(SEPARATOR, row.term().alternatives()),
                    String.join(SEPARATOR, row.term().forms()),
                    String.join(SEPARATOR, row.term().forbidden()),
                    row.note());
        }
    }

    /**
     * Why something was declined.
     *
     * @param key of the words that say it
     * @param detail what exactly was wrong, in English; null for nothing more
     */
    @TemplateData
    public record Mistake(String key, String detail) {}
}
