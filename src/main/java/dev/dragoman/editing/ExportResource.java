package dev.dragoman.editing;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.drafting.exchange.BulkExporting;
import dev.dragoman.editing.body.ExportBody;
import dev.dragoman.editing.view.ExportPlanView;
import dev.dragoman.editing.write.WriteAnswer;
import dev.dragoman.http.DryRun;
import dev.dragoman.http.FileDownload;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many translations as one zip file, for agencies. */
@Path("/api/exports")
@Tag(name = "Translating")
@SecurityRequirement(name = "token")
public class ExportResource {

    private final Callers callers;
    private final BulkExporting exporting;

    ExportResource(Callers callers, BulkExporting exporting) {
        this.callers = callers;
        this.exporting = exporting;
    }

    @POST
    @Operation(
            operationId = "exportTranslations",
            summary = "Exports the translations of several records into several languages as a zip file",
            description = "The zip file has a file {slug}/{locale}.{extension} for each translation and, at its end,"
                    + " manifest.json, which also names what could not be exported. Nothing is stored; a dry run"
                    + " answers how many files it would be.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExportBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The zip file; of a dry run, its size",
            content = {
                @Content(mediaType = "application/zip"),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ExportPlanView.class))
            })
    @APIResponse(responseCode = "403", description = "forbidden: the caller may not read one of the languages")
    @APIResponse(
            responseCode = "422",
            description = "invalid-export, with the field; or limit-exceeded: see dragoman.exchange.files")
    public Response export(@Context HttpServerRequest http, byte[] body) {
        Caller caller = callers.of(http);
        caller.requireEditor();
        BulkExporting.Selection selection = ExportBody.read(http, body).selection();
        exporting.require(caller, selection);
        if (DryRun.isRequested(http)) {
            return WriteAnswer.json(200, ExportPlanView.of(selection, exporting.limit()))
                    .dryRunResponse();
        }
        StreamingOutput zip = out -> exporting.write(selection, out);
        return FileDownload.of(zip, "application/zip", "translations.zip").build();
    }
}
