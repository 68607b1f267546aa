package dev.dragoman.desk.editor;

import dev.dragoman.access.Callers;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.desk.page.DeskTranslations;
import dev.dragoman.desk.page.Form;
import dev.dragoman.drafting.MarkingPresence;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.TranslationLocale;
import dev.dragoman.translation.presence.Presence;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The editor of a translation: its units, and its submission for review. */
@Path("/desk/records/{slug}/translations/{locale}")
public class EditorResource {

    private final Store store;
    private final Callers callers;
    private final DeskPages pages;
    private final DeskTranslations translations;
    private final Editor editor;
    private final EditorForms forms;
    private final MarkingPresence marking;

    EditorResource(
            Store store,
            Callers callers,
            DeskPages pages,
            DeskTranslations translations,
            Editor editor,
            EditorForms forms,
            MarkingPresence marking) {
        this.store = store;
        this.callers = callers;
        this.pages = pages;
        this.translations = translations;
        this.editor = editor;
        this.forms = forms;
        this.marking = marking;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance editor(DeskFrame frame, EditorPage page);

        private Templates() {}
    }

    @GET
    @Blocking
    @Operation(hidden = true)
    public Response page(HttpServerRequest http, @RestPath String slug, @RestPath String locale) {
        DeskTranslation asked = asked(http, slug, locale);
        DeskFrame frame = pages.frame(http, asked.caller(), "editor.title");
        EditorQuery query = EditorQuery.of(http);
        List<String> others = marking.mark(asked.caller(), asked.slug(), asked.locale()).stream()
                .map(Presence::shownName)
                .toList();
        EditorPage page = store.read(tables -> editor.page(tables, asked, query, frame.words(), others));
        return pages.page(200, frame, Templates.editor(frame, page));
    }

    /** Submits the version that the page has shown. */
    @POST
    @Path("submit")
    @Operation(hidden = true)
    public Response submit(
            @Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, byte[] body) {
        DeskTranslation asked = asked(http, slug, locale);
        Form form = Form.read(http, body);
        forms.submit(asked.caller(), asked.slug(), asked.locale(), form.number("version"));
        return DeskPages.seeOther(asked.path());
    }

    private DeskTranslation asked(HttpServerRequest http, String slug, String locale) {
        return translations.require(callers.of(http), slug, TranslationLocale.require(locale));
    }
}
