package dev.dragoman.desk.board;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The translations of a record, with who may take, give back and assign which.
 *
 * @param record the record as on the board
 * @param release where a release of it is put together
 * @param published the page that tells what of it is public
 * @param text the page on which its canonical text is written; null if the person may not
 * @param me the name of the person
 * @param mistake the key of what was wrong with the form that was sent; null if nothing was
 */
@TemplateData
public record RecordView(
        BoardView.RowView record,
        String release,
        String published,
        String text,
        String slug,
        String me,
        List<LanguageRow> rows,
        String mistake) {

    /**
     * A translation.
     *
     * @param action where its forms are sent
     * @param mayTake whether the person may take it now
     * @param mayGiveBack whether they may end its assignment
     * @param mayAssign whether they may give it to anyone
     */
    @TemplateData
    public record LanguageRow(CellView cell, String action, boolean mayTake, boolean mayGiveBack, boolean mayAssign) {}
}
