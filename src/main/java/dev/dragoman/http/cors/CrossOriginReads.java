package dev.dragoman.http.cors;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Allows scripts of other websites to read what is public (CORS, Fetch standard §3.3). Credentials are never allowed, and
 * writes, the desk and what editors read have no such headers: their browsers keep other websites away from them.
 */
@Singleton
public class CrossOriginReads {

    /** Before the response cache, so that its answers have the headers too. */
    private static final int ORDER = -30_000;

    /** After the checks of every request, before what answers {@code OPTIONS}. */
    private static final int PRIORITY = 800;

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String REQUEST_HEADERS =
            "Accept, Accept-Language, Cache-Control, If-Match, If-Modified-Since, If-None-Match, If-Unmodified-Since,"
                    + " Last-Event-ID";
    private static final String RESPONSE_HEADERS =
            "Allow, Content-Digest, Content-Language, Content-Location, ETag, Link, Retry-After, Translation-Status";
    private static final String MAX_AGE_SECONDS = "3600";

    private final AllowedOrigins origins;

    CrossOriginReads(CorsConfig config) {
        try {
            origins = AllowedOrigins.parse(config.origins().orElse(List.of()));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("dragoman.cors.origins: " + e.getMessage(), e);
        }
    }

    /** Created at startup, so that a wrong setting stops it. */
    void onStart(@Observes StartupEvent event) {}

    void register(@Observes Router router) {
        if (!origins.isEmpty()) {
            router.route().order(ORDER).handler(this::share);
        }
    }

    void register(@Observes Filters filters) {
        if (!origins.isEmpty()) {
            filters.register(this::answerPreflight, PRIORITY);
        }
    }

    private void share(RoutingContext exchange) {
        if (isRead(exchange.request())) {
            exchange.addHeadersEndHandler(sent ->
                    share(exchange.response().headers(), exchange.request().getHeader(HttpHeaders.ORIGIN)));
        }
        exchange.next();
    }

    private void share(MultiMap headers, String origin) {
        if (!origins.all()) {
            // Also without an origin in the request: a cache must not give this answer to a script.
            addToVary(headers, "Origin");
        }
        if (origins.all() || (origin != null && origins.has(origin))) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origins.allow(origin));
            headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, RESPONSE_HEADERS);
        }
    }

    /** A preflight request that is not allowed is answered as any {@code OPTIONS}, without permission. */
    private void answerPreflight(RoutingContext exchange) {
        HttpServerRequest http = exchange.request();
        String origin = http.getHeader(HttpHeaders.ORIGIN);
        String method = http.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        boolean preflight = HttpMethod.OPTIONS.equals(http.method()) && origin != null && method != null;
        if (!preflight || !PublicPaths.contains(http.path()) || !READING.contains(method) || !origins.has(origin)) {
            exchange.next();
            return;
        }
        MultiMap headers = exchange.response().headers();
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origins.allow(origin))
                .set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, String.join(", ", List.of("GET", "HEAD")))
                .set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS)
                .set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, MAX_AGE_SECONDS);
        addToVary(headers, "Access-Control-Request-Method");
        if (!origins.all()) {
            addToVary(headers, "Origin");
        }
        exchange.response().setStatusCode(204).end();
    }

    private static boolean isRead(HttpServerRequest http) {
        return READING.contains(http.method().name()) && PublicPaths.contains(http.path());
    }

    private static void addToVary(MultiMap headers, String name) {
        List<String> before = headers.getAll(HttpHeaders.VARY);
        headers.set(HttpHeaders.VARY, before.isEmpty() ? name : String.join(", ", before) + ", " + name);
    }
}
