package dev.dragoman.delivery.feed;

import dev.dragoman.delivery.PathLocale;
import dev.dragoman.delivery.Redirect;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.feed.FeedFormat;
import dev.dragoman.rendering.feed.FeedView;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The feeds of a locale. */
@Path("/{locale}/")
@Tag(name = "Discovery")
public class FeedResource {

    private final FeedAnswers feeds;

    FeedResource(FeedAnswers feeds) {
        this.feeds = feeds;
    }

    @GET
    @Path("feed.atom")
    @Operation(
            operationId = "getAtomFeed",
            summary = "The latest releases, corrections and withdrawals in a locale, as Atom (RFC 4287)")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "Only records of this kind")
    @Parameter(name = "topic", in = ParameterIn.QUERY, description = "A topic, as its canonical text or its key")
    @APIResponse(
            responseCode = "200",
            description = "The feed; a version that is gone or redirects to another record is a tombstone (RFC 6721)",
            content = @Content(mediaType = "application/atom+xml"))
    public Uni<Response> atom(HttpServerRequest http, @RestPath String locale) {
        return feed(http, locale, FeedFormat.ATOM);
    }

    @GET
    @Path("feed.json")
    @Operation(operationId = "getJsonFeed", summary = "The same as JSON Feed 1.1")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "Only records of this kind")
    @Parameter(name = "topic", in = ParameterIn.QUERY, description = "A topic, as its canonical text or its key")
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content = @Content(mediaType = "application/feed+json", schema = @Schema(implementation = FeedView.class)))
    public Uni<Response> json(HttpServerRequest http, @RestPath String locale) {
        return feed(http, locale, FeedFormat.JSON);
    }

    private Uni<Response> feed(HttpServerRequest http, String locale, FeedFormat format) {
        LanguageTag tag = PathLocale.named(locale).base();
        return tag.toString().equals(locale) && !http.path().endsWith("/")
                ? feeds.answer(http, tag, format)
                : Redirect.lazily(http, Permalinks.feedPath(tag, format.file()));
    }
}
