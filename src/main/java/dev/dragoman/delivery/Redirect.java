package dev.dragoman.delivery;

import dev.dragoman.http.Locations;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A permanent redirect to another address of ours, with the query as sent. */
public final class Redirect {

    private Redirect() {}

    /** 308 keeps method and query (RFC 9110 §15.4.9). */
    static Response.ResponseBuilder to(HttpServerRequest http, String path) {
        // Not location(), which would add scheme and host as they are behind a proxy.
        return Response.status(Response.Status.PERMANENT_REDIRECT)
                .header(HttpHeaders.LOCATION, Locations.withQuery(http, path));
    }

    /** The same, made when it is asked for. */
    public static Uni<Response> lazily(HttpServerRequest http, String path) {
        return Uni.createFrom().item(() -> to(http, path).build());
    }
}
