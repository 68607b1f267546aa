package dev.dragoman.errors;

import dev.dragoman.http.HttpDate;
import dev.dragoman.problem.ProblemDetails;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.time.Clock;
import java.util.stream.IntStream;

/**
 * Handles requests that fail before or after our resources: Quarkus's own handler shows exceptions to clients, and logs
 * client errors as errors.
 */
@Singleton
public class FailureHandler {

    /** Before Quarkus's own, which is the last. */
    private static final int ORDER = Integer.MIN_VALUE + 1;

    private final Problems problems;
    private final ErrorAnswers answers;
    private final Clock clock;

    FailureHandler(Problems problems, ErrorAnswers answers, Clock clock) {
        this.problems = problems;
        this.answers = answers;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        router.route().order(ORDER).failureHandler(this::answer);
        // Requests that no route handles, or that fail before routing, come here.
        IntStream.range(400, 600).forEach(status -> router.errorHandler(status, this::answer));
    }

    /** Sends the problem, and keeps the connection open. */
    void answer(RoutingContext exchange) {
        HttpServerResponse response = exchange.response();
        if (response.ended() || response.closed() || isGone(exchange.failure())) {
            return;
        }
        if (response.headWritten()) {
            // Only closing the connection shows that the rest of the body is missing.
            exchange.request().connection().close();
            return;
        }
        if (AllowedMethods.isForAll(exchange.request())) {
            response.setStatusCode(200)
                    .putHeader(HttpHeaders.DATE, HttpDate.format(clock.instant()))
                    .putHeader(HttpHeaders.ALLOW, String.join(", ", AllowedMethods.all()))
                    .end();
            return;
        }
        boolean refused = exchange.statusCode() >= 400 && exchange.statusCode() < 500;
        ProblemDetails problem =
                refused ? problems.of(exchange.statusCode()) : problems.of(fault(exchange), exchange.request());
        send(exchange, problem);
    }

    void send(RoutingContext exchange, ProblemDetails problem) {
        ErrorAnswer answer = answers.answer(exchange.request(), problem);
        HttpServerResponse response = exchange.response().setStatusCode(answer.status());
        if (!response.headers().contains(HttpHeaders.DATE)) {
            response.putHeader(HttpHeaders.DATE, HttpDate.format(clock.instant()));
        }
        answer.headers().forEach(response::putHeader);
        response.end(answer.body());
    }

    private static Throwable fault(RoutingContext exchange) {
        return exchange.failure() == null
                ? new IllegalStateException("A handler failed with status " + exchange.statusCode())
                : exchange.failure();
    }

    /** Whether the client has closed the connection, which is not an error. */
    private static boolean isGone(Throwable failure) {
        return failure instanceof HttpClosedException || failure instanceof IOException;
    }
}
