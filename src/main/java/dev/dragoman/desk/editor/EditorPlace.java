package dev.dragoman.desk.editor;

import dev.dragoman.access.Role;
import dev.dragoman.desk.comments.UnitCommentsView;
import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.rendering.LocalizedMessages;
import io.quarkus.qute.TemplateData;
import java.util.Map;

/**
 * The translation that units of the editor belong to, and what the person may do with them.
 *
 * @param path what the addresses of its pages begin with
 * @param language its name in the language of the person
 * @param dir the direction in which it is written
 * @param version the newest version when the page was made; 0 for none
 * @param revision the newest revision of the record at that time
 * @param person the name of the person
 * @param comments those on each unit that has any
 * @param query which units the page shows, as the end of an address
 */
@TemplateData
public record EditorPlace(
        String path,
        String title,
        String locale,
        String language,
        String dir,
        int version,
        int revision,
        boolean mayEdit,
        boolean mayDismiss,
        String query,
        String person,
        Map<String, UnitCommentsView> comments) {

    public EditorPlace {
        comments = Map.copyOf(comments);
    }

    /** The address of the page of all translations of the record. */
    public String recordPath() {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** The comments on a unit; null if it has none. */
    public UnitCommentsView commentsOn(String unit) {
        return comments.get(unit);
    }

    /** How many comments are open. */
    public int openComments() {
        return comments.values().stream().mapToInt(UnitCommentsView::count).sum();
    }

    static EditorPlace of(
            OpenTranslation open, EditorQuery query, LocalizedMessages words, Map<String, UnitCommentsView> comments) {
        DeskTranslation asked = open.asked();
        boolean edits = asked.caller().may(Role.TRANSLATOR, asked.locale());
        return new EditorPlace(
                asked.path(),
                asked.title(),
                asked.locale().toString(),
                words.language(asked.locale().toString()),
                asked.locale().direction().slug(),
                open.versionNumber(),
                open.revision().number(),
                edits,
                asked.caller().worksIn(asked.locale()),
                query.text(),
                asked.caller().name(),
                comments);
    }
}
