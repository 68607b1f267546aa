package dev.dragoman.desk.machine;

import dev.dragoman.access.Callers;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.DeskTransaction;
import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.desk.page.DeskTranslations;
import dev.dragoman.machine.MachineJob;
import dev.dragoman.machine.MachineJobs;
import dev.dragoman.machine.RequestingTranslation;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.TranslationLocale;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Machine translation of one translation: its jobs, and the forms that make, cancel and resume them. */
@Path("/desk/records/{slug}/translations/{locale}/machine")
public class MachineResource {

    private final Store store;
    private final Callers callers;
    private final DeskPages pages;
    private final DeskTranslations translations;
    private final DeskTransaction transaction;
    private final RequestingTranslation requesting;
    private final MachineViews views;

    MachineResource(
            Store store,
            Callers callers,
            DeskPages pages,
            DeskTranslations translations,
            DeskTransaction transaction,
            RequestingTranslation requesting,
            MachineViews views) {
        this.store = store;
        this.callers = callers;
        this.pages = pages;
        this.translations = translations;
        this.transaction = transaction;
        this.requesting = requesting;
        this.views = views;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance machine(DeskFrame frame, MachinePage page);

        static native TemplateInstance machineJob(DeskFrame frame, MachinePage page, JobView job);

        static native TemplateInstance machineProgress(DeskFrame frame, JobView job);

        static native TemplateInstance machineWaiting(DeskFrame frame, WaitingUnit waiting);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Response page(HttpServerRequest http, @RestPath String slug, @RestPath String locale) {
        DeskTranslation asked = asked(http, slug, locale);
        DeskFrame frame = pages.frame(http, asked.caller(), "machine.title");
        MachinePage page = store.read(tables -> views.page(tables, asked, frame.words()));
        return pages.page(200, frame, Templates.machine(frame, page));
    }

    /** Asks for all units that a machine may translate. */
    @POST
    @Operation(hidden = true)
    public Response requestAll(@Context HttpServerRequest http, @RestPath String slug, @RestPath String locale) {
        DeskTranslation asked = asked(http, slug, locale);
        String id = transaction.write(
                tables -> requesting.requestAll(tables, asked.caller(), asked.slug(), asked.locale()));
        return DeskPages.seeOther(MachineViews.path(asked, id));
    }

    /** Asks for one unit. */
    @POST
    @Path("unit/{unit}")
    @Operation(hidden = true)
    public Response requestOne(
            @Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, @RestPath String unit) {
        DeskTranslation asked = asked(http, slug, locale);
        String id = transaction.write(
                tables -> requesting.requestOne(tables, asked.caller(), asked.slug(), asked.locale(), unit));
        return isFragment(http) ? waiting(http, asked, id, unit) : DeskPages.seeOther(MachineViews.path(asked, id));
    }

    /** What takes the place of the form of a unit, where a script has asked for its translation. */
    @GET
    @Path("jobs/{id}/unit/{unit}")
    @Operation(hidden = true)
    public Response waiting(
            HttpServerRequest http,
            @RestPath String slug,
            @RestPath String locale,
            @RestPath String id,
            @RestPath String unit) {
        return waiting(http, asked(http, slug, locale), id, unit);
    }

    /** A job: the whole page, or its progress alone where a script asks for it. */
    @GET
    @Path("jobs/{id}")
    @Operation(hidden = true)
    public Response job(HttpServerRequest http, @RestPath String slug, @RestPath String locale, @RestPath String id) {
        DeskTranslation asked = asked(http, slug, locale);
        DeskFrame frame = pages.frame(http, asked.caller(), "machine.title");
        MachineJob job = job(asked, id);
        JobView view = store.read(tables -> views.job(tables, asked, job, frame.words()));
        if (!isFragment(http)) {
            MachinePage page = MachinePage.of(asked, frame.words(), null, 0, false, List.of());
            return pages.page(200, frame, Templates.machineJob(frame, page, view));
        }
        Response progress = pages.page(200, frame, Templates.machineProgress(frame, view));
        return view.pending()
                ? progress
                : Response.fromResponse(progress).header("HX-Refresh", "true").build();
    }

    @POST
    @Path("jobs/{id}/cancel")
    @Operation(hidden = true)
    public Response cancel(
            @Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, @RestPath String id) {
        DeskTranslation asked = asked(http, slug, locale);
        MachineJob job = job(asked, id);
        transaction.write(tables -> {
            requesting.cancel(tables, asked.caller(), job);
            return id;
        });
        return DeskPages.seeOther(MachineViews.path(asked, id));
    }

    @POST
    @Path("jobs/{id}/resume")
    @Operation(hidden = true)
    public Response resume(
            @Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, @RestPath String id) {
        DeskTranslation asked = asked(http, slug, locale);
        MachineJob job = job(asked, id);
        transaction.write(tables -> {
            requesting.resume(tables, asked.caller(), job);
            return id;
        });
        return DeskPages.seeOther(MachineViews.path(asked, id));
    }

    private Response waiting(HttpServerRequest http, DeskTranslation asked, String id, String unit) {
        DeskFrame frame = pages.frame(http, asked.caller(), "machine.title");
        MachineJob job = job(asked, id);
        WaitingUnit view = store.read(tables -> views.waiting(tables, asked, job, unit));
        return pages.page(200, frame, Templates.machineWaiting(frame, view));
    }

    private static boolean isFragment(HttpServerRequest http) {
        return http.getHeader("HX-Request") != null;
    }

    private MachineJob job(DeskTranslation asked, String id) {
        return store.read(tables ->
                        tables.table(MachineJobs.class).find(asked.slug().value(), id))
                .filter(job -> job.locale().equals(asked.locale()))
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such job"));
    }

    private DeskTranslation asked(HttpServerRequest http, String slug, String locale) {
        return translations.require(callers.of(http), slug, TranslationLocale.require(locale));
    }
}
