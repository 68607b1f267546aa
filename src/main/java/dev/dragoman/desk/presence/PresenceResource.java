package dev.dragoman.desk.presence;

import dev.dragoman.access.Callers;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.desk.page.DeskTranslations;
import dev.dragoman.drafting.MarkingPresence;
import dev.dragoman.translation.TranslationLocale;
import dev.dragoman.translation.presence.Presence;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Hears that a page of a translation is still open, and says who else has it open. */
@Path("/desk/records/{slug}/translations/{locale}/presence")
public class PresenceResource {

    private final Callers callers;
    private final DeskPages pages;
    private final DeskTranslations translations;
    private final MarkingPresence marking;

    PresenceResource(Callers callers, DeskPages pages, DeskTranslations translations, MarkingPresence marking) {
        this.callers = callers;
        this.pages = pages;
        this.translations = translations;
        this.marking = marking;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance presence(DeskFrame frame, List<String> others);

        private Templates() {}
    }

    @POST
    @Operation(hidden = true)
    public Response mark(@Context HttpServerRequest http, @RestPath String slug, @RestPath String locale) {
        DeskTranslation asked = translations.require(callers.of(http), slug, TranslationLocale.require(locale));
        List<String> others = marking.mark(asked.caller(), asked.slug(), asked.locale()).stream()
                .map(Presence::shownName)
                .toList();
        DeskFrame frame = pages.frame(http, asked.caller(), "comments.title");
        return pages.page(200, frame, Templates.presence(frame, others));
    }

    /** Hears that the page is closed, which browsers say if they can. */
    @POST
    @Path("leave")
    @Operation(hidden = true)
    public Response leave(@Context HttpServerRequest http, @RestPath String slug, @RestPath String locale) {
        DeskTranslation asked = translations.require(callers.of(http), slug, TranslationLocale.require(locale));
        marking.leave(asked.caller(), asked.slug(), asked.locale());
        return Response.noContent().build();
    }
}
