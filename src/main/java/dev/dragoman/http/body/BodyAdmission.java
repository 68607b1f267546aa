package dev.dragoman.http.body;

import dev.dragoman.problem.ProblemException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Admits bodies before they are read, by their declared length, and reads them without blocking a thread. */
@Singleton
public class BodyAdmission {

    private final BodyBudget budget;
    private final Vertx vertx;
    private final long limit;
    private final Duration timeout;

    BodyAdmission(BodyBudget budget, Vertx vertx, BodyConfig config) {
        this.budget = budget;
        this.vertx = vertx;
        // A body is one array.
        this.limit = Math.min(config.body().asLongValue(), Integer.MAX_VALUE - Long.BYTES);
        this.timeout = config.bodyTimeout();
    }

    /**
     * Stops reading from the connection of a request, so that bodies that wait for their admission do not fill the heap: Vert.x
     * would read about 100 KB of each. Called on the event loop. Reading goes on when the body is admitted, and after the response.
     */
    public void pause(HttpServerRequest http) {
        if (http.version() != HttpVersion.HTTP_2 && !DeclaredBody.of(http).isEmpty()) {
            ((ConnectionBase) http.connection()).doPause();
        }
    }

    /**
     * Suspends a request until its body is in memory. Its share of the budget is released before the response is sent.
     *
     * @param caller whose limit it counts against
     * @param eventLoop the Vert.x context of the request
     * @throws ProblemException CONTENT_TOO_LARGE, TOO_MANY_REQUESTS or BUSY, without waiting for anything
     */
    public void admit(
            String caller, HttpServerRequest http, ResteasyReactiveContainerRequestContext request, Context eventLoop) {
        DeclaredBody declared = DeclaredBody.of(http);
        long most = declared.length().orElse(limit);
        if (most > limit) {
            throw BodyReading.tooLarge(limit);
        }
        BodyBudget.Room room = budget.reserve(caller, most);
        ResteasyReactiveRequestContext context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        // Before the response, because a client may send its next body as soon as it has it.
        context.unwrap(RoutingContext.class).addHeadersEndHandler(headers -> room.close());
        context.registerCompletionCallback(fault -> room.close());
        if (declared.isEmpty()) {
            request.setEntityStream(new HeldBody(new byte[0]));
            return;
        }
        request.suspend();
        eventLoop.runOnContext(now -> {
            if (http.version() != HttpVersion.HTTP_2) {
                ((ConnectionBase) http.connection()).doResume();
            }
            BodyReading.start(http, declared, limit, timeout, vertx, (body, fault) -> {
                if (fault != null) {
                    pause(http);
                    request.resume(fault);
                } else {
                    room.shrinkTo(body.length);
                    request.setEntityStream(new HeldBody(body));
                    request.resume();
                }
            });
        });
    }
}
