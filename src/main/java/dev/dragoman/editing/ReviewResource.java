package dev.dragoman.editing;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.drafting.Confirming;
import dev.dragoman.editing.view.ReviewView;
import dev.dragoman.http.Precondition;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.ReviewStanding;
import dev.dragoman.releasing.Reviewing;
import dev.dragoman.translation.ReviewAction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
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

/** The way of a translation from draft to approved. */
@Path("/api/records")
@Tag(name = "Writing")
@SecurityRequirement(name = "token")
public class ReviewResource {

    private final Callers callers;
    private final WriteTransaction writing;
    private final Reviewing reviewing;
    private final Confirming confirming;

    ReviewResource(Callers callers, WriteTransaction writing, Reviewing reviewing, Confirming confirming) {
        this.callers = callers;
        this.writing = writing;
        this.reviewing = reviewing;
        this.confirming = confirming;
    }

    @POST
    @Path("{slug}/translations/{locale}/submit")
    @Operation(
            operationId = "submitTranslation",
            summary = "Hands the newest version of a translation to the reviewers")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag of the newest version")
    @RequestBody(description = "{\"comment\": \"…\"}, or none", required = false)
    @APIResponse(
            responseCode = "200",
            description = "How the version stands now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "409", description = "wrong-state")
    public Response submit(
            @Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, byte[] body) {
        return review(http, slug, locale, body, ReviewAction.SUBMIT);
    }

    @POST
    @Path("{slug}/translations/{locale}/approve")
    @Operation(operationId = "approveTranslation", summary = "Allows the release of a version that was submitted")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag of the newest version")
    @RequestBody(description = "{\"comment\": \"…\"}, or none", required = false)
    @APIResponse(
            responseCode = "200",
            description = "How the version stands now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "403", description = "forbidden, or four-eyes for the version's own author")
    @APIResponse(responseCode = "409", description = "wrong-state")
    public Response approve(
            @Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, byte[] body) {
        return review(http, slug, locale, body, ReviewAction.APPROVE);
    }

    @POST
    @Path("{slug}/translations/{locale}/reject")
    @Operation(operationId = "rejectTranslation", summary = "Sends a version back with a comment")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag of the newest version")
    @RequestBody(description = "{\"comment\": \"…\"}", required = true)
    @APIResponse(
            responseCode = "200",
            description = "How the version stands now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "409", description = "wrong-state")
    @APIResponse(responseCode = "422", description = "invalid-review: without a comment")
    public Response reject(
            @Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, byte[] body) {
        return review(http, slug, locale, body, ReviewAction.REJECT);
    }

    @POST
    @Path("{slug}/translations/{locale}/confirm")
    @Operation(
            operationId = "confirmTranslation",
            summary = "Says that outdated targets are still right, which makes a new version")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag of the newest version")
    @RequestBody(
            description =
                    "{\"units\": [\"p2\"], \"comment\": \"…\"}, or none; without units all that are outdated are confirmed",
            required = false)
    @APIResponse(
            responseCode = "200",
            description = "How the new version stands",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "409", description = "wrong-state: nothing is outdated")
    @APIResponse(responseCode = "422", description = "invalid-review: units that are not outdated")
    public Response confirm(
            @Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, byte[] body) {
        return review(http, slug, locale, body, ReviewAction.CONFIRM);
    }

    private Response review(HttpServerRequest http, String slug, String locale, byte[] body, ReviewAction act) {
        Caller caller = callers.of(http);
        LanguageTag tag = Addresses.translation(locale);
        act.require(caller, tag);
        BodyFields fields = act == ReviewAction.CONFIRM
                ? BodyFields.read(http, body, ProblemCode.INVALID_REVIEW, "units", "comment")
                : BodyFields.read(http, body, ProblemCode.INVALID_REVIEW, "comment");
        Optional<String> comment = fields.remark("comment");
        Slug name = Addresses.slug(slug);
        Precondition precondition = Precondition.ifMatch(http, "The translation of " + slug + " into " + tag);
        return writing.write(
                http,
                caller,
                body,
                tables -> answer(
                        act == ReviewAction.CONFIRM
                                ? reviewing.standing(
                                        tables,
                                        confirming.confirm(
                                                tables,
                                                caller,
                                                name,
                                                tag,
                                                fields.texts("units"),
                                                comment,
                                                precondition))
                                : reviewing.review(tables, caller, name, tag, act, comment, precondition)));
    }

    private static WriteAnswer answer(ReviewStanding standing) {
        return WriteAnswer.json(200, ReviewView.of(standing))
                .withEtag(standing.version().tag());
    }
}
