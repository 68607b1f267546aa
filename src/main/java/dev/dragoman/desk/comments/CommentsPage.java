package dev.dragoman.desk.comments;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The page of a translation's comments.
 *
 * @param title the record's title, in the canonical language
 * @param name the name of the language in that of the person
 * @param path the path of the translation at the desk
 * @param one whether it shows one unit alone
 * @param open how many comments of the whole translation are open
 */
@TemplateData
public record CommentsPage(
        String title, String name, String path, boolean one, int open, List<UnitCommentsView> units) {

    public CommentsPage {
        units = List.copyOf(units);
    }
}
