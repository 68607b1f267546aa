package dev.dragoman.editing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.Role;
import dev.dragoman.drafting.glossary.ChangingGlossaries;
import dev.dragoman.drafting.glossary.CurrentGlossaries;
import dev.dragoman.editing.view.GlossaryView;
import dev.dragoman.editing.write.WriteAnswer;
import dev.dragoman.editing.write.WriteTransaction;
import dev.dragoman.http.AcceptedTypes;
import dev.dragoman.http.ContentTypeOptions;
import dev.dragoman.http.Parameters;
import dev.dragoman.http.Precondition;
import dev.dragoman.http.body.UploadThrottle;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.glossary.GlossaryTable;
import dev.dragoman.quality.glossary.GlossaryWriter;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.TranslationLocale;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

/** The glossaries: all editors read them, administrators change them. */
@Path("/api/glossaries")
@Tag(name = "Translating")
@SecurityRequirement(name = "token")
public class GlossaryTableResource {

    private static final String CSV = "text/csv";
    private static final String TBX = "application/x-tbx+xml";
    private static final List<String> UPLOADED = List.of(CSV, TBX, "application/xml", "text/xml");
    private static final byte[] NO_BODY = new byte[0];

    private final Store store;
    private final Callers callers;
    private final UploadThrottle throttle;
    private final WriteTransaction writing;
    private final ChangingGlossaries changing;
    private final CurrentGlossaries current;

    GlossaryTableResource(
            Store store,
            Callers callers,
            UploadThrottle throttle,
            WriteTransaction writing,
            ChangingGlossaries changing,
            CurrentGlossaries current) {
        this.store = store;
        this.callers = callers;
        this.throttle = throttle;
        this.writing = writing;
        this.changing = changing;
        this.current = current;
    }

