package dev.dragoman.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpServerRequest;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;

/** Other addresses of ours that requests are redirected to, as values of {@code Location} (RFC 9110 §10.2.2). */
public final class Locations {

    private Locations() {}

    /** A path with the query of the request as sent. */
    public static String withQuery(HttpServerRequest http, String path) {
        return http.query() == null ? path : path + "?" + ascii(http.query());
    }

    /** The path of the request with another slug in it. */
    public static String renamed(HttpServerRequest http, String from, String to) {
        List<String> segments = Arrays.asList(http.path().split("/", -1));
        int slug = segments.indexOf(from);
        if (slug >= 0) {
            segments.set(slug, to);
        }
        return String.join("/", segments);
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
