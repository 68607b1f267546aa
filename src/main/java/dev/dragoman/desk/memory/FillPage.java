package dev.dragoman.desk.memory;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What can be filled in of a translation.
 *
 * @param path what the addresses of the translation's pages begin with
 * @param dir the direction in which the translation is written
 * @param count how many units can be filled in
 * @param rows the first of them
 * @param filled how many were just filled in; null for nothing
 * @param version the version with them, if it can be taken back; null if not
 * @param undone whether that was just taken back
 */
@TemplateData
public record FillPage(
        String path,
        String title,
        String locale,
        String language,
        String dir,
        boolean mayEdit,
        int count,
        List<Row> rows,
        Integer filled,
        Integer version,
        boolean undone) {

    public FillPage {
        rows = List.copyOf(rows);
    }

    /**
     * A unit.
     *
     * @param origin the title of the record or the name of the file that the text is from
     */
    @TemplateData
    public record Row(String unit, String source, String target, String origin) {}

    /** Whether there are more than the rows. */
    public boolean more() {
        return count > rows.size();
    }

    /** How many more. */
    public int rest() {
        return count - rows.size();
    }
}
