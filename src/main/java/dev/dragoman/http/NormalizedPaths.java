package dev.dragoman.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Replaces the path of a request by its normal form (RFC 3986 §6.2.2), in which it is routed: without escapes of
 * unreserved characters, and without dot segments. Whatever decides by the path, such as the checks of the API, CORS and
 * the keys of caches, sees the same address as routing does.
 */
@Singleton
public class NormalizedPaths {

    /** Before everything that reads the path. */
    private static final int ORDER = -40_000;

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(NormalizedPaths::normalize);
    }

    private static void normalize(RoutingContext exchange) {
        HttpServerRequest http = exchange.request();
        String path = http.path();
        // Two slashes would become one, but there is nothing at such an address.
        String normal = path.contains("//") ? path : exchange.normalizedPath();
        if (normal.equals(path)) {
            exchange.next();
        } else {
            exchange.reroute(http.method(), http.query() == null ? normal : normal + "?" + http.query());
        }
    }
}
