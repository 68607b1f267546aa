package dev.dragoman.desk.exchange;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.drafting.exchange.ExchangeImport;
import dev.dragoman.drafting.exchange.ImportWorker;
import dev.dragoman.drafting.exchange.Importing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** One import of a zip file, which only the person who uploaded it reaches. */
@Path(ExchangeResource.PATH + "/imports/{id}")
public class ImportResource {

    private final Callers callers;
    private final DeskPages pages;
    private final Importing importing;
    private final ImportWorker worker;
    private final Clock clock;

    ImportResource(Callers callers, DeskPages pages, Importing importing, ImportWorker worker, Clock clock) {
        this.callers = callers;
        this.pages = pages;
        this.importing = importing;
        this.worker = worker;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance exchangeImport(DeskFrame frame, ImportPage page);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Response progress(HttpServerRequest http, @RestPath String id) {
        Caller caller = editor(http);
        ExchangeImport found = importing.require(caller, id);
        DeskFrame frame = pages.frame(http, caller, "files.report");
        return pages.page(
                200,
                frame,
                Templates.exchangeImport(
                        frame, ImportPage.of(found, importing.files(found), frame.words(), clock.instant())));
    }

    @POST
    @Path("take")
    @Operation(hidden = true)
    public Response take(@Context HttpServerRequest http, @RestPath String id) {
        Caller caller = editor(http);
        importing.require(caller, id);
        worker.take(caller, id, pages.words(http).locale());
        return DeskPages.seeOther(ExchangeResource.PATH + "/imports/" + id);
    }

    @POST
    @Path("resume")
    @Operation(hidden = true)
    public Response resume(@Context HttpServerRequest http, @RestPath String id) {
        Caller caller = editor(http);
        importing.require(caller, id);
        worker.resume(caller, id, pages.words(http).locale());
        return DeskPages.seeOther(ExchangeResource.PATH + "/imports/" + id);
    }

    @POST
    @Path("discard")
    @Operation(hidden = true)
    public Response discard(@Context HttpServerRequest http, @RestPath String id) {
        Caller caller = editor(http);
        boolean discarded = importing.discard(caller, id);
        return DeskPages.seeOther(
                discarded || importing.find(caller, id).isEmpty()
                        ? ExchangeResource.PATH
                        : ExchangeResource.PATH + "/imports/" + id);
    }

    private Caller editor(HttpServerRequest http) {
        Caller caller = callers.of(http);
        caller.requireEditor();
        return caller;
    }
}
