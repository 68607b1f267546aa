package dev.dragoman.desk;

import dev.dragoman.access.Callers;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Only those who are known may send bodies: whoever is not is declined before a byte of theirs takes memory. */
public class CredentialsFirst {

    private final Callers callers;

    CredentialsFirst(Callers callers) {
        this.callers = callers;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public void ask(ContainerRequestContext request, HttpServerRequest http) {
        if (BodyLimit.mayHaveBody(request)) {
            callers.of(http).requireName();
        }
    }
}
