package dev.dragoman.editing;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.DraftAccess;
import dev.dragoman.editing.body.MoveBody;
import dev.dragoman.editing.body.ReleaseBody;
import dev.dragoman.editing.view.ReleaseView;
import dev.dragoman.editing.write.WriteAnswer;
import dev.dragoman.editing.write.WriteTransaction;
import dev.dragoman.editions.EditionKey;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.finding.FindingView;
import dev.dragoman.quality.finding.FindingWording;
import dev.dragoman.records.limits.RecordLimits;
import dev.dragoman.releasing.ReleaseEditions;
import dev.dragoman.releasing.Releasing;
import dev.dragoman.releasing.Rescheduling;
import dev.dragoman.releasing.log.MadeRelease;
import dev.dragoman.releasing.log.Release;
import dev.dragoman.releasing.log.Releases;
import dev.dragoman.releasing.request.ReleaseRequest;
import dev.dragoman.releasing.terms.ReleaseState;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** Releases, at once or at a wall time in a zone. */
@Path("/api/releases")
@Tag(name = "Writing")
@SecurityRequirement(name = "token")
public class ReleaseResource {

    private static final String PATH = "/api/releases";
    private static final int PAGE = 20;

    private final Callers callers;
    private final WriteTransaction writing;
    private final Releasing releasing;
    private final Rescheduling rescheduling;
    private final Store store;
    private final DraftAccess drafts;
    private final RecordLimits limits;
    private final InterfaceMessages messages;
    private final EditorMessages findings;

    ReleaseResource(
            Callers callers,
            WriteTransaction writing,
            Releasing releasing,
            Rescheduling rescheduling,
            Store store,
            DraftAccess drafts,
            RecordLimits limits,
            InterfaceMessages messages,
            EditorMessages findings) {
        this.callers = callers;
        this.writing = writing;
        this.releasing = releasing;
        this.rescheduling = rescheduling;
        this.store = store;
        this.drafts = drafts;
        this.limits = limits;
        this.messages = messages;
        this.findings = findings;
    }

