package dev.dragoman.desk.editor;

import dev.dragoman.desk.editor.UnitView.Piece;
import dev.dragoman.rendering.edition.TextDifference.Stretch;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What the translation memory offers for a unit.
 *
 * @param source that of the unit
 */
@TemplateData
public record SuggestionsView(EditorPlace at, String unit, String source, List<SuggestionView> suggestions) {

    /**
     * An earlier translation.
     *
     * @param source what the present source has in place of the earlier one; null if they are the same
     * @param pieces the target in pieces, of which wrong numbers and dates are marked; null without any
     * @param numbers the numbers and dates of the earlier source that this one has not; null for none
     * @param codes the protected parts that differ; null for none
     * @param adapted whether references were replaced by those of this unit
     * @param title of the record where it was approved; null if it is from a file
     * @param href of the translation where it was approved; likewise
     * @param version the number of the version that was approved; likewise
     * @param origin who approved or imported it, and when
     * @param label what the button is told apart by
     */
    @TemplateData
    public record SuggestionView(
            int percent,
            List<Stretch> source,
            String target,
            List<Piece> pieces,
            String numbers,
            String codes,
            boolean adapted,
            String title,
            String href,
            Integer version,
            String origin,
            String label) {

        /** Whether it is of the same source. */
        public boolean same() {
            return percent == 100;
        }
    }
}
