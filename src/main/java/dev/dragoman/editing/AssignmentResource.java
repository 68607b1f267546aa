package dev.dragoman.editing;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.DraftAccess;
import dev.dragoman.drafting.Assigning;
import dev.dragoman.editing.body.AssignmentBody;
import dev.dragoman.editing.view.AssignmentView;
import dev.dragoman.editing.write.WriteAnswer;
import dev.dragoman.editing.write.WriteTransaction;
import dev.dragoman.http.Precondition;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.Store;
import dev.dragoman.times.HomeZoneConfig;
import dev.dragoman.translation.TranslationLocale;
import dev.dragoman.translation.assignment.Assignment;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

/** Who works on a translation. */
@Path("/api/records")
@Tag(name = "Translating")
@SecurityRequirement(name = "token")
public class AssignmentResource {

    private final Store store;
    private final Callers callers;
    private final DraftAccess drafts;
    private final WriteTransaction writing;
    private final Assigning assigning;
    private final HomeZoneConfig home;

    AssignmentResource(
            Store store,
            Callers callers,
            DraftAccess drafts,
            WriteTransaction writing,
            Assigning assigning,
            HomeZoneConfig home) {
        this.store = store;
        this.callers = callers;
        this.drafts = drafts;
        this.writing = writing;
        this.assigning = assigning;
        this.home = home;
    }

    @GET
    @Path("{slug}/translations/{locale}/assignment")
    @Operation(
            operationId = "getAssignment",
            summary = "The assignment of a translation: who works on it, and until when",
            description = "For callers who may read its drafts. The translation need not have been started.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AssignmentView.class)))
    @APIResponse(
            responseCode = "404",
            description = "unknown-assignment if it is not assigned; unknown-record, also if the caller has no role")
    public Response assignment(HttpServerRequest http, @RestPath String slug, @RestPath String locale) {
        LanguageTag tag = TranslationLocale.require(locale);
        Caller caller = callers.of(http);
        caller.requireEditor();
        if (!drafts.mayReadDrafts(caller, tag)) {
            throw Addresses.unknownRecord(slug);
        }
        Slug name = Addresses.slug(slug);
        return answer(store.read(tables -> assigning.find(tables, name, tag))).response();
    }

    @PUT
    @Path("{slug}/translations/{locale}/assignment")
    @Operation(
            operationId = "assignTranslation",
            summary = "Assigns a translation to a person, with an optional due time",
            description =
                    "Publishers of the locale can assign it to anyone with a role in the locale; translators and reviewers only to themselves, unless it is assigned to another person. The translation need not have been started.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag of the assignment; optional")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AssignmentBody.class)))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AssignmentView.class)))
    @APIResponse(responseCode = "403", description = "forbidden: not your locale, or another person's name")
    @APIResponse(responseCode = "404", description = "unknown-record")
    @APIResponse(responseCode = "409", description = "wrong-state: it is assigned to another person; language-exists")
    @APIResponse(
            responseCode = "422",
            description = "invalid-assignment: a person without a role in the locale, or a time in the past")
    public Response assign(
            @Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, byte[] body) {
        LanguageTag tag = TranslationLocale.require(locale);
        Caller caller = callers.of(http);
        Assigning.requireRole(caller, tag, caller.name());
        AssignmentBody asked = AssignmentBody.read(http, body, home.homeZone());
        Slug name = Addresses.slug(slug);
        Precondition precondition = precondition(http, slug, tag);
        return writing.write(
                http,
                caller,
                body,
                tables -> answer(assigning.assign(tables, caller, name, tag, asked.to(), asked.due(), precondition)));
    }

    @DELETE
    @Path("{slug}/translations/{locale}/assignment")
    @Operation(
            operationId = "unassignTranslation",
            summary = "Ends the assignment of a translation",
            description = "For the assignee, and for publishers of the locale.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag of the assignment; optional")
    @APIResponse(responseCode = "204", description = "It is not assigned, now or before")
    @APIResponse(responseCode = "403", description = "forbidden: it is assigned to another person")
    @APIResponse(responseCode = "404", description = "unknown-record")
    public Response giveBack(HttpServerRequest http, @RestPath String slug, @RestPath String locale) {
        LanguageTag tag = TranslationLocale.require(locale);
        Caller caller = callers.of(http);
        Assigning.requireRole(caller, tag, caller.name());
        Slug name = Addresses.slug(slug);
        Precondition precondition = precondition(http, slug, tag);
        return writing.write(http, caller, new byte[0], tables -> {
            assigning.giveBack(tables, caller, name, tag, precondition);
            return WriteAnswer.noContent();
        });
    }

    private static Precondition precondition(HttpServerRequest http, String slug, LanguageTag locale) {
        return Precondition.optionalIfMatch(http, "The assignment of " + slug + " in " + locale);
    }

    private static WriteAnswer answer(Assignment assignment) {
        return WriteAnswer.json(200, AssignmentView.of(assignment)).withEtag(assignment.tag());
    }
}
