package dev.dragoman.desk.editor;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * How a translation stands, above its units.
 *
 * @param done how many units are done, of {@code total}
 * @param parts the same and the others in words
 * @param state of the newest version in the review; {@code released} if it is public, {@code missing} if there is none
 * @param assignee who has it; null for nobody
 * @param due until when, in words; null if it is open
 */
@TemplateData
public record EditorOverview(int done, int total, List<String> parts, String state, String assignee, String due) {

    /** Whether the newest version can be submitted for review. */
    public boolean draft() {
        return state.equals("draft");
    }
}
