package dev.dragoman.desk.history;

import dev.dragoman.rendering.edition.TextDifference.Stretch;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * An entry of the history as it is shown.
 *
 * @param act what was done, {@code editor}
 * @param who the name of who did it; null for the content folder
 * @param at when it ended, as a machine reads it
 * @param written the same in the person's language
 * @param first the lowest number of its versions; 0 for a review action
 * @param last the highest number of its versions, or that of the reviewed one
 * @param comment of a review action; null for none
 * @param units the first of the units that it changed
 * @param more how many others it changed
 * @param text what it made of the one unit that is shown; null where the whole translation is shown
 */
@TemplateData
public record EntryView(
        String act,
        String who,
        String at,
        String written,
        int first,
        int last,
        String comment,
        List<String> units,
        int more,
        TextView text) {

    /**
     * The text of a unit after an entry.
     *
     * @param stretches what changed; empty if it stayed the same
     * @param removed whether the unit has no text any more
     * @param present whether it is the text of the newest version
     * @param mayTake whether the person may store it again
     */
    @TemplateData
    public record TextView(List<Stretch> stretches, String text, boolean removed, boolean present, boolean mayTake) {

        public TextView {
            stretches = List.copyOf(stretches);
        }
    }

    public EntryView {
        units = List.copyOf(units);
    }

    /** Whether it is a review action. */
    public boolean review() {
        return first == 0;
    }
}
