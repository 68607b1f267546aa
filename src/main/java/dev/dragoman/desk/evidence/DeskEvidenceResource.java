package dev.dragoman.desk.evidence;

import dev.dragoman.access.Callers;
import dev.dragoman.access.Role;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.desk.page.DeskTranslations;
import dev.dragoman.http.FileDownload;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.rendering.evidence.EvidenceCsv;
import dev.dragoman.rendering.evidence.EvidenceReport;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.TranslationLocale;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Who or what made the units of an edition, or of the newest version, as a page and as files. */
@Path("/desk/records/{slug}/translations/{locale}/evidence")
public class DeskEvidenceResource {

    private final Store store;
    private final Callers callers;
    private final DeskPages pages;
    private final DeskTranslations translations;
    private final EvidenceViews views;

    DeskEvidenceResource(
            Store store, Callers callers, DeskPages pages, DeskTranslations translations, EvidenceViews views) {
        this.store = store;
        this.callers = callers;
        this.pages = pages;
        this.translations = translations;
        this.views = views;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance evidence(DeskFrame frame, EvidencePage page);

        private Templates() {}
    }

    @GET
    @Blocking
    @Operation(hidden = true)
    public Response page(HttpServerRequest http, @RestPath String slug, @RestPath String locale) {
        DeskTranslation asked = asked(http, slug, locale);
        DeskFrame frame = pages.frame(http, asked.caller(), "evidence.title");
        Optional<Integer> edition = edition(http);
        EvidencePage page = store.read(tables -> views.page(tables, asked, edition, frame.words()));
        return pages.page(200, frame, Templates.evidence(frame, page));
    }

    /** The report with all names, as JSON or as a table. */
    @GET
    @Path("report")
    @Blocking
    @Operation(hidden = true)
    public Response report(HttpServerRequest http, @RestPath String slug, @RestPath String locale) {
        DeskTranslation asked = asked(http, slug, locale);
        asked.caller().require(Role.PUBLISHER, asked.locale());
        Optional<Integer> edition = edition(http);
        EvidenceReport report = store.read(tables -> ShownEvidence.of(tables, asked, edition))
                .report()
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "Nothing is translated yet"));
        boolean csv = "csv".equals(http.getParam("format"));
        Response.ResponseBuilder answer = csv
                ? FileDownload.of(EvidenceCsv.of(report), EvidenceCsv.CONTENT_TYPE, report.fileName() + ".csv")
                : FileDownload.of(report, MediaType.APPLICATION_JSON, report.fileName() + ".json");
        return answer.build();
    }

    private DeskTranslation asked(HttpServerRequest http, String slug, String locale) {
        return translations.require(callers.of(http), slug, TranslationLocale.require(locale));
    }

    /**
     * The edition that is asked for; empty for the newest version.
     *
     * @throws ProblemException NOT_FOUND for what is no number of an edition
     */
    private static Optional<Integer> edition(HttpServerRequest http) {
        String written = http.getParam("edition");
        if (written == null) {
            return Optional.empty();
        }
        return Optional.of(EvidenceReport.number(written)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such edition")));
    }
}
