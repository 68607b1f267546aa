package dev.dragoman.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;

/** A permanent redirect to another address of ours, with the query as sent. */
final class Redirect {

    private Redirect() {}

    /** 308 keeps method and query (RFC 9110 §15.4.9). */
    static Response.ResponseBuilder to(HttpServerRequest http, String path) {
        String query = http.query() == null ? "" : "?" + ascii(http.query());
        // Not location(), which would add scheme and host as they are behind a proxy.
        return Response.status(Response.Status.PERMANENT_REDIRECT).header(HttpHeaders.LOCATION, path + query);
    }

    /** A query as it was sent, with the bytes escaped that a sender should have escaped. */
    private static String ascii(String query) {
        StringBuilder ascii = new StringBuilder();
        query.chars().forEach(c -> {
            if (c > ' ' && c < 0x7f) {
                ascii.append((char) c);
            } else {
                ascii.append(URLEncoder.encode(Character.toString(c), UTF_8));
            }
        });
        return ascii.toString();
    }
}
