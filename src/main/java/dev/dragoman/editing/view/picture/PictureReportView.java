package dev.dragoman.editing.view.picture;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dragoman.drafting.PictureReport;
import dev.dragoman.rendering.PictureAddresses;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The report on a stored picture. */
@RegisterForReflection
@Schema(name = "PictureReport")
public record PictureReportView(
        @Schema(required = true) String slug,
        @JsonUnwrapped StoredPictureView picture,

        @Schema(required = true, description = "Whether there was no such picture, or another file")
        boolean changed,

        @Schema(
                required = true,
                description = "The newest revision of the record, which shows the picture if it is used")
        int revision,

        @Schema(required = true) List<PictureWarningView> warnings) {

    public static PictureReportView of(PictureReport report, PictureAddresses addresses) {
        String slug = report.revision().record().slug().value();
        return new PictureReportView(
                slug,
                StoredPictureView.of(slug, report.file(), report.length(), report.used(), addresses),
                report.changed(),
                report.revision().number(),
                PictureWarningView.of(report.warnings()));
    }
}
