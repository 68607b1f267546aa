package dev.dragoman.editing;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.Role;
import dev.dragoman.drafting.Drafting;
import dev.dragoman.drafting.RevisionReport;
import dev.dragoman.editing.view.RevisionReportView;
import dev.dragoman.editing.write.WriteAnswer;
import dev.dragoman.editing.write.WriteTransaction;
import dev.dragoman.http.AcceptedTypes;
import dev.dragoman.http.Precondition;
import dev.dragoman.http.body.UploadThrottle;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.finding.FindingWording;
import dev.dragoman.records.Slug;
import dev.dragoman.records.limits.RecordLimits;
import dev.dragoman.records.markdown.MarkdownReader;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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

/** Canonical records in, as drafts. */
@Path("/api/records")
@Tag(name = "Writing")
@SecurityRequirement(name = "token")
public class DraftResource {

    private final Callers callers;
    private final UploadThrottle throttle;
    private final WriteTransaction writing;
    private final Drafting drafting;
    private final RecordLimits limits;
    private final EditorMessages messages;

    DraftResource(
            Callers callers,
            UploadThrottle throttle,
            WriteTransaction writing,
            Drafting drafting,
            RecordLimits limits,
            EditorMessages messages) {
        this.callers = callers;
        this.throttle = throttle;
        this.writing = writing;
        this.drafting = drafting;
        this.limits = limits;
        this.messages = messages;
    }

    @PUT
    @Path("{slug}")
    @Operation(
            operationId = "putRecord",
            summary = "Creates or replaces the draft of a record, as Markdown or JSON, and reports the changes")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the newest revision; required if there is one")
    @RequestBody(
            description = "The whole record, in the form that GET of its draft returns",
            required = true,
            content = {@Content(mediaType = "text/markdown"), @Content(mediaType = MediaType.APPLICATION_JSON)})
    @APIResponse(
            responseCode = "200",
            description = "The report; the next revision is stored if anything is new",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RevisionReportView.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN)
            })
    @APIResponse(
            responseCode = "201",
            description = "The report; this is the first revision",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RevisionReportView.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN)
            })
    @APIResponse(responseCode = "412", description = "precondition-failed: it has been changed in the meantime")
    @APIResponse(responseCode = "413", description = "content-too-large: see dragoman.limits.body")
    @APIResponse(responseCode = "415", description = "unsupported-media-type: neither Markdown nor JSON")
    @APIResponse(responseCode = "422", description = "invalid-record, at its line or field: nothing was changed")
    @APIResponse(responseCode = "428", description = "precondition-required: send If-Match")
    @APIResponse(responseCode = "503", description = "busy: other large files are being processed; see Retry-After")
    public Response write(@Context HttpServerRequest http, @RestPath String slug, byte[] body) {
        Caller caller = callers.of(http);
        caller.require(Role.AUTHOR);
        return throttle.run(body, () -> write(http, slug, caller, body));
    }

    private Response write(HttpServerRequest http, String slug, Caller caller, byte[] body) {
        String type = AcceptedTypes.best(http, List.of("application/json", "text/plain"));
        MarkdownReader.Reading reading =
                DraftBody.read(slug(slug), http.getHeader(HttpHeaders.CONTENT_TYPE), body, limits.text());
        FindingWording wording = messages.of(http);
        return writing.write(http, caller, body, tables -> {
            RevisionReport report = drafting.store(tables, reading, caller, Precondition.ifMatch(http, "The record"));
            boolean first = report.changed() && report.revision().number() == 1;
            WriteAnswer answer = answer(report, first ? 201 : 200, type, wording)
                    .withEtag(report.revision().tag());
            return first ? answer.withLocation("/api/records/" + slug + "/draft") : answer;
        });
    }

    private static WriteAnswer answer(RevisionReport report, int status, String type, FindingWording wording) {
        return type.equals("text/plain")
                ? WriteAnswer.text(status, RevisionReportView.text(report, wording) + "\n")
                : WriteAnswer.json(status, RevisionReportView.of(report, wording));
    }

    private static Slug slug(String given) {
        try {
            return new Slug(given);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.INVALID_PARAMETER, e.getMessage()).with("parameter", "slug");
        }
    }
}
