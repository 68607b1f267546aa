package dev.dragoman.desk.editor;

import dev.dragoman.rendering.edition.TextDifference;
import dev.dragoman.translation.upload.UploadReport;

/** Shows the three texts of a conflict, with what each person has changed. */
final class Conflicts {

    private Conflicts() {}

    static UnitView.Conflict of(UploadReport.Conflict conflict) {
        String base = conflict.base().orElse("");
        return new UnitView.Conflict(
                conflict.base().orElse(null),
                TextDifference.between(base, conflict.stored(), TextDifference.mostTokens(2)),
                TextDifference.between(base, conflict.uploaded(), TextDifference.mostTokens(2)));
    }
}
