package dev.dragoman.desk.editor;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The page of the editor.
 *
 * @param state of the newest version in the review; {@code missing} if nothing is translated yet
 * @param assignee who has it; null for nobody
 * @param due until when, in words; null if it is open
 * @param choices of the filter
 * @param previous the address of the page before this one; null for none
 * @param next the same of the page after it
 * @param others the names of the others who have it open
 * @param jump the address of the next unit that is not done; null if all are
 */
@TemplateData
public record EditorPage(
        EditorPlace at,
        Progress progress,
        String state,
        String assignee,
        String due,
        List<Choice> choices,
        String previous,
        String next,
        String jump,
        List<String> others,
        List<UnitView> units) {

    /**
     * How far the work has come.
     *
     * @param done how many units are done, of {@code total}
     * @param parts the same and the others in words
     */
    @TemplateData
    public record Progress(int done, int total, List<String> parts) {}

    /**
     * Which units are shown.
     *
     * @param show the value of the filter
     * @param chosen whether these are
     */
    @TemplateData
    public record Choice(String show, String href, boolean chosen) {}

    /** Whether the newest version can be submitted for review. */
    public boolean maySubmit() {
        return state.equals("draft") && at.mayDismiss();
    }
}
