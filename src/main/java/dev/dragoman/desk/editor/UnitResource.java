package dev.dragoman.desk.editor;

import dev.dragoman.access.Callers;
import dev.dragoman.access.Role;
import dev.dragoman.desk.editor.UnitView.Notice;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.desk.page.DeskTranslations;
import dev.dragoman.desk.page.Form;
import dev.dragoman.drafting.units.EditedUnit;
import dev.dragoman.drafting.units.SavedUnit;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.BlankText;
import dev.dragoman.records.limits.CommentLimits;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.Target;
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
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;

/**
 * One unit of the editor: on a page of its own, or as the fragment that takes its place on the page where a script has asked
 * for it ({@code HX-Request}).
 */
@Path("/desk/records/{slug}/translations/{locale}/units/{unit}")
public class UnitResource {

    private final Store store;
    private final Callers callers;
    private final DeskPages pages;
    private final DeskTranslations translations;
    private final Editor editor;
    private final EditorForms forms;
    private final UnitMistakes mistakes;

    UnitResource(
            Store store,
            Callers callers,
            DeskPages pages,
            DeskTranslations translations,
            Editor editor,
            EditorForms forms,
            UnitMistakes mistakes) {
        this.store = store;
        this.callers = callers;
        this.pages = pages;
        this.translations = translations;
        this.editor = editor;
        this.forms = forms;
        this.mistakes = mistakes;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance editorSavedUnit(
                DeskFrame frame, EditorPlace at, UnitView unit, EditorOverview overview);

        static native TemplateInstance editorOneUnit(DeskFrame frame, EditorPlace at, UnitView unit);

        private Templates() {}
    }

    @GET
    @Blocking
    @Operation(hidden = true)
    public Response unit(
            HttpServerRequest http, @RestPath String slug, @RestPath String locale, @RestPath String unit) {
        return show(http, asked(http, slug, locale), unit, 200, same -> same);
    }

    /** Saves or confirms the unit; or shows it with more in the field, without storing anything. */
    @POST
    @Operation(hidden = true)
    @Parameter(name = "show", in = ParameterIn.QUERY)
    @Parameter(name = "page", in = ParameterIn.QUERY)
    public Response write(
            @Context HttpServerRequest http,
            @RestPath String slug,
            @RestPath String locale,
            @RestPath String unit,
            byte[] body) {
        DeskTranslation asked = asked(http, slug, locale);
        asked.caller().require(Role.TRANSLATOR, asked.locale());
        UnitForm form = UnitForm.of(asked, unit, Form.read(http, body));
        if (!form.insert().isEmpty()) {
            return show(http, asked, unit, 200, view -> view.typed(form.withInserted(), null));
        }
        try {
            return switch (form.button()) {
                case "copy" ->
                    show(
                            http,
                            asked,
                            unit,
                            200,
                            view -> view.typed(view.source().text(), null));
                case "use" -> show(http, asked, unit, 200, view -> view.typed(form.text(), null));
                case "confirm" -> confirm(http, asked, form);
                default -> save(http, asked, form, !form.button().equals("unfinished"));
            };
        } catch (ProblemException declined) {
            DeskFrame frame = pages.frame(http, asked.caller(), "editor.title");
            Notice notice = mistakes.of(asked, form, declined, frame.words());
            return show(http, asked, unit, declined.code().status(), view -> view.typed(form.text(), notice));
        }
    }

    /** Dismisses the warnings of a check in the unit, or takes their dismissal back, as the button says that was pressed. */
    @POST
    @Path("findings")
    @Operation(hidden = true)
    @Parameter(name = "show", in = ParameterIn.QUERY)
    @Parameter(name = "page", in = ParameterIn.QUERY)
    public Response findings(
            @Context HttpServerRequest http,
            @RestPath String slug,
            @RestPath String locale,
            @RestPath String unit,
            byte[] body) {
        DeskTranslation asked = asked(http, slug, locale);
        asked.caller().requireWorkIn(asked.locale());
        Form form = Form.read(http, body);
        EditedUnit edited = UnitForm.edited(asked, unit, form);
        Optional<String> restored = form.get("restore");
        if (restored.isPresent()) {
            forms.restore(asked.caller(), edited, restored.get());
            return done(http, asked, unit, "editor.restored");
        }
        String reason = form.get("reason").orElse("");
        if (BlankText.isBlank(reason) || CommentLimits.isTooLong(reason)) {
            return show(http, asked, unit, 422, view -> view.with(Notice.bad("editor.reason-missing")));
        }
        if (CommentLimits.fault(reason).isPresent()) {
            return show(http, asked, unit, 422, view -> view.with(Notice.bad("review.comment-broken")));
        }
        forms.dismiss(asked.caller(), edited, form.get("dismiss").orElse(""), reason);
        return done(http, asked, unit, "editor.dismissed");
    }

    private Response save(HttpServerRequest http, DeskTranslation asked, UnitForm form, boolean finished) {
        String unit = form.unit().unit();
        if (BlankText.isBlank(form.text())) {
            return show(http, asked, unit, 422, view -> view.with(Notice.bad("editor.blank")));
        }
        SavedUnit saved = forms.save(asked.caller(), form.unit(), form.text(), finished);
        return saved.conflict()
                .map(conflict -> show(http, asked, unit, 409, view -> view.typed(form.text(), null)
                        .with(Conflicts.of(conflict))))
                .orElseGet(() -> done(http, asked, unit, "editor.saved"));
    }

    /** A text that was typed is saved, not lost. */
    private Response confirm(HttpServerRequest http, DeskTranslation asked, UnitForm form) {
        String unit = form.unit().unit();
        boolean same = store.read(tables -> OpenTranslation.of(tables, asked)
                .target(unit)
                .map(Target::text)
                .filter(stored -> stored.strip().equals(form.text().strip()))
                .isPresent());
        if (!same) {
            return save(http, asked, form, true);
        }
        forms.confirm(asked.caller(), form.unit());
        return done(http, asked, unit, "editor.confirmed");
    }

    private Response done(HttpServerRequest http, DeskTranslation asked, String unit, String key) {
        if (isFragment(http)) {
            return show(http, asked, unit, 200, view -> view.with(Notice.good(key)));
        }
        EditorQuery query = EditorQuery.of(http).saved(unit);
        return DeskPages.seeOther(asked.path() + query.text() + "#" + UnitView.anchor(unit));
    }

    private Response show(
            HttpServerRequest http, DeskTranslation asked, String unit, int status, UnaryOperator<UnitView> change) {
        DeskFrame frame = pages.frame(http, asked.caller(), "editor.title");
        return store.read(tables -> {
            OpenTranslation open = OpenTranslation.of(tables, asked).withOrigin(tables, unit);
            EditorPlace at = editor.place(tables, open, EditorQuery.of(http), frame.words());
            UnitView view = editor.unit(tables, open, unit, frame.words())
                    .map(change)
                    .orElseThrow(() -> new ProblemException(
                            ProblemCode.NOT_FOUND, "The record has no unit of this id, or no longer"));
            return pages.page(
                    status,
                    frame,
                    isFragment(http)
                            ? Templates.editorSavedUnit(frame, at, view, Editor.overview(tables, open, frame.words()))
                            : Templates.editorOneUnit(frame, at, view));
        });
    }

    private static boolean isFragment(HttpServerRequest http) {
        return http.getHeader("HX-Request") != null;
    }

    private DeskTranslation asked(HttpServerRequest http, String slug, String locale) {
        return translations.require(callers.of(http), slug, TranslationLocale.require(locale));
    }
}
