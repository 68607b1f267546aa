package dev.dragoman.desk.release;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.desk.page.DeskTranslations;
import dev.dragoman.desk.page.Form;
import dev.dragoman.desk.preview.PreviewRendering;
import dev.dragoman.editions.EditionKey;
import dev.dragoman.locales.LanguageRegistry;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import dev.dragoman.records.limits.RecordLimits;
import dev.dragoman.releasing.Previewing;
import dev.dragoman.releasing.request.ReleaseRequest;
import dev.dragoman.rendering.LocalizedMessages;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The page of one language version as a release would make it, with its weights, notes and legal status. */
@Path("/desk/release/preview/{slug}/{locale}")
public class ReleasePreviewResource {

    private final Callers callers;
    private final DeskPages pages;
    private final DeskTranslations translations;
    private final Previewing previewing;
    private final PreviewRendering rendering;
    private final RecordLimits limits;

    ReleasePreviewResource(
            Callers callers,
            DeskPages pages,
            DeskTranslations translations,
            Previewing previewing,
            PreviewRendering rendering,
            RecordLimits limits) {
        this.callers = callers;
        this.pages = pages;
        this.translations = translations;
        this.previewing = previewing;
        this.rendering = rendering;
        this.limits = limits;
    }

    /** The path of the preview of a language version. */
    static String path(Slug slug, LanguageTag locale) {
        return "/desk/release/preview/" + slug + "/" + locale;
    }

    @POST
    @Operation(hidden = true)
    public Response page(@Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, byte[] body) {
        Caller caller = callers.of(http);
        DeskTranslation asked = translations.require(caller, slug, LanguageRegistry.require(locale));
        LocalizedMessages words = pages.words(http);
        ReleaseRequest request = request(ReleaseInput.of(Form.read(http, body)));
        return rendering.page(
                previewing.preview(caller, request, new EditionKey(asked.slug(), asked.locale())),
                asked.path() + "/preview/pictures",
                words);
    }

    private ReleaseRequest request(ReleaseInput input) {
        try {
            // When it is released makes no difference to what it says.
            return input.request(Optional.empty(), limits);
        } catch (MistakenInput wrong) {
            throw new ProblemException(
                    ProblemCode.INVALID_RELEASE, "The release is not complete; go back to its form and check it");
        }
    }

    /** Where the form of the shown page leads, by which a reader chooses another time zone: to the usual preview. */
    @GET
    @Operation(hidden = true)
    public Response other(HttpServerRequest http, @RestPath String slug, @RestPath String locale) {
        DeskTranslation asked = translations.require(callers.of(http), slug, LanguageRegistry.require(locale));
        return DeskPages.seeOther(asked.path() + "/preview?draft=approved");
    }
}
