package dev.dragoman.desk.comments;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The comments on one unit as they are shown, on a page of their own or within the editor.
 *
 * @param path the path of the translation at the desk
 * @param unit the unit's id
 * @param source its text in the newest revision; null if that does not have it any more
 * @param mayComment whether the person may add, resolve and reopen
 * @param within whether they are shown within the editor
 * @param mistake the key of what is wrong with the text that was sent; null for nothing
 * @param typed the text that was sent and not stored
 */
@TemplateData
public record UnitCommentsView(
        String path,
        String unit,
        String source,
        List<CommentView> open,
        List<CommentView> resolved,
        boolean mayComment,
        boolean within,
        String mistake,
        String typed) {

    public UnitCommentsView {
        open = List.copyOf(open);
        resolved = List.copyOf(resolved);
    }

    /** How many are open. */
    public int count() {
        return open.size();
    }

    /** Whether the record neither has the unit nor had it when somebody commented on it. */
    boolean isUnknown() {
        return source == null && open.isEmpty() && resolved.isEmpty();
    }

    UnitCommentsView rejected(String key, String text) {
        return new UnitCommentsView(path, unit, source, open, resolved, mayComment, within, key, text);
    }
}
