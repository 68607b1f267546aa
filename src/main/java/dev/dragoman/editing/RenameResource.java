package dev.dragoman.editing;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.editing.body.RenameBody;
import dev.dragoman.editing.view.DeletedDraftView;
import dev.dragoman.editing.view.RenameView;
import dev.dragoman.editing.write.WriteAnswer;
import dev.dragoman.editing.write.WriteTransaction;
import dev.dragoman.http.Precondition;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.renaming.DeletingDraft;
import dev.dragoman.releasing.renaming.Renamed;
import dev.dragoman.releasing.renaming.Renaming;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Records under another slug, or gone: what becomes of an address. */
@Path("/api/records")
@Tag(name = "Writing")
@SecurityRequirement(name = "token")
public class RenameResource {

    private static final String WHAT = "The record";

    private final Callers callers;
    private final WriteTransaction writing;
    private final Renaming renaming;
    private final DeletingDraft deleting;

    RenameResource(Callers callers, WriteTransaction writing, Renaming renaming, DeletingDraft deleting) {
        this.callers = callers;
        this.writing = writing;
        this.renaming = renaming;
        this.deleting = deleting;
    }

    @POST
    @Path("{slug}/rename")
    @Operation(
            operationId = "renameRecord",
            summary = "Changes the slug of a record, in all languages",
            description = "For publishers of all its languages. The old addresses redirect permanently to the new"
                    + " ones (308), also after several renamings, and no other record can have the old slug.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag of the draft; * for any")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RenameBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The record under its new slug",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RenameView.class)))
    @APIResponse(responseCode = "404", description = "unknown-record")
    @APIResponse(responseCode = "409", description = "slug-taken: another record has or had it")
    @APIResponse(responseCode = "412", description = "precondition-failed: the record has been changed in the meantime")
    @APIResponse(responseCode = "422", description = "invalid-record: not a slug; or reserved-slug")
    @APIResponse(responseCode = "428", description = "precondition-required: send If-Match")
    public Response rename(@Context HttpServerRequest http, @RestPath String slug, byte[] body) {
        Caller caller = callers.of(http);
        caller.requireEditor();
        Slug to = RenameBody.read(http, body).to();
        Slug from = Addresses.slug(slug);
        Precondition precondition = Precondition.ifMatch(http, WHAT);
        return writing.write(
                http, caller, body, tables -> answer(renaming.rename(tables, caller, from, to, precondition)));
    }

    @DELETE
    @Path("{slug}")
    @Operation(
            operationId = "deleteDraft",
            summary = "Deletes a draft that was never public, with its translations and reviews",
            description = "For authors and publishers. It cannot be undone; the audit log keeps an entry."
                    + " ?dryRun=true lists what would be deleted. A record that is or was public can only be"
                    + " withdrawn.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag of the draft; * for any")
    @APIResponse(
            responseCode = "200",
            description = "What was deleted",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeletedDraftView.class)))
    @APIResponse(responseCode = "404", description = "unknown-record")
    @APIResponse(responseCode = "409", description = "wrong-state: it is or was public, or is in a scheduled release")
    @APIResponse(responseCode = "412", description = "precondition-failed: the record has been changed in the meantime")
    @APIResponse(responseCode = "428", description = "precondition-required: send If-Match")
    public Response delete(@Context HttpServerRequest http, @RestPath String slug) {
        Caller caller = callers.of(http);
        caller.requireEditor();
        Slug record = Addresses.slug(slug);
        Precondition precondition = Precondition.ifMatch(http, WHAT);
        return writing.write(
                http,
                caller,
                new byte[0],
                tables -> WriteAnswer.json(
                        200, DeletedDraftView.of(deleting.delete(tables, caller, record, precondition))));
    }

    private static WriteAnswer answer(Renamed renamed) {
        return WriteAnswer.json(200, RenameView.of(renamed)).withEtag(renamed.tag());
    }
}
