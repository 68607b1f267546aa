package dev.dragoman.delivery.feed;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What crawlers read first. */
@Path("/")
@Tag(name = "Discovery")
public class SitemapResource {

    private final SitemapAnswers sitemaps;

    SitemapResource(SitemapAnswers sitemaps) {
        this.sitemaps = sitemaps;
    }

    @GET
    @Path("sitemap.xml")
    @Operation(
            operationId = "getSitemap",
            summary = "All public pages with their language versions or, if there are many, the index of the parts")
    @APIResponse(
            responseCode = "200",
            description = "A sitemap, or a sitemap index",
            content = @Content(mediaType = MediaType.APPLICATION_XML))
    public Uni<Response> sitemap(HttpServerRequest http) {
        return sitemaps.sitemap(http);
    }

    @GET
    @Path("sitemap-{part: [1-9][0-9]{0,6}}.xml")
    @Operation(operationId = "getSitemapPart", summary = "A part of the sitemap")
    @APIResponse(
            responseCode = "200",
            description = "A sitemap",
            content = @Content(mediaType = MediaType.APPLICATION_XML))
    @APIResponse(responseCode = "404", description = "not-found: the sitemap has no such part")
    public Uni<Response> part(HttpServerRequest http, @RestPath int part) {
        return sitemaps.part(http, part);
    }

    @GET
    @Path("robots.txt")
    @Operation(operationId = "getRobots", summary = "What crawlers may read (RFC 9309), and the address of the sitemap")
    @APIResponse(responseCode = "200", description = "The rules", content = @Content(mediaType = MediaType.TEXT_PLAIN))
    public Uni<Response> robots(HttpServerRequest http) {
        return Uni.createFrom().item(() -> sitemaps.robots(http));
    }
}
