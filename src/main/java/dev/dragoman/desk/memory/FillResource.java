package dev.dragoman.desk.memory;

import dev.dragoman.access.Callers;
import dev.dragoman.access.Role;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.desk.page.DeskTranslations;
import dev.dragoman.desk.page.Form;
import dev.dragoman.drafting.units.FillingUnits.Filled;
import dev.dragoman.memory.MemoryPair;
import dev.dragoman.records.Unit;
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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows what the translation memory has for units without a translation, and fills it in. */
@Path("/desk/records/{slug}/translations/{locale}/memory")
public class FillResource {

    private static final int MOST_ROWS = 100;

    private final Callers callers;
    private final DeskPages pages;
    private final DeskTranslations translations;
    private final Filling filling;

    FillResource(Callers callers, DeskPages pages, DeskTranslations translations, Filling filling) {
        this.callers = callers;
        this.pages = pages;
        this.translations = translations;
        this.filling = filling;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance memoryFill(DeskFrame frame, FillPage page);

        private Templates() {}
    }

    @GET
    @Blocking
    @Operation(hidden = true)
    public Response page(
            HttpServerRequest http,
            @RestPath String slug,
            @RestPath String locale,
            @RestQuery Integer filled,
            @RestQuery Integer version,
            @RestQuery Integer undone) {
        DeskTranslation asked = asked(http, slug, locale);
        DeskFrame frame = pages.frame(http, asked.caller(), "memory.fill");
        Map<Unit, MemoryPair> possible = filling.possible(asked);
        FillPage page = new FillPage(
                asked.path(),
                asked.title(),
                asked.locale().toString(),
                frame.words().language(asked.locale().toString()),
                asked.locale().direction().slug(),
                asked.caller().may(Role.TRANSLATOR, asked.locale()),
                possible.size(),
                possible.entrySet().stream()
                        .limit(MOST_ROWS)
                        .map(found -> row(found.getKey(), found.getValue()))
                        .toList(),
                filled,
                version != null && version > 1 ? version : null,
                undone != null);
        return pages.page(200, frame, Templates.memoryFill(frame, page));
    }

    @POST
    @Operation(hidden = true)
    public Response fill(@Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, byte[] body) {
        DeskTranslation asked = asked(http, slug, locale);
        asked.caller().require(Role.TRANSLATOR, asked.locale());
        Form.read(http, body);
        Filled filled = filling.fill(asked);
        return DeskPages.seeOther(
                asked.path() + "/memory?filled=" + filled.units().size() + "&version=" + filled.version());
    }

    @POST
    @Path("undo")
    @Operation(hidden = true)
    public Response undo(@Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, byte[] body) {
        DeskTranslation asked = asked(http, slug, locale);
        asked.caller().require(Role.TRANSLATOR, asked.locale());
        int taken = filling.undo(asked, Form.read(http, body).number("version"));
        return DeskPages.seeOther(asked.path() + "/memory?undone=" + taken);
    }

    private static FillPage.Row row(Unit unit, MemoryPair pair) {
        return new FillPage.Row(
                unit.id(),
                unit.source(),
                pair.target(),
                pair.title().or(pair::record).or(pair::file).orElse(""));
    }

    private DeskTranslation asked(HttpServerRequest http, String slug, String locale) {
        return translations.require(callers.of(http), slug, TranslationLocale.require(locale));
    }
}
