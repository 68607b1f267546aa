package dev.dragoman.editing;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.DraftAccess;
import dev.dragoman.access.Role;
import dev.dragoman.bundles.formats.BundleFormat;
import dev.dragoman.drafting.Exporting;
import dev.dragoman.drafting.uploads.Uploading;
import dev.dragoman.editing.view.UploadReportView;
import dev.dragoman.editing.write.WriteAnswer;
import dev.dragoman.editing.write.WriteTransaction;
import dev.dragoman.http.AcceptedTypes;
import dev.dragoman.http.FileDownload;
import dev.dragoman.http.Precondition;
import dev.dragoman.http.body.UploadThrottle;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.finding.FindingWording;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.TranslationLocale;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Translations in and out, in the formats that translators use. */
@Path("/api/records")
@Tag(name = "Translating")
@SecurityRequirement(name = "token")
public class BundleResource {

    private static final List<String> TYPES =
            Arrays.stream(BundleFormat.values()).map(BundleFormat::mediaType).toList();

    private final Store store;
    private final Callers callers;
    private final UploadThrottle throttle;
    private final WriteTransaction writing;
    private final Uploading uploading;
    private final Exporting exporting;
    private final DraftAccess drafts;
    private final EditorMessages messages;

    BundleResource(
            Store store,
            Callers callers,
            UploadThrottle throttle,
            WriteTransaction writing,
            Uploading uploading,
            Exporting exporting,
            DraftAccess drafts,
            EditorMessages messages) {
        this.store = store;
        this.callers = callers;
        this.throttle = throttle;
        this.writing = writing;
        this.uploading = uploading;
        this.exporting = exporting;
        this.drafts = drafts;
        this.messages = messages;
    }

    @PUT
    @Path("{slug}/translations/{locale}")
    @Operation(
            operationId = "uploadTranslation",
            summary = "Uploads a translation, complete or partial, and reports the result for each unit")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the newest version; required if there is one")
    @RequestBody(
            description = "A file in a form that GET of this address returns; units that are not in it stay unchanged",
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON),
                @Content(mediaType = "application/xliff+xml"),
                @Content(mediaType = "application/x-xliff+xml"),
                @Content(mediaType = "text/x-gettext-translation")
            })
    @APIResponse(
            responseCode = "200",
            description = "The report; the next version is stored if anything is new",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = UploadReportView.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN)
            })
    @APIResponse(
            responseCode = "201",
            description = "The report; this is the first version",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = UploadReportView.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN)
            })
    @APIResponse(responseCode = "412", description = "precondition-failed: it has been changed in the meantime")
    @APIResponse(responseCode = "422", description = "invalid-bundle or no-unit-taken: nothing was changed")
    @APIResponse(responseCode = "428", description = "precondition-required: send If-Match")
    @APIResponse(responseCode = "503", description = "busy: other large files are being processed; see Retry-After")
    public Response upload(
            @Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, byte[] body) {
        LanguageTag tag = TranslationLocale.require(locale);
        Caller caller = callers.of(http);
        caller.require(Role.TRANSLATOR, tag);
        BundleFormat format = format(http.getHeader(HttpHeaders.CONTENT_TYPE));
        return throttle.run(body, () -> upload(http, slug, tag, caller, format, body));
    }

    private Response upload(
            HttpServerRequest http, String slug, LanguageTag tag, Caller caller, BundleFormat format, byte[] body) {
        String type = AcceptedTypes.best(http, List.of("application/json", "text/plain"));
        Uploading.Upload upload = uploading.read(slug, tag, format, body);
        FindingWording wording = messages.of(http);
        Precondition precondition = Precondition.ifMatch(http, "The translation into " + tag);
        return writing.write(
                http,
                caller,
                body,
                tables -> answer(uploading.upload(tables, caller, upload, precondition), type, wording));
    }

    @GET
    @Path("{slug}/translations/{locale}")
    @Operation(
            operationId = "exportTranslation",
            summary = "Exports the newest version of a translation, in the format that Accept names",
            description =
                    "XLIFF and PO contain the findings of the checks as notes on the units; an upload ignores them.")
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            description = "The number of an earlier version",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1"))
    @APIResponse(
            responseCode = "200",
            description = "The file; without targets if nothing is translated yet",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON),
                @Content(mediaType = "application/xliff+xml"),
                @Content(mediaType = "application/x-xliff+xml"),
                @Content(mediaType = "text/x-gettext-translation")
            })
    @APIResponse(
            responseCode = "404",
            description =
                    "unknown-record, or unknown-bundle for a version; also where the caller has no role in the locale")
    public Response export(HttpServerRequest http, @RestPath String slug, @RestPath String locale) {
        LanguageTag tag = TranslationLocale.require(locale);
        Caller caller = callers.of(http);
        caller.requireEditor();
        BundleFormat format = BundleFormat.of(AcceptedTypes.best(http, TYPES)).orElseThrow();
        Optional<Integer> number = Addresses.number(http, "version");
        if (!drafts.mayReadDrafts(caller, tag)) {
            throw Addresses.unknownRecord(slug);
        }
        return store.read(tables -> {
            Exporting.Exported file = exporting.export(tables, slug, tag, number, format);
            Response.ResponseBuilder answer = FileDownload.of(
                            file.bytes(), format.mediaType() + ";charset=UTF-8", file.name())
                    .header(HttpHeaders.VARY, "Accept, Authorization");
            file.version().ifPresent(found -> answer.header(HttpHeaders.ETAG, found.tag()));
            return answer.build();
        });
    }

    private static WriteAnswer answer(Uploading.Uploaded uploaded, String type, FindingWording wording) {
        int status = uploaded.isFirst() ? 201 : 200;
        WriteAnswer answer = type.equals("text/plain")
                ? WriteAnswer.text(status, UploadReportView.lines(uploaded, wording))
                : WriteAnswer.json(status, UploadReportView.of(uploaded, wording));
        return uploaded.version().map(version -> answer.withEtag(version.tag())).orElse(answer);
    }

    private static BundleFormat format(String contentType) {
        return Optional.ofNullable(contentType).flatMap(BundleFormat::of).orElseThrow(() -> new ProblemException(
                        ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                        "Content-Type is "
                                + (contentType == null ? "missing" : "not supported here")
                                + "; supported types are " + String.join(", ", TYPES))
                .with("accepted", TYPES));
    }
}
