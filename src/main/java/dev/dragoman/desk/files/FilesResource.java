package dev.dragoman.desk.files;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.Role;
import dev.dragoman.bundles.formats.BundleFormat;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.desk.page.DeskTranslations;
import dev.dragoman.desk.page.Form;
import dev.dragoman.desk.page.words.SizeInWords;
import dev.dragoman.drafting.Exporting;
import dev.dragoman.http.FileDownload;
import dev.dragoman.http.body.BodyConfig;
import dev.dragoman.http.body.MultipartBody;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.finding.FindingMessages;
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
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Downloads and uploads of translation files in the browser. */
@Path("/desk/records/{slug}/translations/{locale}/files")
public class FilesResource {

    private final Store store;
    private final Callers callers;
    private final DeskPages pages;
    private final DeskTranslations translations;
    private final Exporting exporting;
    private final PendingUploading pending;
    private final FindingMessages findings;
    private final long limit;

    FilesResource(
            Store store,
            Callers callers,
            DeskPages pages,
            DeskTranslations translations,
            Exporting exporting,
            PendingUploading pending,
            FindingMessages findings,
            BodyConfig bodies) {
        this.store = store;
        this.callers = callers;
        this.pages = pages;
        this.translations = translations;
        this.exporting = exporting;
        this.pending = pending;
        this.findings = findings;
        this.limit = bodies.body().asLongValue();
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance files(DeskFrame frame, FilesPage page);

        static native TemplateInstance report(DeskFrame frame, ReportPage page);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Response files(
            HttpServerRequest http, @RestPath String slug, @RestPath String locale, @RestQuery Integer stored) {
        DeskTranslation asked = asked(http, slug, locale);
        return files(http, asked, 200, stored, null);
    }

    @GET
    @Path("{extension: [a-z]+}")
    @Operation(hidden = true)
    public Response download(
            HttpServerRequest http, @RestPath String slug, @RestPath String locale, @RestPath String extension) {
        DeskTranslation asked = asked(http, slug, locale);
        BundleFormat format = Arrays.stream(BundleFormat.values())
                .filter(one -> one.extension().equals(extension))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND, "There is no format with this file name extension"));
        Exporting.Exported file =
                store.read(tables -> exporting.export(tables, slug, asked.locale(), Optional.empty(), format));
        return FileDownload.of(file.bytes(), format.mediaType() + ";charset=UTF-8", file.name())
                .build();
    }

    @POST
    @Operation(hidden = true)
    public Response upload(
            @Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, byte[] body) {
        DeskTranslation asked = asked(http, slug, locale);
        asked.caller().require(Role.TRANSLATOR, asked.locale());
        Optional<MultipartBody.UploadedFile> file =
                MultipartBody.read(http, body).file("file");
        if (file.isEmpty()) {
            return files(http, asked, 422, null, new FilesPage.Mistake("files.no-file", null, null, null));
        }
        try {
            String id = pending.keep(asked.caller(), asked.slug(), asked.locale(), file.get());
            return DeskPages.seeOther(asked.path() + "/files/pending/" + id);
        } catch (ProblemException declined) {
            return mistake(http, asked, declined);
        }
    }

    @GET
    @Path("pending/{id}")
    @Operation(hidden = true)
    public Response report(
            HttpServerRequest http, @RestPath String slug, @RestPath String locale, @RestPath String id) {
        DeskTranslation asked = asked(http, slug, locale);
        return pending.find(asked.caller(), asked.slug(), asked.locale(), id)
                .map(upload -> report(http, asked, upload, 200, false))
                .orElseGet(() -> expired(http, asked));
    }

    @POST
    @Path("pending/{id}/take")
    @Operation(hidden = true)
    public Response take(
            @Context HttpServerRequest http,
            @RestPath String slug,
            @RestPath String locale,
            @RestPath String id,
            byte[] body) {
        DeskTranslation asked = asked(http, slug, locale);
        Form form = Form.read(http, body);
        Optional<PendingUpload> upload = pending.find(asked.caller(), asked.slug(), asked.locale(), id);
        if (upload.isEmpty()) {
            return expired(http, asked);
        }
        try {
            int stored = pending.take(asked.caller(), upload.get(), number(form, "version"), number(form, "revision"));
            return DeskPages.seeOther(asked.path() + "/files?stored=" + stored);
        } catch (ProblemException declined) {
            return declined.code() == ProblemCode.PRECONDITION_FAILED
                    ? report(http, asked, upload.get(), declined.code().status(), true)
                    : mistake(http, asked, declined);
        }
    }

    @POST
    @Path("pending/{id}/discard")
    @Operation(hidden = true)
    public Response discard(
            @Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, @RestPath String id) {
        DeskTranslation asked = asked(http, slug, locale);
        pending.discard(asked.caller(), asked.slug(), id);
        return DeskPages.seeOther(asked.path() + "/files");
    }

    private DeskTranslation asked(HttpServerRequest http, String slug, String locale) {
        LanguageTag tag = TranslationLocale.require(locale);
        Caller caller = callers.of(http);
        return translations.require(caller, slug, tag);
    }

    private Response files(
            HttpServerRequest http, DeskTranslation asked, int status, Integer stored, FilesPage.Mistake mistake) {
        DeskFrame frame = pages.frame(http, asked.caller(), "files.title");
        return pages.page(
                status,
                frame,
                Templates.files(
                        frame,
                        new FilesPage(
                                target(frame, asked),
                                FilesPage.Download.all(asked.path()),
                                asked.caller().may(Role.TRANSLATOR, asked.locale()),
                                SizeInWords.of(limit),
                                stored,
                                mistake)));
    }

    private Response report(
            HttpServerRequest http, DeskTranslation asked, PendingUpload upload, int status, boolean changed) {
        CheckedUpload checked;
        try {
            checked = pending.check(asked.caller(), upload);
        } catch (ProblemException declined) {
            // The record or the translation may be another one by now.
            return mistake(http, asked, declined);
        }
        DeskFrame frame = pages.frame(http, asked.caller(), "files.report");
        ReportPage page = ReportPage.of(
                checked,
                target(frame, asked),
                changed,
                findings.in(frame.words().locale()));
        return pages.page(status, frame, Templates.report(frame, page));
    }

    private FilesPage.Target target(DeskFrame frame, DeskTranslation asked) {
        return new FilesPage.Target(
                asked.title(),
                asked.locale().toString(),
                frame.words().language(asked.locale().toString()),
                asked.locale().direction().slug(),
                asked.path());
    }

    /** The detail without the line that it may begin with, which the page says in the person's language. */
    private static String withoutLine(ProblemException declined) {
        String line = "line " + declined.members().get("line") + ": ";
        return declined.detail().startsWith(line) ? declined.detail().substring(line.length()) : declined.detail();
    }

    private Response mistake(HttpServerRequest http, DeskTranslation asked, ProblemException declined) {
        String key =
                switch (declined.code()) {
                    case INVALID_BUNDLE, INVALID_BODY -> "files.broken";
                    case UNSUPPORTED_MEDIA_TYPE -> "files.unknown-format";
                    case NO_UNIT_TAKEN -> "files.none-taken";
                    case LIMIT_EXCEEDED -> "files.over-limit";
                    case LANGUAGE_EXISTS -> "files.language-exists";
                    case BUSY -> "files.busy";
                    default -> throw declined;
                };
        Response page = files(
                http,
                asked,
                declined.code() == ProblemCode.BUSY ? declined.code().status() : 422,
                null,
                new FilesPage.Mistake(
                        key,
                        withoutLine(declined),
                        declined.members().get("line") instanceof Integer line ? line : null,
                        declined.members().get("unit") instanceof String unit ? unit : null));
        return DeskPages.withRetryAfter(page, declined);
    }

    private Response expired(HttpServerRequest http, DeskTranslation asked) {
        return files(http, asked, 404, null, new FilesPage.Mistake("files.expired", null, null, null));
    }

    private static int number(Form form, String field) {
        return form.get(field)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(-1);
    }
}
