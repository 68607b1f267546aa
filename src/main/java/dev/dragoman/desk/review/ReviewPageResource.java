package dev.dragoman.desk.review;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.desk.comments.CommentViews;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.desk.page.DeskTranslations;
import dev.dragoman.desk.page.Form;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.limits.CommentLimits;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.ReviewAction;
import dev.dragoman.translation.ReviewState;
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

/** What has changed in a translation, and the decision on it. */
@Path("/desk/records/{slug}/translations/{locale}/review")
public class ReviewPageResource {

    private final Store store;
    private final Callers callers;
    private final DeskPages pages;
    private final DeskTranslations translations;
    private final ReviewReading reading;
    private final ReviewForms forms;
    private final ReviewWriting writing;
    private final CommentViews comments;

    ReviewPageResource(
            Store store,
            Callers callers,
            DeskPages pages,
            DeskTranslations translations,
            ReviewReading reading,
            ReviewForms forms,
            ReviewWriting writing,
            CommentViews comments) {
        this.store = store;
        this.callers = callers;
        this.pages = pages;
        this.translations = translations;
        this.reading = reading;
        this.forms = forms;
        this.writing = writing;
        this.comments = comments;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance review(DeskFrame frame, ReviewPage page);

        static native TemplateInstance reviewNothing(DeskFrame frame, NothingPage page);

        private Templates() {}
    }

    @GET
    @Blocking
    @Operation(hidden = true)
    public Response review(HttpServerRequest http, @RestPath String slug, @RestPath String locale) {
        return page(http, asked(http, slug, locale), ReviewQuery.of(http), 200, ReviewPage.Notice.NONE);
    }

    /** Submits, approves, sends back, or confirms what is outdated. */
    @POST
    @Path("{action: submit|approve|reject|confirm}")
    @Operation(hidden = true)
    @Parameter(name = "since", in = ParameterIn.QUERY)
    @Parameter(name = "all", in = ParameterIn.QUERY)
    @Parameter(name = "page", in = ParameterIn.QUERY)
    @Parameter(name = "done", in = ParameterIn.QUERY)
    @Parameter(name = "handover", in = ParameterIn.QUERY)
    public Response act(
            @Context HttpServerRequest http,
            @RestPath String slug,
            @RestPath String locale,
            @RestPath String action,
            byte[] body) {
        DeskTranslation asked = asked(http, slug, locale);
        ReviewAction act = ReviewQuery.action(action).orElseThrow();
        Form form = Form.read(http, body);
        ReviewQuery query = ReviewQuery.of(http);
        try {
            forms.accept(asked.caller(), asked.slug(), asked.locale(), act, form);
        } catch (ProblemException declined) {
            return page(http, asked, query, declined.code().status(), declined(http, act, form, declined));
        }
        return DeskPages.seeOther(asked.path() + "/review" + query.after(act).inAddress());
    }

    private DeskTranslation asked(HttpServerRequest http, String slug, String locale) {
        LanguageTag tag = TranslationLocale.require(locale);
        Caller caller = callers.of(http);
        return translations.require(caller, slug, tag);
    }

    private Response page(
            HttpServerRequest http, DeskTranslation asked, ReviewQuery query, int status, ReviewPage.Notice notice) {
        DeskFrame frame = pages.frame(http, asked.caller(), "review.title");
        LocalizedMessages words = frame.words();
        try {
            ReviewPage page = store.read(tables -> {
                ReviewedTranslation review =
                        reading.read(tables, asked.caller(), asked.slug(), asked.locale(), query.since());
                return writing.write(
                        review,
                        comments.byUnit(tables, asked, review.record(), words.locale(), false),
                        asked,
                        query,
                        words,
                        said(notice, query, review, words));
            });
            return pages.page(status, frame, Templates.review(frame, page));
        } catch (ProblemException declined) {
            if (declined.code() != ProblemCode.UNKNOWN_BUNDLE) {
                throw declined;
            }
            return pages.page(404, frame, Templates.reviewNothing(frame, NothingPage.of(asked, words)));
        }
    }

    /** What a page says after a form was accepted, if its address says so and the translation is still so. */
    private static ReviewPage.Notice said(
            ReviewPage.Notice notice, ReviewQuery query, ReviewedTranslation review, LocalizedMessages words) {
        return query.done()
                .filter(act -> notice.mistake() == null && isStill(act, review.state()))
                .map(act -> ReviewPage.Notice.done(words.with(
                        "review.done." + act.slug(), "version", review.version().number())))
                .orElse(notice);
    }

    private static boolean isStill(ReviewAction act, ReviewState state) {
        return switch (act) {
            case SUBMIT -> state == ReviewState.IN_REVIEW;
            case APPROVE -> state == ReviewState.APPROVED;
            case REJECT, CONFIRM -> state == ReviewState.DRAFT;
        };
    }

    private ReviewPage.Notice declined(HttpServerRequest http, ReviewAction act, Form form, ProblemException declined) {
        String comment = form.get("comment").orElse("");
        String key =
                switch (declined.code()) {
                    case PRECONDITION_FAILED -> "review.changed";
                    case WRONG_STATE -> "review.wrong-state";
                    case FOUR_EYES -> "review.four-eyes";
                    case INVALID_REVIEW -> invalid(declined, comment);
                    default -> throw declined;
                };
        LocalizedMessages words = pages.words(http);
        return new ReviewPage.Notice(
                null,
                words.with(key, "count", CommentLimits.MAX_LENGTH),
                declined.code() == ProblemCode.WRONG_STATE ? declined.detail() : null,
                String.valueOf(declined.members().get("field")),
                act.slug(),
                comment);
    }

    private static String invalid(ProblemException declined, String comment) {
        if (!"comment".equals(declined.members().get("field"))) {
            return "review.not-outdated";
        }
        if (comment.isEmpty()) {
            return "review.comment-missing";
        }
        return CommentLimits.isTooLong(comment) ? "review.comment-too-long" : "review.comment-broken";
    }
}
