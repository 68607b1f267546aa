package dev.dragoman.editing;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.drafting.Confirming;
import dev.dragoman.editing.body.ConfirmationBody;
import dev.dragoman.editing.body.ReviewBody;
import dev.dragoman.editing.view.ReviewView;
import dev.dragoman.editing.write.WriteAnswer;
import dev.dragoman.editing.write.WriteTransaction;
import dev.dragoman.http.Precondition;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.finding.FindingWording;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.review.ReviewStatus;
import dev.dragoman.releasing.review.Reviewing;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.ReviewAction;
import dev.dragoman.translation.TranslationLocale;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
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
@APIResponse(
        responseCode = "200",
        description = "How the newest version stands now",
        content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReviewView.class)))
@APIResponse(responseCode = "409", description = "wrong-state")
public class ReviewResource {

    private final Callers callers;
    private final WriteTransaction writing;
    private final Reviewing reviewing;
    private final Confirming confirming;
    private final EditorMessages messages;

    ReviewResource(
            Callers callers,
            WriteTransaction writing,
            Reviewing reviewing,
            Confirming confirming,
            EditorMessages messages) {
        this.callers = callers;
        this.writing = writing;
        this.reviewing = reviewing;
        this.confirming = confirming;
        this.messages = messages;
    }

    @POST
    @Path("{slug}/translations/{locale}/submit")
    @Operation(operationId = "submitTranslation", summary = "Submits the newest version of a translation for review")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag of the newest version")
    @RequestBody(
            required = false,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReviewBody.class)))
    public Response submit(
            @Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, byte[] body) {
        return review(http, slug, locale, body, ReviewAction.SUBMIT, () -> step(http, body, ReviewAction.SUBMIT));
    }

    @POST
    @Path("{slug}/translations/{locale}/approve")
    @Operation(operationId = "approveTranslation", summary = "Approves a submitted version for release")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag of the newest version")
    @RequestBody(
            required = false,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReviewBody.class)))
    @APIResponse(responseCode = "403", description = "forbidden, or four-eyes for the version's own author")
    public Response approve(
            @Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, byte[] body) {
        return review(http, slug, locale, body, ReviewAction.APPROVE, () -> step(http, body, ReviewAction.APPROVE));
    }

    @POST
    @Path("{slug}/translations/{locale}/reject")
    @Operation(operationId = "rejectTranslation", summary = "Rejects a version with a comment")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag of the newest version")
    @RequestBody(
            required = true,
            description = "With a comment",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReviewBody.class)))
    @APIResponse(responseCode = "422", description = "invalid-review: without a comment")
    public Response reject(
            @Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, byte[] body) {
        return review(http, slug, locale, body, ReviewAction.REJECT, () -> step(http, body, ReviewAction.REJECT));
    }

    @POST
    @Path("{slug}/translations/{locale}/confirm")
    @Operation(
            operationId = "confirmTranslation",
            summary = "Confirms that outdated targets are still correct, which creates a new version")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag of the newest version")
    @RequestBody(
            required = false,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConfirmationBody.class)))
    @APIResponse(responseCode = "409", description = "wrong-state: nothing is outdated")
    @APIResponse(responseCode = "422", description = "invalid-review: units that are not outdated")
    public Response confirm(
            @Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, byte[] body) {
        return review(http, slug, locale, body, ReviewAction.CONFIRM, () -> confirmation(http, body));
    }

    /** What is done to the newest version of a translation. */
    private interface Step {

        ReviewStatus apply(Tables tables, Caller caller, Slug slug, LanguageTag locale, Precondition precondition);
    }

    private Step step(HttpServerRequest http, byte[] body, ReviewAction act) {
        ReviewBody asked = ReviewBody.read(http, body);
        return (tables, caller, slug, locale, precondition) ->
                reviewing.review(tables, caller, slug, locale, act, asked.comment(), precondition);
    }

    private Step confirmation(HttpServerRequest http, byte[] body) {
        ConfirmationBody asked = ConfirmationBody.read(http, body);
        return (tables, caller, slug, locale, precondition) -> reviewing.status(
                tables, confirming.confirm(tables, caller, slug, locale, asked.units(), asked.comment(), precondition));
    }

    /** @param read reads the body, after the caller's role was checked */
    private Response review(
            HttpServerRequest http, String slug, String locale, byte[] body, ReviewAction act, Supplier<Step> read) {
        Caller caller = callers.of(http);
        LanguageTag tag = TranslationLocale.require(locale);
        act.require(caller, tag);
        Step step = read.get();
        Slug name = Addresses.slug(slug);
        Precondition precondition = Precondition.ifMatch(http, "The translation of " + slug + " into " + tag);
        FindingWording wording = messages.of(http);
        return writing.write(
                http, caller, body, tables -> answer(step.apply(tables, caller, name, tag, precondition), wording));
    }

    private static WriteAnswer answer(ReviewStatus status, FindingWording wording) {
        return WriteAnswer.json(200, ReviewView.of(status, wording))
                .withEtag(status.version().tag());
    }
}
