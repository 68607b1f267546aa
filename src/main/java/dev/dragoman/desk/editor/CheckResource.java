package dev.dragoman.desk.editor;

import dev.dragoman.access.Callers;
import dev.dragoman.access.Role;
import dev.dragoman.bundles.BundleLimits;
import dev.dragoman.bundles.UploadedText;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.desk.page.DeskTranslations;
import dev.dragoman.desk.page.Form;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Unit;
import dev.dragoman.records.limits.RecordLimits;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.TranslationLocale;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;

/** Says what the checks would find in a text that is being typed. Nothing is stored. */
@Path("/desk/records/{slug}/translations/{locale}/units/{unit}/check")
public class CheckResource {

    private final Store store;
    private final Callers callers;
    private final DeskPages pages;
    private final DeskTranslations translations;
    private final Editor editor;
    private final UnitMistakes mistakes;
    private final RecordLimits limits;

    CheckResource(
            Store store,
            Callers callers,
            DeskPages pages,
            DeskTranslations translations,
            Editor editor,
            UnitMistakes mistakes,
            RecordLimits limits) {
        this.store = store;
        this.callers = callers;
        this.pages = pages;
        this.translations = translations;
        this.editor = editor;
        this.mistakes = mistakes;
        this.limits = limits;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance editorFound(DeskFrame frame, EditorPlace at, UnitView unit);

        private Templates() {}
    }

    @POST
    @Operation(hidden = true)
    @Parameter(name = "show", in = ParameterIn.QUERY)
    @Parameter(name = "page", in = ParameterIn.QUERY)
    @Parameter(name = "saved", in = ParameterIn.QUERY)
    public Response check(
            @Context HttpServerRequest http,
            @RestPath String slug,
            @RestPath String locale,
            @RestPath String unit,
            byte[] body) {
        DeskTranslation asked = translations.require(callers.of(http), slug, TranslationLocale.require(locale));
        asked.caller().require(Role.TRANSLATOR, asked.locale());
        UnitForm form = UnitForm.of(asked, unit, Form.read(http, body));
        DeskFrame frame = pages.frame(http, asked.caller(), "editor.title");
        LocalizedMessages words = frame.words();
        return store.read(tables -> {
            OpenTranslation open = OpenTranslation.of(tables, asked);
            return pages.page(
                    200,
                    frame,
                    Templates.editorFound(
                            frame,
                            editor.place(tables, open, EditorQuery.ALL, words),
                            checked(tables, open, form, words)));
        });
    }

    private UnitView checked(Tables tables, OpenTranslation open, UnitForm form, LocalizedMessages words) {
        String id = form.unit().unit();
        Unit unit = Optional.ofNullable(open.record().unitsById().get(id))
                .orElseThrow(() ->
                        new ProblemException(ProblemCode.NOT_FOUND, "The record has no unit of this id, or no longer"));
        UnitView empty = editor.unit(tables, open, id, words).orElseThrow().withoutFindings();
        try {
            return new UploadedText(id, BundleLimits.of(limits))
                    .read("the translation", form.text())
                    .flatMap(text -> editor.unit(tables, open.typed(unit, text), id, words))
                    .orElse(empty);
        } catch (ProblemException unreadable) {
            return empty.with(mistakes.of(open.asked(), form, unreadable, words));
        }
    }
}
