package dev.dragoman.desk.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.Role;
import dev.dragoman.desk.memory.MemoryPage.Language;
import dev.dragoman.desk.memory.MemoryPage.Mistake;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.DeskTransaction;
import dev.dragoman.desk.page.words.SizeInWords;
import dev.dragoman.http.FileDownload;
import dev.dragoman.http.body.BodyConfig;
import dev.dragoman.http.body.MultipartBody;
import dev.dragoman.http.body.MultipartBody.UploadedFile;
import dev.dragoman.http.body.UploadThrottle;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.memory.MemoryPairs;
import dev.dragoman.memory.tmx.ImportingTmx;
import dev.dragoman.memory.tmx.ReadImport;
import dev.dragoman.memory.tmx.TmxReport;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What the translation memory has, for those who publish a language: as TMX files, out and in. */
@Path("/desk/memory")
public class MemoryResource {

    private static final String PATH = "/desk/memory";

    private final Store store;
    private final Callers callers;
    private final DeskPages pages;
    private final DeskTransaction transaction;
    private final Downloading downloading;
    private final ImportingTmx importing;
    private final UploadThrottle throttle;
    private final long limit;

    MemoryResource(
            Store store,
            Callers callers,
            DeskPages pages,
            DeskTransaction transaction,
            Downloading downloading,
            ImportingTmx importing,
            UploadThrottle throttle,
            BodyConfig bodies) {
        this.store = store;
        this.callers = callers;
        this.pages = pages;
        this.transaction = transaction;
        this.downloading = downloading;
        this.importing = importing;
        this.throttle = throttle;
        this.limit = bodies.body().asLongValue();
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance memory(DeskFrame frame, MemoryPage page);

        static native TemplateInstance memoryImport(DeskFrame frame, ImportPage page);

        private Templates() {}
    }

    @GET
    @Blocking
    @Operation(hidden = true)
    public Response page(HttpServerRequest http, @RestQuery Integer added) {
        return page(http, editor(http), 200, "", added, null);
    }

    @GET
    @Path("{locale}.tmx")
    @Blocking
    @Operation(hidden = true)
    public Response download(HttpServerRequest http, @RestPath String locale) {
        LanguageTag tag = TranslationLocale.require(locale);
        editor(http).require(Role.PUBLISHER, tag);
        return FileDownload.of(downloading.of(tag), "application/x-tmx+xml;charset=UTF-8", "memory." + tag + ".tmx")
                .build();
    }

    @POST
    @Path("imports")
    @Operation(hidden = true)
    public Response upload(@Context HttpServerRequest http, byte[] body) {
        Caller caller = editor(http);
        MultipartBody form = MultipartBody.read(http, body);
        String typed = form.field("language").orElse("").strip();
        Optional<UploadedFile> file = form.file("file");
        if (file.isEmpty()) {
            return page(http, caller, 422, typed, null, new Mistake("files.no-file", null, null));
        }
        try {
            LanguageTag locale = TranslationLocale.require(typed);
            caller.require(Role.PUBLISHER, locale);
            UploadedFile sent = file.get();
            String id = throttle.run(sent.bytes(), () -> {
                importing.check(caller, locale, sent.bytes());
                return transaction.write(tables -> importing.keep(tables, caller, locale, sent.name(), sent.bytes()));
            });
            return DeskPages.seeOther(PATH + "/imports/" + id);
        } catch (ProblemException declined) {
            int status = declined.code() == ProblemCode.BUSY ? declined.code().status() : 422;
            return DeskPages.withRetryAfter(page(http, caller, status, typed, null, mistake(declined)), declined);
        }
    }

    @GET
    @Path("imports/{id}")
    @Blocking
    @Operation(hidden = true)
    public Response report(HttpServerRequest http, @RestPath String id) {
        Caller caller = editor(http);
        Optional<TmxReport> report = read(caller, id).map(read -> store.read(tables -> importing.report(tables, read)));
        if (report.isEmpty()) {
            return expired(http, caller);
        }
        DeskFrame frame = pages.frame(http, caller, "memory.import.report");
        String language = frame.words().language(report.get().locale().toString());
        return pages.page(200, frame, Templates.memoryImport(frame, ImportPage.of(report.get(), language)));
    }

    @POST
    @Path("imports/{id}/take")
    @Operation(hidden = true)
    public Response take(@Context HttpServerRequest http, @RestPath String id) {
        Caller caller = editor(http);
        return read(caller, id)
                .flatMap(read -> transaction.write(tables -> importing.take(tables, caller, read)))
                .map(added -> DeskPages.seeOther(PATH + "?added=" + added))
                .orElseGet(() -> expired(http, caller));
    }

    @POST
    @Path("imports/discard")
    @Operation(hidden = true)
    public Response discard(@Context HttpServerRequest http) {
        Caller caller = editor(http);
        transaction.write(tables -> {
            importing.discard(tables, caller);
            return true;
        });
        return DeskPages.seeOther(PATH);
    }

    private Optional<ReadImport> read(Caller caller, String id) {
        return store.read(tables -> importing.waiting(tables, caller, id))
                .map(file -> throttle.run(file.content().getBytes(UTF_8), () -> importing.read(file)));
    }

    private Caller editor(HttpServerRequest http) {
        Caller caller = callers.of(http);
        caller.requireEditor();
        return caller;
    }

    private Response expired(HttpServerRequest http, Caller caller) {
        return page(http, caller, 404, "", null, new Mistake("files.expired", null, null));
    }

    private Response page(
            HttpServerRequest http, Caller caller, int status, String language, Integer added, Mistake mistake) {
        DeskFrame frame = pages.frame(http, caller, "memory.title");
        List<Language> languages = store
                .read(tables -> tables.table(MemoryPairs.class).counts())
                .stream()
                .filter(count -> caller.may(Role.PUBLISHER, LanguageTag.parse(count.locale())))
                .map(count -> new Language(count.locale(), frame.words().language(count.locale()), count.pairs()))
                .toList();
        return pages.page(
                status,
                frame,
                Templates.memory(
                        frame,
                        new MemoryPage(
                                languages, SizeInWords.of(limit), caller.publishes(), language, added, mistake)));
    }

    private static Mistake mistake(ProblemException declined) {
        String key =
                switch (declined.code()) {
                    case INVALID_BUNDLE, INVALID_BODY, LIMIT_EXCEEDED -> "memory.import.broken";
                    case ILL_FORMED_LANGUAGE_TAG, UNKNOWN_LANGUAGE_TAG, INVALID_PARAMETER -> "languages.unknown";
                    case BUSY -> "files.busy";
                    default -> throw declined;
                };
        boolean ofFile = key.equals("memory.import.broken");
        Integer line = declined.members().get("line") instanceof Integer number ? number : null;
        return new Mistake(key, line, ofFile ? declined.detail().replaceFirst("^line [0-9]+: ", "") : null);
    }
}
