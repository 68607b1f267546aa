package dev.dragoman.desk.glossary;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.Role;
import dev.dragoman.desk.administration.Administrators;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.DeskTransaction;
import dev.dragoman.desk.page.Form;
import dev.dragoman.drafting.glossary.ChangingGlossaries;
import dev.dragoman.drafting.glossary.CurrentGlossaries;
import dev.dragoman.http.FileDownload;
import dev.dragoman.http.body.MultipartBody;
import dev.dragoman.locales.LanguageRegistry;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.glossary.GlossaryWriter;
import dev.dragoman.translation.TranslationLocale;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The glossaries at the desk: all editors read them, administrators change them. */
@Path(GlossaryResource.PATH)
public class GlossaryResource {

    static final String PATH = "/desk/administration/glossary";

    private static final int MAX_SEARCH = 200;

    private final Callers callers;
    private final Administrators administrators;
    private final DeskPages pages;
    private final DeskTransaction transaction;
    private final ChangingGlossaries changing;
    private final CurrentGlossaries current;
    private final GlossaryUploading uploading;
    private final GlossaryViews views;

    GlossaryResource(
            Callers callers,
            Administrators administrators,
            DeskPages pages,
            DeskTransaction transaction,
            ChangingGlossaries changing,
            CurrentGlossaries current,
            GlossaryUploading uploading,
            GlossaryViews views) {
        this.callers = callers;
        this.administrators = administrators;
        this.pages = pages;
        this.transaction = transaction;
        this.changing = changing;
        this.current = current;
        this.uploading = uploading;
        this.views = views;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance glossaries(DeskFrame frame, GlossaryList page);

        static native TemplateInstance glossary(DeskFrame frame, GlossaryPage page);

        static native TemplateInstance glossaryReport(DeskFrame frame, GlossaryReportPage page);

        private Templates() {}
    }

    /** All glossaries; with {@code language}, that of this language. */
    @GET
    @Operation(hidden = true)
    public Response all(HttpServerRequest http) {
        Caller caller = editor(http);
        Optional<String> typed = Optional.ofNullable(http.getParam("language"))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
        Optional<LanguageTag> chosen = typed.filter(LanguageRegistry::isRegistered)
                .flatMap(LanguageTag::find)
                .filter(tag -> !tag.equals(LanguageTag.CANONICAL));
        if (chosen.isPresent()) {
            return DeskPages.seeOther(PATH + "/" + current.kept(chosen.get()));
        }
        DeskFrame frame = pages.frame(http, caller, "glossary-page.title");
        return pages.page(
                typed.isPresent() ? 422 : 200,
                frame,
                Templates.glossaries(frame, new GlossaryList(views.languages(frame), typed.orElse(null))));
    }

    @GET
    @Path("{locale}")
    @Operation(hidden = true)
    public Response glossary(HttpServerRequest http, @RestPath String locale) {
        Caller caller = editor(http);
        DeskFrame frame = frame(http, caller);
        String done = Optional.ofNullable(http.getParam("stored"))
                .filter(text -> text.matches("[1-9][0-9]{0,8}"))
                .map(number -> frame.words().with("glossary-page.stored", "version", Integer.valueOf(number)))
                .or(() -> Optional.ofNullable(http.getParam("undone"))
                        .map(undone -> frame.words().get("glossary-page.undone")))
                .orElse(null);
        return page(frame, caller, asked(locale), 200, search(http), done, null);
    }

    @GET
    @Path("{locale}/csv")
    @Operation(hidden = true)
    public Response download(HttpServerRequest http, @RestPath String locale) {
        editor(http);
        LanguageTag asked = asked(locale);
        return FileDownload.of(
                        GlossaryWriter.write(views.rows(asked)).getBytes(UTF_8),
                        "text/csv;charset=UTF-8",
                        "glossary." + asked + ".csv")
                .build();
    }

    @POST
    @Path("{locale}")
    @Operation(hidden = true)
    public Response upload(@Context HttpServerRequest http, @RestPath String locale, byte[] body) {
        Caller caller = admin(http);
        LanguageTag asked = asked(locale);
        MultipartBody form = MultipartBody.read(http, body);
        Optional<MultipartBody.UploadedFile> file = form.file("file");
        if (file.isEmpty()) {
            return mistake(http, caller, asked, 422, new GlossaryPage.Mistake("files.no-file", null));
        }
        try {
            String id = uploading.keep(
                    caller, asked, file.get(), form.field("additive").isPresent());
            return DeskPages.seeOther(PATH + "/" + asked + "/pending/" + id);
        } catch (ProblemException declined) {
            return declined(http, caller, asked, declined);
        }
    }

