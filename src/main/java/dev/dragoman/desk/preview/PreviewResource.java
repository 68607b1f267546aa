package dev.dragoman.desk.preview;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.Secret;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.desk.page.DeskTranslations;
import dev.dragoman.desk.page.words.WrittenTimes;
import dev.dragoman.drafting.preview.PreviewLinking;
import dev.dragoman.http.PageHeaders;
import dev.dragoman.locales.LanguageRegistry;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.releasing.Previewing;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.times.HomeZoneConfig;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;

/** Previews of drafts for those who may read them, and the private links to them. */
@Path("/desk/records/{slug}/translations/{locale}/preview")
public class PreviewResource {

    private final Callers callers;
    private final DeskPages pages;
    private final DeskTranslations translations;
    private final Previewing previewing;
    private final PreviewRendering rendering;
    private final PreviewLinking linking;
    private final Permalinks permalinks;
    private final HomeZoneConfig home;

    PreviewResource(
            Callers callers,
            DeskPages pages,
            DeskTranslations translations,
            Previewing previewing,
            PreviewRendering rendering,
            PreviewLinking linking,
            Permalinks permalinks,
            HomeZoneConfig home) {
        this.callers = callers;
        this.pages = pages;
        this.translations = translations;
        this.previewing = previewing;
        this.rendering = rendering;
        this.linking = linking;
        this.permalinks = permalinks;
        this.home = home;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance preview(DeskFrame frame, PreviewPage page);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Response preview(HttpServerRequest http, @RestPath String slug, @RestPath String locale) {
        return preview(http, asked(http, slug, locale), null);
    }

    @GET
    @Path("page")
    @Operation(hidden = true)
    public Response page(HttpServerRequest http, @RestPath String slug, @RestPath String locale) {
        DeskTranslation asked = asked(http, slug, locale);
        return rendering.page(
                asked.slug(),
                asked.locale(),
                PreviewQuery.of(http),
                null,
                asked.path() + "/preview/pictures",
                pages.words(http));
    }

    @GET
    @Path("pictures/{version}/{name}")
    @Operation(hidden = true)
    public Response picture(
            HttpServerRequest http,
            @RestPath String slug,
            @RestPath String locale,
            @RestPath String version,
            @RestPath String name) {
        return rendering.picture(asked(http, slug, locale).slug(), version, name);
    }

    @POST
    @Path("links")
    @Operation(hidden = true)
    @Parameter(name = "draft", in = ParameterIn.QUERY)
    @Parameter(name = "width", in = ParameterIn.QUERY)
    @Parameter(name = "scheme", in = ParameterIn.QUERY)
    @Parameter(name = "zone", in = ParameterIn.QUERY)
    @Parameter(name = "tz", in = ParameterIn.QUERY)
    public Response share(@Context HttpServerRequest http, @RestPath String slug, @RestPath String locale) {
        DeskTranslation asked = asked(http, slug, locale);
        Secret secret = linking.make(asked.caller(), asked.slug(), asked.locale());
        return preview(http, asked, permalinks.base() + SharedPreviewResource.path(secret));
    }

    @POST
    @Path("links/{digest}/revoke")
    @Operation(hidden = true)
    public Response revoke(
            @Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, @RestPath String digest) {
        DeskTranslation asked = asked(http, slug, locale);
        linking.revoke(asked.caller(), asked.slug(), asked.locale(), digest);
        return DeskPages.seeOther(asked.path() + "/preview#links");
    }

    private DeskTranslation asked(HttpServerRequest http, String slug, String locale) {
        LanguageTag tag = LanguageRegistry.require(locale);
        Caller caller = callers.of(http);
        return translations.require(caller, slug, tag);
    }

    private Response preview(HttpServerRequest http, DeskTranslation asked, String made) {
        PreviewQuery query = PreviewQuery.of(http);
        String mistake = null;
        String detail = null;
        try {
            previewing.preview(asked.slug(), asked.locale(), query.which());
        } catch (ProblemException declined) {
            detail = declined.detail();
            mistake = declined.code() == ProblemCode.UNKNOWN_BUNDLE ? "preview.nothing" : "preview.impossible";
        }
        DeskFrame frame = pages.frame(http, asked.caller(), "preview.title");
        WrittenTimes times = new WrittenTimes(frame.words().locale());
        List<PreviewPage.Link> links = linking.working(asked.slug(), asked.locale()).stream()
                .map(link -> PreviewPage.Link.of(link, times, home.homeZone()))
                .toList();
        Response page = pages.page(
                mistake == null ? 200 : 404,
                frame,
                Templates.preview(
                        frame,
                        new PreviewPage(
                                asked.title(),
                                frame.words().language(asked.locale().toString()),
                                asked.path(),
                                asked.locale().equals(LanguageTag.CANONICAL),
                                query,
                                mistake,
                                detail,
                                links,
                                made)));
        return Response.fromResponse(page)
                .header(PageHeaders.POLICY, null)
                .header(PageHeaders.POLICY, PageHeaders.framingOurs())
                .build();
    }
}
