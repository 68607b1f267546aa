package dev.dragoman.desk.exchange;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.Form;
import dev.dragoman.drafting.exchange.BulkExporting;
import dev.dragoman.drafting.exchange.ImportWorker;
import dev.dragoman.drafting.exchange.Importing;
import dev.dragoman.http.FileDownload;
import dev.dragoman.http.body.MultipartBody;
import dev.dragoman.problem.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Many translations at once, as zip files: for all editors, each within their languages. */
@Path(ExchangeResource.PATH)
public class ExchangeResource {

    static final String PATH = "/desk/administration/exchange";

    private final Callers callers;
    private final DeskPages pages;
    private final ExchangeViews views;
    private final ExportChoice choice;
    private final BulkExporting exporting;
    private final ImportWorker worker;

    ExchangeResource(
            Callers callers,
            DeskPages pages,
            ExchangeViews views,
            ExportChoice choice,
            BulkExporting exporting,
            ImportWorker worker) {
        this.callers = callers;
        this.pages = pages;
        this.views = views;
        this.choice = choice;
        this.exporting = exporting;
        this.worker = worker;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance exchange(DeskFrame frame, ExchangePage page);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Response exchange(HttpServerRequest http) {
        Caller caller = editor(http);
        ExchangeFilter filter = ExchangeFilter.of(name ->
                Optional.ofNullable(http.getParam(name)).map(String::strip).filter(text -> !text.isEmpty()));
        return page(http, caller, filter, 200, null);
    }

    /** The zip file, which is written while it is sent. */
    @POST
    @Path("export")
    @Operation(hidden = true)
    public Response export(@Context HttpServerRequest http, byte[] body) {
        Caller caller = editor(http);
        Form form = Form.read(http, body);
        ExchangeFilter filter = ExchangeFilter.of(form::get);
        BulkExporting.Selection selection = choice.of(caller, filter, form);
        DeskFrame frame = frame(http, caller);
        if (selection.slugs().isEmpty() || selection.locales().isEmpty()) {
            return mistake(http, caller, filter, frame.words().get("exchange.nothing-chosen"), null, false);
        }
        try {
            exporting.require(caller, selection);
        } catch (ProblemException declined) {
            return switch (declined.code()) {
                case LIMIT_EXCEEDED ->
                    mistake(
                            http,
                            caller,
                            filter,
                            frame.words().with("exchange.too-many", "count", exporting.limit()),
                            null,
                            false);
                default -> throw declined;
            };
        }
        StreamingOutput zip = out -> exporting.write(selection, out);
        return FileDownload.of(zip, "application/zip", "translations.zip").build();
    }

    @POST
    @Path("imports")
    @Operation(hidden = true)
    public Response upload(@Context HttpServerRequest http, byte[] body) {
        Caller caller = editor(http);
        Importing.requireImporter(caller);
        ExchangeFilter filter = ExchangeFilter.of(name -> Optional.empty());
        DeskFrame frame = frame(http, caller);
        Optional<MultipartBody.UploadedFile> file =
                MultipartBody.read(http, body).file("file");
        if (file.isEmpty()) {
            return mistake(http, caller, filter, frame.words().get("files.no-file"), null, true);
        }
        try {
            String id = worker.check(
                    caller, file.get().name(), file.get().bytes(), frame.words().locale());
            return DeskPages.seeOther(PATH + "/imports/" + id);
        } catch (ProblemException declined) {
            String key =
                    switch (declined.code()) {
                        case INVALID_BODY -> "exchange.broken";
                        case LIMIT_EXCEEDED -> "files.over-limit";
                        default -> throw declined;
                    };
            return mistake(http, caller, filter, frame.words().get(key), declined.detail(), true);
        }
    }

    private Caller editor(HttpServerRequest http) {
        Caller caller = callers.of(http);
        caller.requireEditor();
        return caller;
    }

    private DeskFrame frame(HttpServerRequest http, Caller caller) {
        return pages.frame(http, caller, "exchange.title");
    }

    private Response mistake(
            HttpServerRequest http,
            Caller caller,
            ExchangeFilter filter,
            String text,
            String detail,
            boolean ofImport) {
        return page(http, caller, filter, 422, new ExchangePage.Mistake(text, detail, ofImport));
    }

    private Response page(
            HttpServerRequest http, Caller caller, ExchangeFilter filter, int status, ExchangePage.Mistake mistake) {
        DeskFrame frame = frame(http, caller);
        return pages.page(status, frame, Templates.exchange(frame, views.page(frame.words(), caller, filter, mistake)));
    }
}
