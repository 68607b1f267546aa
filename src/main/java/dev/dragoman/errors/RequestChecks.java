package dev.dragoman.errors;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemDetails;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Rejects requests that HTTP does not allow but Vert.x accepts, before anything else handles them. */
@Singleton
public class RequestChecks {

    /** After the common response headers, before everything that reads the request. */
    private static final int PRIORITY = 900;

    private final FailureHandler failures;

    RequestChecks(FailureHandler failures) {
        this.failures = failures;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.version() == null) {
            rejectVersion(request);
            return;
        }
        Optional<ProblemDetails> problem = problem(request);
        if (problem.isPresent()) {
            // A proxy may interpret such a request differently, and therefore the next one too.
            exchange.response().putHeader("Connection", "close");
            failures.send(exchange, problem.get());
        } else {
            exchange.next();
        }
    }

    private static Optional<ProblemDetails> problem(HttpServerRequest request) {
        // RFC 9112 §3.2
        if (request.headers().getAll("Host").size() > 1) {
            return Optional.of(ProblemDetails.of(
                    ProblemCode.MALFORMED_REQUEST, "The header field Host occurs more than once; send one"));
        }
        if (request.path().contains("//")) {
            return Optional.of(ProblemDetails.of(
                    ProblemCode.NOT_FOUND, "Nothing is published at an address with two slashes in a row"));
        }
        // Routing would drop them (matrix parameters), but a proxy that guards a path would not.
        if (request.path().contains(";")) {
            return Optional.of(ProblemDetails.of(
                    ProblemCode.NOT_FOUND, "Nothing is published at an address with a semicolon in its path"));
        }
        return Optional.empty();
    }

    /** Written without Vert.x, which would respond in the version of the request. */
    private static void rejectVersion(HttpServerRequest request) {
        DefaultFullHttpResponse refusal =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.BAD_REQUEST);
        refusal.headers().set(HttpHeaderNames.CONNECTION, "close").set(HttpHeaderNames.CONTENT_LENGTH, 0);
        ((ConnectionBase) request.connection())
                .channel()
                .writeAndFlush(refusal)
                .addListener(ChannelFutureListener.CLOSE);
    }
}
