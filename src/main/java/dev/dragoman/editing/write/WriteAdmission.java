package dev.dragoman.editing.write;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.http.DeskAddress;
import dev.dragoman.http.SameOrigin;
import dev.dragoman.http.body.BodyAdmission;
import dev.dragoman.http.body.WriteThreads;
import dev.dragoman.problem.ProblemException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Admits writes: moves them to their own threads, then rejects those whose sender is not known, and only then admits and reads
 * their bodies.
 */
public class WriteAdmission {

    private static final Set<String> METHODS = Set.of("PUT", "POST", "PATCH", "DELETE");

    /** What is sent without credentials; all senders together have the limit of one caller. */
    private static final Set<String> WITHOUT_CREDENTIALS = Set.of("/mcp", "/desk/sign-in");

    /** What the paths begin with where providers deliver translations, each with an unguessable id. */
    private static final String CALLBACKS = "/machine/callbacks/";

    private static final String EVENT_LOOP = WriteAdmission.class.getName() + ".eventLoop";

    private final WriteThreads threads;
    private final Callers callers;
    private final BodyAdmission bodies;

    WriteAdmission(WriteThreads threads, Callers callers, BodyAdmission bodies) {
        this.threads = threads;
        this.callers = callers;
        this.bodies = bodies;
    }

    /**
     * Moves a write away from the event loop, before anything of it blocks.
     *
     * @throws ProblemException BUSY if too many wait already
     */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION - 1, nonBlocking = true)
    public void move(ResteasyReactiveContainerRequestContext request, HttpServerRequest http) {
        if (METHODS.contains(request.getMethod())) {
            bodies.pause(http);
            threads.requireRoom();
            request.setProperty(EVENT_LOOP, Vertx.currentContext());
            request.suspend();
            ((ResteasyReactiveRequestContext) request.getServerRequestContext()).resume(threads);
        }
    }

    /**
     * Admits the body of a write whose sender is known, or may be unknown.
     *
     * @throws ProblemException CROSS_ORIGIN, UNAUTHENTICATED, CONTENT_TOO_LARGE, TOO_MANY_REQUESTS or BUSY
     */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public void admit(ResteasyReactiveContainerRequestContext request, HttpServerRequest http) {
        if (METHODS.contains(request.getMethod())) {
            SameOrigin.require(http);
            Caller caller = callers.of(http);
            // Who typed into a form, and is signed out by now, gets it back.
            if (!WITHOUT_CREDENTIALS.contains(http.path())
                    && !http.path().startsWith(CALLBACKS)
                    && !DeskAddress.isPlainForm(http)) {
                caller.requireName();
            }
            bodies.admit(caller.name(), http, request, (Context) request.getProperty(EVENT_LOOP));
        }
    }
}
