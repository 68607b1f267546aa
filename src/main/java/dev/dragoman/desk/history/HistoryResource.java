package dev.dragoman.desk.history;

import dev.dragoman.access.Callers;
import dev.dragoman.access.Role;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.desk.page.DeskTranslations;
import dev.dragoman.desk.page.Form;
import dev.dragoman.drafting.units.EditedUnit;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.TranslationLocale;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;

/** The history of a translation, or of one unit of it. */
@Path("/desk/records/{slug}/translations/{locale}/history")
public class HistoryResource {

    private final Store store;
    private final Callers callers;
    private final DeskPages pages;
    private final DeskTranslations translations;
    private final HistoryViews views;
    private final RestoringTexts restoring;

    HistoryResource(
            Store store,
            Callers callers,
            DeskPages pages,
            DeskTranslations translations,
            HistoryViews views,
            RestoringTexts restoring) {
        this.store = store;
        this.callers = callers;
        this.pages = pages;
        this.translations = translations;
        this.views = views;
        this.restoring = restoring;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance history(DeskFrame frame, HistoryPage page);

        private Templates() {}
    }

    @GET
    @Blocking
    @Operation(hidden = true)
    public Response page(HttpServerRequest http, @RestPath String slug, @RestPath String locale) {
        return page(http, asked(http, slug, locale), HistoryQuery.of(http), 200);
    }

    /** Stores the text that the unit had in an earlier version. */
    @POST
    @Path("take")
    @Operation(hidden = true)
    @Parameter(name = "unit", in = ParameterIn.QUERY)
    public Response take(@Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, byte[] body) {
        DeskTranslation asked = asked(http, slug, locale);
        asked.caller().require(Role.TRANSLATOR, asked.locale());
        Form form = Form.read(http, body);
        String unit = HistoryQuery.of(http)
                .unit()
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such unit"));
        EditedUnit edited =
                new EditedUnit(asked.slug(), asked.locale(), unit, form.number("version"), form.number("revision"));
        try {
            if (restoring
                    .restore(asked.caller(), edited, form.number("take"))
                    .conflict()
                    .isEmpty()) {
                return DeskPages.seeOther(asked.path() + "/history?unit=" + unit + "&taken=1");
            }
            return page(http, asked, HistoryQuery.of(unit, "history.changed"), 409);
        } catch (ProblemException declined) {
            if (declined.code() != ProblemCode.NO_UNIT_TAKEN) {
                throw declined;
            }
            return page(http, asked, HistoryQuery.of(unit, "history.not-taken"), 422);
        }
    }

    private DeskTranslation asked(HttpServerRequest http, String slug, String locale) {
        return translations.require(callers.of(http), slug, TranslationLocale.require(locale));
    }

    private Response page(HttpServerRequest http, DeskTranslation asked, HistoryQuery query, int status) {
        DeskFrame frame = pages.frame(http, asked.caller(), "history.title");
        HistoryPage page = store.read(tables -> views.page(tables, asked, query, frame.words()));
        return pages.page(status, frame, Templates.history(frame, page));
    }
}
