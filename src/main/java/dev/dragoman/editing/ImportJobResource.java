package dev.dragoman.editing;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.drafting.exchange.ExchangeImport;
import dev.dragoman.drafting.exchange.ImportWorker;
import dev.dragoman.drafting.exchange.ImportedFile;
import dev.dragoman.drafting.exchange.Importing;
import dev.dragoman.editing.view.ImportJobView;
import dev.dragoman.editing.write.WriteAnswer;
import dev.dragoman.editing.write.WriteTransaction;
import dev.dragoman.http.DryRun;
import dev.dragoman.http.body.BodyType;
import dev.dragoman.locales.LanguageTag;
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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
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

/** Imports of zip files with many translations, each a job that only the person who began it reaches. */
@Path("/api/imports")
@Tag(name = "Translating")
@SecurityRequirement(name = "token")
public class ImportJobResource {

    private static final String ZIP = "application/zip";
    private static final String DEFAULT_NAME = "translations.zip";
    private static final byte[] NO_BODY = new byte[0];

    private final Store store;
    private final Callers callers;
    private final WriteTransaction writing;
    private final Importing importing;
    private final ImportWorker worker;
    private final EditorMessages messages;

    ImportJobResource(
            Store store,
            Callers callers,
            WriteTransaction writing,
            Importing importing,
            ImportWorker worker,
            EditorMessages messages) {
        this.store = store;
        this.callers = callers;
        this.writing = writing;
        this.importing = importing;
        this.worker = worker;
        this.messages = messages;
    }

    @POST
    @Operation(
            operationId = "importTranslations",
            summary = "Uploads a zip file of translations, to be checked file by file",
            description = "Each file is {slug}/{locale}.{extension} in any folder, in any format that translations are"
                    + " exported in. Nothing is stored in translations yet: see the report at the address in"
                    + " Location, then take the import. It is kept for a week, and five of a person at most.")
    @Parameter(
            name = "name",
            in = ParameterIn.QUERY,
            description = "A name by which you recognize the import; translations.zip if omitted")
    @RequestBody(required = true, content = @Content(mediaType = ZIP))
    @APIResponse(
            responseCode = "202",
            description = "It is kept and being checked; Location is the address of its state",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportJobView.class)))
    @APIResponse(responseCode = "400", description = "invalid-body: it is no whole zip file of translations")
    @APIResponse(responseCode = "403", description = "forbidden: the caller translates into no language")
    @APIResponse(responseCode = "422", description = "limit-exceeded: too many files, or too large ones")
    public Response upload(@Context HttpServerRequest http, byte[] body) {
        Caller caller = callers.of(http);
        Importing.requireImporter(caller);
        BodyType.require(http, ZIP);
        String name = Optional.ofNullable(http.getParam("name"))
                .filter(text -> !text.isBlank())
                .orElse(DEFAULT_NAME);
        LanguageTag language = messages.of(http).language();
        List<ImportedFile> files = importing.read(caller, body);
        return begin(http, caller, body, language, tables -> importing.keep(tables, caller, name, body, files));
    }

    @GET
    @Operation(operationId = "listImports", summary = "The imports of the caller, newest first")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportJobView.Jobs.class)))
    public Response list(HttpServerRequest http) {
        Caller caller = editor(http);
        return WriteAnswer.json(
                        200,
                        new ImportJobView.Jobs(importing.of(caller).stream()
                                .map(job -> ImportJobView.Summary.of(job, importing.isStopped(job)))
                                .toList()))
                .response();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getImport", summary = "The state of an import, with the report on each file")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportJobView.class)))
    @APIResponse(responseCode = "404", description = "not-found: the caller has no such import")
    public Response state(HttpServerRequest http, @RestPath String id) {
        Caller caller = editor(http);
        return WriteAnswer.json(200, store.read(tables -> view(tables, importing.require(tables, caller, id))))
                .response();
    }

    @POST
    @Path("{id}/take")
    @Operation(
            operationId = "takeImport",
            summary = "Stores the files of a checked import that are ready",
            description = "A file whose translation has changed since its report is checked again instead; take the"
                    + " import once more to store it.")
    @APIResponse(
            responseCode = "202",
            description = "The files are being stored; ask for the state of the import",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportJobView.class)))
    @APIResponse(responseCode = "404", description = "not-found: the caller has no such import")
    @APIResponse(responseCode = "409", description = "wrong-state: it is being worked on")
    public Response take(@Context HttpServerRequest http, @RestPath String id) {
        Caller caller = editor(http);
        return begin(http, caller, NO_BODY, messages.of(http).language(), tables -> importing.take(tables, caller, id));
    }

    @POST
    @Path("{id}/resume")
    @Operation(operationId = "resumeImport", summary = "Goes on with an import whose work has stopped")
    @APIResponse(
            responseCode = "202",
            description = "It is being worked on; ask for the state of the import",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportJobView.class)))
    @APIResponse(responseCode = "404", description = "not-found: the caller has no such import")
    @APIResponse(responseCode = "409", description = "wrong-state: it has not stopped")
    public Response resume(@Context HttpServerRequest http, @RestPath String id) {
        Caller caller = editor(http);
        return begin(
                http, caller, NO_BODY, messages.of(http).language(), tables -> importing.resume(tables, caller, id));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteImport",
            summary = "Deletes an import and its report; translations that it has stored stay")
    @APIResponse(responseCode = "204", description = "It is deleted")
    @APIResponse(responseCode = "404", description = "not-found: the caller has no such import")
    @APIResponse(responseCode = "409", description = "wrong-state: it is being worked on")
    public Response delete(HttpServerRequest http, @RestPath String id) {
        Caller caller = editor(http);
        return writing.write(http, caller, NO_BODY, tables -> {
            importing.delete(tables, caller, id);
            return WriteAnswer.noContent();
        });
    }

    /** Begins work in one transaction, and goes on with it after that; a repeated request begins nothing. */
    private Response begin(
            HttpServerRequest http,
            Caller caller,
            byte[] body,
            LanguageTag language,
            Function<Tables, ExchangeImport> act) {
        AtomicReference<String> begun = new AtomicReference<>();
        Response answer = writing.write(http, caller, body, tables -> {
            ExchangeImport job = act.apply(tables);
            begun.set(job.id());
            return WriteAnswer.json(202, view(tables, job)).withLocation("/api/imports/" + job.id());
        });
        if (begun.get() != null && !DryRun.isRequested(http)) {
            worker.start(caller, begun.get(), language);
        }
        return answer;
    }

    private ImportJobView view(Tables tables, ExchangeImport job) {
        return ImportJobView.of(job, importing.isStopped(job), importing.files(tables, job));
    }

    private Caller editor(HttpServerRequest http) {
        Caller caller = callers.of(http);
        caller.requireEditor();
        return caller;
    }
}
