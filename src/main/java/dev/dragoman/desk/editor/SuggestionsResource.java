package dev.dragoman.desk.editor;

import dev.dragoman.access.Callers;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.desk.page.DeskTranslations;
import dev.dragoman.memory.suggestion.Suggesting;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Unit;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.TranslationLocale;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** What the translation memory offers for a unit: on a page of its own, or as a fragment of the editor. */
@Path("/desk/records/{slug}/translations/{locale}/units/{unit}/suggestions")
public class SuggestionsResource {

    private final Store store;
    private final Callers callers;
    private final DeskPages pages;
    private final DeskTranslations translations;
    private final Editor editor;
    private final Suggesting suggesting;
    private final SuggestionViews views;

    SuggestionsResource(
            Store store,
            Callers callers,
            DeskPages pages,
            DeskTranslations translations,
            Editor editor,
            Suggesting suggesting,
            SuggestionViews views) {
        this.store = store;
        this.callers = callers;
        this.pages = pages;
        this.translations = translations;
        this.editor = editor;
        this.suggesting = suggesting;
        this.views = views;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance suggestions(DeskFrame frame, SuggestionsView view);

        static native TemplateInstance suggestionsPage(DeskFrame frame, SuggestionsView view);

        private Templates() {}
    }

    @GET
    @Blocking
    @Operation(hidden = true)
    public Response suggestions(
            HttpServerRequest http, @RestPath String slug, @RestPath String locale, @RestPath String unit) {
        DeskTranslation asked = translations.require(callers.of(http), slug, TranslationLocale.require(locale));
        DeskFrame frame = pages.frame(http, asked.caller(), "memory.of-unit");
        SuggestionsView view = store.read(tables -> {
            OpenTranslation open = OpenTranslation.of(tables, asked);
            Unit of = Optional.ofNullable(open.record().unitsById().get(unit))
                    .orElseThrow(() -> new ProblemException(
                            ProblemCode.NOT_FOUND, "The record has no unit of this id, or no longer"));
            return new SuggestionsView(
                    editor.place(tables, open, EditorQuery.ALL, frame.words()),
                    unit,
                    of.source(),
                    views.of(
                            suggesting.of(
                                    tables,
                                    of,
                                    asked.locale(),
                                    open.target(unit).map(Target::text)),
                            of,
                            asked.locale(),
                            frame.words()));
        });
        return pages.page(
                200,
                frame,
                http.getHeader("HX-Request") == null
                        ? Templates.suggestionsPage(frame, view)
                        : Templates.suggestions(frame, view));
    }
}
