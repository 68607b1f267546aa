package dev.dragoman.desk.comments;

import dev.dragoman.access.Callers;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.desk.page.DeskTranslations;
import dev.dragoman.desk.page.Form;
import dev.dragoman.drafting.Commenting;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.BlankText;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.limits.CommentLimits;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.TranslationLocale;
import dev.dragoman.translation.comments.UnitComment;
import dev.dragoman.translation.comments.UnitComments;
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
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The comments on the units of a translation, as a page, and as the part of the editor below a unit. Requests of htmx get
 * the part alone.
 */
@Path("/desk/records/{slug}/translations/{locale}/comments")
public class CommentsResource {

    private final Store store;
    private final Callers callers;
    private final DeskPages pages;
    private final DeskTranslations translations;
    private final Commenting commenting;
    private final CommentViews views;

    CommentsResource(
            Store store,
            Callers callers,
            DeskPages pages,
            DeskTranslations translations,
            Commenting commenting,
            CommentViews views) {
        this.store = store;
        this.callers = callers;
        this.pages = pages;
        this.translations = translations;
        this.commenting = commenting;
        this.views = views;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance comments(DeskFrame frame, CommentsPage page);

        static native TemplateInstance unitComments(DeskFrame frame, UnitCommentsView view);

        private Templates() {}
    }

    @GET
    @Blocking
    @Operation(hidden = true)
    public Response page(HttpServerRequest http, @RestPath String slug, @RestPath String locale) {
        DeskTranslation asked = asked(http, slug, locale);
        Optional<String> unit = unit(http);
        return unit.isPresent() && isPart(http)
                ? part(http, asked, 200, unit.get(), view -> view)
                : page(http, asked, 200, unit, view -> view);
    }

    @POST
    @Operation(hidden = true)
    @Parameter(name = "unit", in = ParameterIn.QUERY)
    public Response add(@Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, byte[] body) {
        DeskTranslation asked = asked(http, slug, locale);
        String unit = unit(http).orElse("");
        String text = Form.read(http, body).get("text").orElse("");
        try {
            commenting.add(asked.caller(), asked.slug(), asked.locale(), unit, text);
        } catch (ProblemException rejected) {
            String mistake = mistake(rejected, text);
            int status = rejected.code().status();
            return isPart(http)
                    ? part(http, asked, status, unit, view -> view.rejected(mistake, text))
                    : page(http, asked, status, Optional.of(unit), view -> view.rejected(mistake, text));
        }
        return done(http, asked, unit);
    }

    @POST
    @Path("{number}/resolve")
    @Operation(hidden = true)
    public Response resolve(
            @Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, @RestPath String number) {
        DeskTranslation asked = asked(http, slug, locale);
        UnitComment resolved = commenting.resolve(asked.caller(), asked.slug(), asked.locale(), number(number));
        return done(http, asked, resolved.unit());
    }

    @POST
    @Path("{number}/reopen")
    @Operation(hidden = true)
    public Response reopen(
            @Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, @RestPath String number) {
        DeskTranslation asked = asked(http, slug, locale);
        UnitComment reopened = commenting.reopen(asked.caller(), asked.slug(), asked.locale(), number(number));
        return done(http, asked, reopened.unit());
    }

    private DeskTranslation asked(HttpServerRequest http, String slug, String locale) {
        return translations.require(callers.of(http), slug, TranslationLocale.require(locale));
    }

    private Response done(HttpServerRequest http, DeskTranslation asked, String unit) {
        return isPart(http)
                ? part(http, asked, 200, unit, view -> view)
                : DeskPages.seeOther(asked.path() + "/comments?unit=" + unit + "#comments-" + unit);
    }

    private Response part(
            HttpServerRequest http,
            DeskTranslation asked,
            int status,
            String unit,
            Function<UnitCommentsView, UnitCommentsView> change) {
        DeskFrame frame = frame(http, asked);
        UnitCommentsView view = store.read(tables -> views.ofUnit(
                tables, asked, today(tables, asked), unit, frame.words().locale(), true));
        return pages.page(status, frame, Templates.unitComments(frame, change.apply(view)));
    }

    private Response page(
            HttpServerRequest http,
            DeskTranslation asked,
            int status,
            Optional<String> unit,
            Function<UnitCommentsView, UnitCommentsView> change) {
        DeskFrame frame = frame(http, asked);
        CommentsPage page = store.read(tables -> {
            CanonicalRecord today = today(tables, asked);
            LanguageTag language = frame.words().locale();
            List<UnitCommentsView> shown = unit.map(
                            one -> List.of(change.apply(views.ofUnit(tables, asked, today, one, language, false))))
                    .orElseGet(() -> List.copyOf(
                            views.byUnit(tables, asked, today, language, false).values()));
            return new CommentsPage(
                    asked.title(),
                    frame.words().language(asked.locale().toString()),
                    asked.path(),
                    unit.isPresent(),
                    tables.table(UnitComments.class)
                            .open(asked.slug().value(), asked.locale().toString()),
                    shown);
        });
        if (unit.isPresent() && page.units().get(0).isUnknown()) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "The record has no such unit");
        }
        return pages.page(status, frame, Templates.comments(frame, page));
    }

    private DeskFrame frame(HttpServerRequest http, DeskTranslation asked) {
        return pages.frame(http, asked.caller(), "comments.title");
    }

    private static CanonicalRecord today(Tables tables, DeskTranslation asked) {
        return tables.table(Revisions.class)
                .newest(asked.slug().value())
                .orElseThrow()
                .record();
    }

    private static Optional<String> unit(HttpServerRequest http) {
        return Optional.ofNullable(http.getParam("unit"));
    }

    private static boolean isPart(HttpServerRequest http) {
        return "true".equals(http.getHeader("HX-Request"));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new ProblemException(ProblemCode.UNKNOWN_COMMENT, "\"" + text + "\" is not the number of a comment");
        }
    }

    private static String mistake(ProblemException rejected, String text) {
        return switch (rejected.code()) {
            case INVALID_COMMENT -> {
                if ("unit".equals(rejected.members().get("field"))) {
                    throw rejected;
                }
                if (BlankText.isBlank(text)) {
                    yield "comments.empty";
                }
                yield CommentLimits.isTooLong(text) ? "comments.too-long" : "review.comment-broken";
            }
            case LIMIT_EXCEEDED -> "comments.too-many";
            default -> throw rejected;
        };
    }
}
