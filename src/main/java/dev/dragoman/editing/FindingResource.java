package dev.dragoman.editing;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.DraftAccess;
import dev.dragoman.drafting.CheckedVersion;
import dev.dragoman.drafting.Dismissing;
import dev.dragoman.editing.body.DismissalBody;
import dev.dragoman.editing.body.RestorationBody;
import dev.dragoman.editing.view.FindingsView;
import dev.dragoman.editing.write.WriteAnswer;
import dev.dragoman.editing.write.WriteTransaction;
import dev.dragoman.http.Precondition;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.finding.FindingWording;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.TranslationLocale;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
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

/** What the checks find in a translation, and what editors say of it. */
@Path("/api/records")
@Tag(name = "Translating")
@SecurityRequirement(name = "token")
@APIResponse(
        responseCode = "200",
        description = "The findings, after the change if it is a write; the ETag is that of the version",
        content =
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FindingsView.class)))
@APIResponse(responseCode = "404", description = "unknown-record or unknown-bundle")
public class FindingResource {

    private final Store store;
    private final Callers callers;
    private final DraftAccess drafts;
    private final WriteTransaction writing;
    private final Dismissing dismissing;
    private final EditorMessages messages;

    FindingResource(
            Store store,
            Callers callers,
            DraftAccess drafts,
            WriteTransaction writing,
            Dismissing dismissing,
            EditorMessages messages) {
        this.store = store;
        this.callers = callers;
        this.drafts = drafts;
        this.writing = writing;
        this.dismissing = dismissing;
        this.messages = messages;
    }

    @GET
    @Path("{slug}/translations/{locale}/findings")
    @Operation(
            operationId = "listFindings",
            summary = "The findings in the newest version of a translation",
            description =
                    "Dismissed warnings are listed too, with who dismissed them, when and why. Messages are in the"
                            + " language that Accept-Language asks for.")
    @APIResponse(
            responseCode = "404",
            description = "unknown-record or unknown-bundle; also where the caller has no role in the locale")
    public Response findings(HttpServerRequest http, @RestPath String slug, @RestPath String locale) {
        LanguageTag tag = TranslationLocale.require(locale);
        Caller caller = callers.of(http);
        caller.requireEditor();
        FindingWording wording = messages.of(http);
        if (!drafts.mayReadDrafts(caller, tag)) {
            throw Addresses.unknownRecord(slug);
        }
        Slug name = Addresses.slug(slug);
        return store.read(tables -> answer(dismissing.findings(tables, name, tag), wording))
                .response();
    }

    @POST
    @Path("{slug}/translations/{locale}/findings/dismiss")
    @Operation(
            operationId = "dismissFinding",
            summary = "Dismisses the warnings of a check in a unit, with a reason",
            description = "For translators and reviewers of the locale. The dismissal ends when either text changes."
                    + " Errors cannot be dismissed.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag of the newest version; optional")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DismissalBody.class)))
    @APIResponse(responseCode = "403", description = "forbidden: neither translator nor reviewer of the locale")
    @APIResponse(responseCode = "422", description = "invalid-dismissal: an error, or not a finding")
    public Response dismiss(
            @Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, byte[] body) {
        return write(http, slug, locale, body, change -> {
            DismissalBody asked = DismissalBody.read(http, body);
            return tables -> dismissing.dismiss(
                    tables,
                    change.caller(),
                    new Dismissing.Warning(change.slug(), change.locale(), asked.check(), asked.unit()),
                    asked.reason(),
                    change.precondition());
        });
    }

    @POST
    @Path("{slug}/translations/{locale}/findings/restore")
    @Operation(
            operationId = "restoreFinding",
            summary = "Revokes the dismissal of warnings",
            description =
                    "For translators and reviewers of the locale. The warnings of the check in the unit are open again.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag of the newest version; optional")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RestorationBody.class)))
    @APIResponse(responseCode = "403", description = "forbidden: neither translator nor reviewer of the locale")
    @APIResponse(responseCode = "422", description = "invalid-dismissal: not a finding")
    public Response restore(
            @Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, byte[] body) {
        return write(http, slug, locale, body, change -> {
            RestorationBody asked = RestorationBody.read(http, body);
            return tables -> dismissing.restore(
                    tables,
                    change.caller(),
                    new Dismissing.Warning(change.slug(), change.locale(), asked.check(), asked.unit()),
                    change.precondition());
        });
    }

    /** What a request says besides its body. */
    private record Change(Caller caller, Slug slug, LanguageTag locale, Precondition precondition) {}

    /** @param read reads the body, after the caller's role was checked */
    private Response write(
            HttpServerRequest http,
            String slug,
            String locale,
            byte[] body,
            Function<Change, Function<Tables, CheckedVersion>> read) {
        LanguageTag tag = TranslationLocale.require(locale);
        Caller caller = callers.of(http);
        caller.requireWorkIn(tag);
        Function<Tables, CheckedVersion> act = read.apply(new Change(
                caller,
                Addresses.slug(slug),
                tag,
                Precondition.optionalIfMatch(http, "The translation of " + slug + " into " + tag)));
        FindingWording wording = messages.of(http);
        return writing.write(http, caller, body, tables -> answer(act.apply(tables), wording));
    }

    private static WriteAnswer answer(CheckedVersion checked, FindingWording wording) {
        return WriteAnswer.json(200, FindingsView.of(checked, wording))
                .withEtag(checked.version().tag());
    }
}
