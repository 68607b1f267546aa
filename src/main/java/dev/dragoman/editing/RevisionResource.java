package dev.dragoman.editing;

import dev.dragoman.access.Callers;
import dev.dragoman.editing.view.RevisionsView;
import dev.dragoman.editing.write.WriteAnswer;
import dev.dragoman.http.AcceptedTypes;
import dev.dragoman.http.ContentTypeOptions;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.names.UnknownRecord;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Canonical records out, for editors: the draft and all revisions, as Markdown or JSON, to be sent back changed. */
@Path("/api/records")
@Tag(name = "Writing")
@SecurityRequirement(name = "token")
public class RevisionResource {

    private final Store store;
    private final Callers callers;

    RevisionResource(Store store, Callers callers) {
        this.store = store;
        this.callers = callers;
    }

    @GET
    @Path("{slug}/draft")
    @Operation(
            operationId = "getDraft",
            summary = "The newest revision, public or not; PUT accepts it with the ETag as If-Match")
    @APIResponse(
            responseCode = "200",
            description = "Markdown, or JSON if Accept prefers it",
            content = {@Content(mediaType = "text/markdown"), @Content(mediaType = MediaType.APPLICATION_JSON)})
    public Response draft(HttpServerRequest http, @RestPath String slug) {
        callers.of(http).requireEditor();
        String type = AcceptedTypes.best(http, DraftBody.TYPES);
        return answer(store.read(tables -> newest(tables, slug)), type);
    }

    @GET
    @Path("{slug}/revisions")
    @Operation(operationId = "listRevisions", summary = "All revisions, newest first: who stored them, and when")
    @APIResponse(
            responseCode = "200",
            description = "Number, digest, time, author and origin of each",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RevisionsView.class)))
    public Response revisions(HttpServerRequest http, @RestPath String slug) {
        callers.of(http).requireEditor();
        List<Revisions.Entry> entries =
                store.read(tables -> tables.table(Revisions.class).entries(slug));
        if (entries.isEmpty()) {
            throw store.read(tables -> UnknownRecord.of(tables, slug));
        }
        return WriteAnswer.json(200, RevisionsView.of(slug, entries)).response();
    }

    @GET
    @Path("{slug}/revisions/{number}")
    @Operation(operationId = "getRevision", summary = "One revision")
    @APIResponse(
            responseCode = "200",
            description = "Markdown, or JSON if Accept prefers it",
            content = {@Content(mediaType = "text/markdown"), @Content(mediaType = MediaType.APPLICATION_JSON)})
    public Response revision(HttpServerRequest http, @RestPath String slug, @RestPath String number) {
        callers.of(http).requireEditor();
        String type = AcceptedTypes.best(http, DraftBody.TYPES);
        Optional<Revision> revision = number.matches("[1-9][0-9]{0,8}")
                ? store.read(tables -> {
                    newest(tables, slug);
                    return tables.table(Revisions.class).find(slug, Integer.parseInt(number));
                })
                : Optional.empty();
        return revision.map(found -> answer(found, type)).orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND, "There is no revision " + number + " of \"" + slug + "\"")
                .with("slug", slug));
    }

    private static Revision newest(Tables tables, String slug) {
        return tables.table(Revisions.class).newest(slug).orElseThrow(() -> UnknownRecord.of(tables, slug));
    }

    private static Response answer(Revision revision, String type) {
        return Response.ok(DraftBody.write(revision, type), type + ";charset=UTF-8")
                .header(HttpHeaders.ETAG, revision.tag())
                .header("Dragoman-Revision", revision.number())
                .header(HttpHeaders.CONTENT_LANGUAGE, "en")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, "Accept, Authorization")
                .header(ContentTypeOptions.FIELD, ContentTypeOptions.NO_SNIFF)
                .build();
    }
}