    @POST
    @Operation(
            operationId = "release",
            summary = "Releases editions, all or none, immediately or at a wall time in a zone",
            description = "?dryRun=true returns a preview: what would be released, and the findings in each edition.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReleaseBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "The release",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReleaseView.class)))
    @APIResponse(responseCode = "409", description = "wrong-state: something is not approved yet")
    @APIResponse(
            responseCode = "422",
            description =
                    "invalid-release: also if a check finds an error, or if an override names none; limit-exceeded")
    public Response make(@Context HttpServerRequest http, byte[] body) {
        Caller caller = callers.of(http);
        caller.requireEditor();
        ReleaseRequest request = ReleaseBody.read(http, body, limits).request();
        FindingWording wording = findings.of(http);
        return writing.write(http, caller, body, tables -> {
            MadeRelease made = releasing.make(tables, caller, request, wording);
            Map<EditionKey, List<FindingView>> found = new HashMap<>();
            made.findings().forEach((edition, each) -> found.put(edition, FindingView.of(each, wording)));
            Release release = made.release();
            return WriteAnswer.json(201, view(tables, caller, release, found, wording))
                    .withLocation(PATH + "/" + release.id());
        });
    }

    @GET
    @Operation(
            operationId = "listReleases",
            summary = "The releases, newest first: all that are done, and those of the others that the caller"
                    + " may see as a publisher")
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "scheduled, done or cancelled")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "Where the page begins, as given by next")
    @APIResponse(
            responseCode = "200",
            description = "A page of releases",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReleaseView.Page.class)))
    public Response list(HttpServerRequest http) {
        Caller caller = callers.of(http);
        caller.requireEditor();
        Optional<ReleaseState> state =
                Optional.ofNullable(http.getParam("state")).map(ReleaseResource::state);
        String after = Optional.ofNullable(http.getParam("after")).orElse(Releases.START);
        FindingWording wording = findings.of(http);
        ReleaseView.Page page = store.read(tables -> page(tables, caller, state, after, wording));
        return WriteAnswer.json(200, page).response();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getRelease", summary = "A release")
    @APIResponse(
            responseCode = "200",
            description = "The release",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReleaseView.class)))
    @APIResponse(responseCode = "404", description = "unknown-release")
    public Response release(HttpServerRequest http, @RestPath String id) {
        Caller caller = callers.of(http);
        caller.requireEditor();
        FindingWording wording = findings.of(http);
        return store.read(tables -> answer(tables, 200, caller, releasing.find(tables, caller, id), wording))
                .response();
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "cancelRelease", summary = "Cancels a scheduled release")
    @APIResponse(
            responseCode = "200",
            description = "The cancelled release",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReleaseView.class)))
    @APIResponse(responseCode = "404", description = "unknown-release")
    @APIResponse(responseCode = "409", description = "wrong-state: it is done or cancelled")
    public Response cancel(HttpServerRequest http, @RestPath String id) {
        Caller caller = callers.of(http);
        caller.requireEditor();
        FindingWording wording = findings.of(http);
        return writing.write(
                http,
                caller,
                new byte[0],
                tables -> answer(tables, 200, caller, releasing.cancel(tables, caller, id), wording));
    }

    @POST
    @Path("{id}/move")
    @Operation(
            operationId = "moveRelease",
            summary = "Moves a scheduled release to another time",
            description = "What it makes public stays as it was when it was scheduled.")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = MoveBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The release with its new time",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReleaseView.class)))
    @APIResponse(responseCode = "404", description = "unknown-release")
    @APIResponse(
            responseCode = "409",
            description = "wrong-state: it is done or cancelled, or due at another time than the request says")
    @APIResponse(responseCode = "422", description = "invalid-release: the time is over, or too far away")
    public Response move(@Context HttpServerRequest http, @RestPath String id, byte[] body) {
        Caller caller = callers.of(http);
        caller.requireEditor();
        MoveBody move = MoveBody.read(http, body);
        FindingWording wording = findings.of(http);
        return writing.write(
                http,
                caller,
                body,
                tables -> answer(
                        tables, 200, caller, rescheduling.move(tables, caller, id, move.at(), move.due()), wording));
    }

    private ReleaseView view(
            Tables tables,
            Caller caller,
            Release release,
            Map<EditionKey, List<FindingView>> found,
            FindingWording wording) {
        return ReleaseView.of(
                release,
                releasing.visibleItems(tables, caller, release),
                tables.table(ReleaseEditions.class).made(release.id()),
                found,
                wording,
                messages::has);
    }

    private WriteAnswer answer(Tables tables, int status, Caller caller, Release release, FindingWording wording) {
        return WriteAnswer.json(status, view(tables, caller, release, Map.of(), wording));
    }

    private ReleaseView.Page page(
            Tables tables, Caller caller, Optional<ReleaseState> state, String after, FindingWording wording) {
        List<String> locales = drafts.publishedLocales(caller).stream()
                .map(LanguageTag::toString)
                .toList();
        // One more than the page holds tells whether another page follows.
        List<Release> releases = tables.table(Releases.class)
                .newest(
                        state.map(Enum::name).orElse(null),
                        after,
                        PAGE + 1,
                        drafts.mayReadWholeSchedule(caller) ? 1 : 0,
                        // No locale has an empty tag.
                        locales.isEmpty() ? List.of("") : locales);
        String filter = state.map(of -> "&state=" + of.slug()).orElse("");
        return new ReleaseView.Page(
                releases.stream()
                        .limit(PAGE)
                        .map(release -> view(tables, caller, release, Map.of(), wording))
                        .toList(),
                releases.size() > PAGE
                        ? PATH + "?after=" + releases.get(PAGE - 1).id() + filter
                        : null);
    }

    private static ReleaseState state(String text) {
        return ReleaseState.of(text).orElseThrow(() -> new ProblemException(
                        ProblemCode.INVALID_PARAMETER,
                        "state is \"" + text + "\", which is not one of scheduled, done, cancelled")
                .with("parameter", "state"));
    }
}
