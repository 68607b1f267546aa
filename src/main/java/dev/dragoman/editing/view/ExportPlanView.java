package dev.dragoman.editing.view;

import dev.dragoman.drafting.exchange.BulkExporting;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How large an export would be, as a dry run answers it. */
@RegisterForReflection
@Schema(name = "ExportPlan")
public record ExportPlanView(
        @Schema(required = true, description = "How many files the zip file would have at most, without its manifest")
        int files,

        @Schema(required = true, description = "How many it may have")
        int limit) {

    /** The plan of a selection that is within the limit. */
    public static ExportPlanView of(BulkExporting.Selection selection, int limit) {
        return new ExportPlanView(selection.slugs().size() * selection.locales().size(), limit);
    }
}
