package dev.dragoman.delivery.edition;

import dev.dragoman.delivery.PathLocale;
import dev.dragoman.delivery.Redirect;
import dev.dragoman.delivery.record.RecordAnswers;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.feed.TimeMap;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The earlier states of a record's page, for archives and time-travelling clients (Memento, RFC 7089). */
@Path("/{locale}/{slug}/")
@Tag(name = "Discovery")
public class MementoResource {

    private static final String TIMEMAP = "/timemap";
    private static final String TIMEGATE = "/timegate";

    private final MementoAnswers mementos;

    MementoResource(MementoAnswers mementos) {
        this.mementos = mementos;
    }

    @GET
    @Path("timemap")
    @Operation(
            operationId = "getTimeMap",
            summary = "All editions of a record in a locale, with the times of their release")
    @APIResponse(
            responseCode = "200",
            description = "Links to the editions, the oldest first",
            content = @Content(mediaType = TimeMap.MEDIA_TYPE))
    @APIResponse(responseCode = "404", description = "unknown-record or no-edition-in-language")
    public Uni<Response> timeMap(HttpServerRequest http, @RestPath String locale, @RestPath String slug) {
        LanguageTag tag = PathLocale.named(locale).base();
        String path = Permalinks.path(tag, RecordAnswers.slug(slug)) + TIMEMAP;
        return http.path().equals(path) ? mementos.timeMap(http, tag, slug) : Redirect.lazily(http, path);
    }

    @GET
    @Path("timegate")
    @Operation(operationId = "getTimeGate", summary = "The edition of a record that was public at a time")
    @Parameter(
            name = MementoAnswers.ACCEPT_DATETIME,
            in = ParameterIn.HEADER,
            description = "An HTTP date; without it, the newest edition")
    @APIResponse(
            responseCode = "302",
            description = "A redirect to the edition",
            headers =
                    @Header(
                            name = "Location",
                            required = true,
                            description = "The address of the edition",
                            schema = @Schema(type = SchemaType.STRING, format = "uri")))
    @APIResponse(responseCode = "404", description = "unknown-record or no-edition-in-language")
    public Uni<Response> timeGate(HttpServerRequest http, @RestPath String locale, @RestPath String slug) {
        LanguageTag tag = PathLocale.named(locale).base();
        String path = Permalinks.path(tag, RecordAnswers.slug(slug)) + TIMEGATE;
        return http.path().equals(path) ? mementos.timeGate(http, tag, slug) : Redirect.lazily(http, path);
    }
}
