package dev.dragoman.desk.history;

import dev.dragoman.access.Callers;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.desk.page.DeskTranslations;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.TranslationLocale;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The history of a translation, or of one unit of it. */
@Path("/desk/records/{slug}/translations/{locale}/history")
public class HistoryResource {

    private final Store store;
    private final Callers callers;
    private final DeskPages pages;
    private final DeskTranslations translations;
    private final HistoryViews views;

    HistoryResource(Store store, Callers callers, DeskPages pages, DeskTranslations translations, HistoryViews views) {
        this.store = store;
        this.callers = callers;
        this.pages = pages;
        this.translations = translations;
        this.views = views;
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

    private DeskTranslation asked(HttpServerRequest http, String slug, String locale) {
        return translations.require(callers.of(http), slug, TranslationLocale.require(locale));
    }

    private Response page(HttpServerRequest http, DeskTranslation asked, HistoryQuery query, int status) {
        DeskFrame frame = pages.frame(http, asked.caller(), "history.title");
        HistoryPage page = store.read(tables -> views.page(tables, asked, query, frame.words()));
        return pages.page(status, frame, Templates.history(frame, page));
    }
}
