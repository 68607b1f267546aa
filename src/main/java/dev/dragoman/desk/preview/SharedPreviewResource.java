package dev.dragoman.desk.preview;

import dev.dragoman.access.Secret;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.words.WrittenTimes;
import dev.dragoman.drafting.preview.PreviewLink;
import dev.dragoman.drafting.preview.PreviewLinking;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.times.HomeZoneConfig;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Previews for those who have a private link, without signing in. */
@Path("/preview")
public class SharedPreviewResource {

    private final PreviewLinking linking;
    private final PreviewRendering rendering;
    private final DeskPages pages;
    private final HomeZoneConfig home;

    SharedPreviewResource(PreviewLinking linking, PreviewRendering rendering, DeskPages pages, HomeZoneConfig home) {
        this.linking = linking;
        this.rendering = rendering;
        this.pages = pages;
        this.home = home;
    }

    /** The path of a private link. */
    static String path(Secret secret) {
        return "/preview/" + secret.text();
    }

    @GET
    @Path("{secret}")
    @Operation(hidden = true)
    public Response page(HttpServerRequest http, @RestPath String secret) {
        PreviewLink link = link(secret);
        LocalizedMessages words = pages.words(http);
        return rendering.page(
                link.slug(),
                link.locale(),
                // The link is to the newest draft; whoever has it cannot ask for others.
                PreviewQuery.of(http).ofNewest(),
                PreviewPage.Link.of(link, new WrittenTimes(words.locale()), home.homeZone())
                        .until(),
                "/preview/" + secret + "/pictures",
                words);
    }

    @GET
    @Path("{secret}/pictures/{version}/{name}")
    @Operation(hidden = true)
    public Response picture(@RestPath String secret, @RestPath String version, @RestPath String name) {
        return rendering.picture(link(secret).slug(), version, name);
    }

    private PreviewLink link(String secret) {
        return linking.find(new Secret(secret))
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND,
                        "This private link does not exist, or it has expired or been revoked; ask for a new one"));
    }
}
