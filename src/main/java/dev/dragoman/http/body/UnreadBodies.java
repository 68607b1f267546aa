package dev.dragoman.http.body;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Closes a connection if a request was answered before its body had arrived (RFC 9112 §9.6): a stalled client would
 * occupy it forever, and another would send data that nobody reads.
 */
@Singleton
public class UnreadBodies {

    /** Time for the client to read the response, which may be lost if the connection is closed while it sends. */
    private static final Duration LINGER = Duration.ofSeconds(2);

    /** Before everything that responds. */
    private static final int PRIORITY = 950;

    void register(@Observes Filters filters) {
        filters.register(UnreadBodies::watch, PRIORITY);
    }

    private static void watch(RoutingContext exchange) {
        HttpServerRequest http = exchange.request();
        if (http.version() != HttpVersion.HTTP_2 && !DeclaredBody.of(http).isEmpty()) {
            exchange.addHeadersEndHandler(headers -> {
                if (!http.isEnded()) {
                    exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                }
            });
            exchange.addEndHandler(answered -> {
                if (!http.isEnded()) {
                    exchange.vertx().runOnContext(now -> discard(http, exchange.vertx()));
                }
            });
        }
        exchange.next();
    }

    private static void discard(HttpServerRequest http, Vertx vertx) {
        if (!http.isEnded()) {
            http.handler(part -> {});
            http.resume();
        }
        vertx.setTimer(LINGER.toMillis(), id -> http.connection().close());
    }
}
