package dev.dragoman.desk.administration;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.Role;
import dev.dragoman.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/** Lets administrators alone to the pages of the administration. */
@Singleton
public class Administrators {

    private final Callers callers;

    Administrators(Callers callers) {
        this.callers = callers;
    }

    /**
     * The administrator who asks.
     *
     * @throws ProblemException UNAUTHENTICATED or FORBIDDEN
     */
    public Caller require(HttpServerRequest http) {
        Caller caller = callers.of(http);
        caller.require(Role.ADMIN);
        return caller;
    }
}