    @GET
    @Path("{locale}/pending/{id}")
    @Operation(hidden = true)
    public Response report(HttpServerRequest http, @RestPath String locale, @RestPath String id) {
        Caller caller = admin(http);
        LanguageTag asked = asked(locale);
        return uploading
                .find(caller, asked, id)
                .map(pending -> report(http, caller, pending, 200, false))
                .orElseGet(() -> expired(http, caller, asked));
    }

    @POST
    @Path("{locale}/pending/{id}/take")
    @Operation(hidden = true)
    public Response take(@Context HttpServerRequest http, @RestPath String locale, @RestPath String id, byte[] body) {
        Caller caller = admin(http);
        LanguageTag asked = asked(locale);
        int seen = Form.read(http, body).number("version");
        Optional<PendingGlossary> pending = uploading.find(caller, asked, id);
        if (pending.isEmpty()) {
            return expired(http, caller, asked);
        }
        try {
            int number = uploading.take(caller, pending.get(), seen);
            return DeskPages.seeOther(PATH + "/" + asked + "?stored=" + number);
        } catch (ProblemException declined) {
            return switch (declined.code()) {
                case PRECONDITION_FAILED ->
                    report(http, caller, pending.get(), declined.code().status(), true);
                default -> declined(http, caller, asked, declined);
            };
        }
    }

    @POST
    @Path("{locale}/pending/{id}/discard")
    @Operation(hidden = true)
    public Response discard(@Context HttpServerRequest http, @RestPath String locale, @RestPath String id) {
        uploading.discard(admin(http), id);
        return DeskPages.seeOther(PATH + "/" + asked(locale));
    }

    @POST
    @Path("{locale}/undo")
    @Operation(hidden = true)
    public Response undo(@Context HttpServerRequest http, @RestPath String locale, byte[] body) {
        Caller caller = admin(http);
        LanguageTag asked = asked(locale);
        int seen = Form.read(http, body).number("version");
        try {
            transaction.write(tables -> changing.undo(tables, caller, asked, seen));
            current.changed();
            return DeskPages.seeOther(PATH + "/" + asked + "?undone=1");
        } catch (ProblemException declined) {
            return declined(http, caller, asked, declined);
        }
    }

    private Caller editor(HttpServerRequest http) {
        Caller caller = callers.of(http);
        caller.requireEditor();
        return caller;
    }

    private Caller admin(HttpServerRequest http) {
        return administrators.require(http);
    }

    private LanguageTag asked(String locale) {
        return current.kept(TranslationLocale.require(locale));
    }

    private static String search(HttpServerRequest http) {
        String text = Optional.ofNullable(http.getParam("q")).map(String::strip).orElse("");
        return text.substring(0, Math.min(text.length(), MAX_SEARCH));
    }

    private DeskFrame frame(HttpServerRequest http, Caller caller) {
        return pages.frame(http, caller, "glossary-page.title");
    }

    private Response page(
            DeskFrame frame,
            Caller caller,
            LanguageTag locale,
            int status,
            String search,
            String done,
            GlossaryPage.Mistake mistake) {
        boolean mayChange = caller.may(Role.ADMIN, LanguageTag.CANONICAL);
        return pages.page(
                status, frame, Templates.glossary(frame, views.page(frame, locale, search, mayChange, done, mistake)));
    }

    private Response report(HttpServerRequest http, Caller caller, PendingGlossary pending, int status, boolean anew) {
        DeskFrame frame = pages.frame(http, caller, "files.report");
        GlossaryReportPage page = GlossaryReportPage.of(
                GlossaryViews.target(frame, pending.locale()), pending, uploading.check(caller, pending), anew);
        return pages.page(status, frame, Templates.glossaryReport(frame, page));
    }

    private Response mistake(
            HttpServerRequest http, Caller caller, LanguageTag locale, int status, GlossaryPage.Mistake mistake) {
        return page(frame(http, caller), caller, locale, status, "", null, mistake);
    }

    private Response declined(HttpServerRequest http, Caller caller, LanguageTag locale, ProblemException declined) {
        String key =
                switch (declined.code()) {
                    case INVALID_BUNDLE -> "glossary-page.broken";
                    case LIMIT_EXCEEDED -> "files.over-limit";
                    case PRECONDITION_FAILED, WRONG_STATE -> "glossary-page.meanwhile";
                    case BUSY -> "files.busy";
                    default -> throw declined;
                };
        int status =
                switch (declined.code()) {
                    case INVALID_BUNDLE, LIMIT_EXCEEDED -> 422;
                    default -> declined.code().status();
                };
        Response page = mistake(http, caller, locale, status, new GlossaryPage.Mistake(key, declined.detail()));
        return DeskPages.withRetryAfter(page, declined);
    }

    private Response expired(HttpServerRequest http, Caller caller, LanguageTag locale) {
        return mistake(http, caller, locale, 404, new GlossaryPage.Mistake("files.expired", null));
    }
}