    @GET
    @Operation(operationId = "listGlossaries", summary = "The languages that have a glossary")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GlossaryView.All.class)))
    public Response list(HttpServerRequest http) {
        callers.of(http).requireEditor();
        return WriteAnswer.json(200, new GlossaryView.All(store.read(tables -> current.tables().stream()
                        .map(GlossaryTable::locale)
                        .sorted(Comparator.comparing(LanguageTag::toString))
                        .map(locale -> GlossaryView.Summary.of(changing.current(tables, locale)))
                        .toList())))
                .response();
    }

    @GET
    @Path("{locale}")
    @Operation(
            operationId = "getGlossary",
            summary = "The glossary of a language, as CSV or JSON",
            description = "The CSV file has all columns, and can be uploaded again.")
    @APIResponse(
            responseCode = "200",
            description = "The terms in force; none if the language has no glossary",
            content = {
                @Content(mediaType = CSV),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = GlossaryView.class))
            })
    public Response glossary(HttpServerRequest http, @RestPath String locale) {
        callers.of(http).requireEditor();
        LanguageTag tag = kept(locale);
        String type = AcceptedTypes.best(http, List.of(CSV, MediaType.APPLICATION_JSON));
        ChangingGlossaries.InForce inForce = store.read(tables -> changing.current(tables, tag));
        Response.ResponseBuilder answer = type.equals(CSV)
                ? Response.ok(GlossaryWriter.write(inForce.table().rows()).getBytes(UTF_8), CSV + ";charset=UTF-8")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"glossary." + tag + ".csv\"")
                : Response.ok(GlossaryView.of(inForce), MediaType.APPLICATION_JSON);
        inForce.tag().ifPresent(version -> answer.header(HttpHeaders.ETAG, version));
        return answer.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, "Accept, Authorization")
                .header(ContentTypeOptions.FIELD, ContentTypeOptions.NO_SNIFF)
                .build();
    }

    @PUT
    @Path("{locale}")
    @Operation(
            operationId = "uploadGlossary",
            summary = "Replaces the glossary of a language by a CSV or TBX file, and reports what that changes",
            description = "It is in force at once. Rows that cannot be read are in the report; the rows in force of"
                    + " the same terms stay.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the newest version; required if there is one")
    @Parameter(
            name = "additive",
            in = ParameterIn.QUERY,
            description = "true: terms stay that the file does not have",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @RequestBody(
            description = "A CSV file in UTF-8 as GET of this address returns it, or TBX",
            required = true,
            content = {@Content(mediaType = CSV), @Content(mediaType = TBX)})
    @APIResponse(
            responseCode = "200",
            description = "The report; the next version is stored if anything is new",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GlossaryView.Report.class)))
    @APIResponse(responseCode = "403", description = "forbidden: the caller is not an admin")
    @APIResponse(responseCode = "412", description = "precondition-failed: it has been changed in the meantime")
    @APIResponse(responseCode = "422", description = "invalid-bundle: nothing can be read; or limit-exceeded")
    @APIResponse(responseCode = "428", description = "precondition-required: send If-Match")
    public Response upload(@Context HttpServerRequest http, @RestPath String locale, byte[] body) {
        Caller admin = admin(http);
        LanguageTag tag = kept(locale);
        boolean additive = flag(http, "additive");
        requireType(http);
        Precondition precondition = precondition(http, tag);
        Response answer = throttle.run(
                body,
                () -> writing.write(http, admin, body, tables -> {
                    int seen = seen(tables, tag, precondition);
                    ChangingGlossaries.Taken taken = changing.take(tables, admin, tag, body, additive, seen);
                    return tagged(tables, tag, WriteAnswer.json(200, GlossaryView.Report.of(tag.toString(), taken)));
                }));
        current.changed();
        return answer;
    }

    @POST
    @Path("{locale}/undo")
    @Operation(
            operationId = "undoGlossary",
            summary = "Brings back the glossary from before the last upload that is not undone, as the next version")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the newest version; required if there is one")
    @APIResponse(
            responseCode = "200",
            description = "What is in force now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GlossaryView.Summary.class)))
    @APIResponse(responseCode = "403", description = "forbidden: the caller is not an admin")
    @APIResponse(responseCode = "409", description = "wrong-state: no upload is in force")
    @APIResponse(responseCode = "412", description = "precondition-failed: it has been changed in the meantime")
    @APIResponse(responseCode = "428", description = "precondition-required: send If-Match")
    public Response undo(@Context HttpServerRequest http, @RestPath String locale) {
        Caller admin = admin(http);
        LanguageTag tag = kept(locale);
        Precondition precondition = precondition(http, tag);
        Response answer = writing.write(http, admin, NO_BODY, tables -> {
            changing.undo(tables, admin, tag, seen(tables, tag, precondition));
            return tagged(tables, tag, WriteAnswer.json(200, GlossaryView.Summary.of(changing.current(tables, tag))));
        });
        current.changed();
        return answer;
    }

    private LanguageTag kept(String locale) {
        return current.kept(TranslationLocale.require(locale));
    }

    private static Precondition precondition(HttpServerRequest http, LanguageTag locale) {
        return Precondition.ifMatch(http, "The glossary of " + locale);
    }

    /** The number of the newest version, which the request must name. */
    private int seen(Tables tables, LanguageTag locale, Precondition precondition) {
        ChangingGlossaries.InForce inForce = changing.current(tables, locale);
        precondition.check(inForce.tag());
        return inForce.number();
    }

    private WriteAnswer tagged(Tables tables, LanguageTag locale, WriteAnswer answer) {
        return changing.current(tables, locale).tag().map(answer::withEtag).orElse(answer);
    }

    private static boolean flag(HttpServerRequest http, String name) {
        String value = Optional.ofNullable(http.getParam(name)).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw Parameters.invalid(name, value, "true, false or absent");
        }
        return value.equals("true");
    }

    private static void requireType(HttpServerRequest http) {
        String stated =
                Optional.ofNullable(http.getHeader(HttpHeaders.CONTENT_TYPE)).orElse("");
        if (!UPLOADED.contains(stated.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
            throw new ProblemException(
                            ProblemCode.UNSUPPORTED_MEDIA_TYPE, "This address accepts " + String.join(", ", UPLOADED))
                    .with("accepted", UPLOADED);
        }
    }

    private Caller admin(HttpServerRequest http) {
        Caller caller = callers.of(http);
        caller.require(Role.ADMIN);
        return caller;
    }
}
