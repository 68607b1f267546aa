package dev.dragoman.http.body;

import io.netty.channel.ChannelHandlerContext;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Closes a connection if a request was answered before its body had arrived (RFC 9112 §9.6): a stalled client would
 * occupy it forever, and another would send data that nobody reads.
 */
@Singleton
public class UnreadBodies {

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
            exchange.addEndHandler(answered -> exchange.vertx().runOnContext(now -> end(http)));
        }
        exchange.next();
    }

    private static void end(HttpServerRequest http) {
        ConnectionBase connection = (ConnectionBase) http.connection();
        if (http.isEnded()) {
            // The next request can be read, if BodyAdmission had paused it.
            connection.doResume();
        } else if (!connection.channelHandlerContext().isRemoved()) {
            ChannelHandlerContext vertx = connection.channelHandlerContext();
            vertx.pipeline().addBefore(vertx.name(), null, new LingeringClose(http.connection()));
            // Frees what was read before.
            http.handler(part -> {});
            http.resume();
        }
    }
}
