package dev.dragoman.access;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Finds out who sends a request. */
@Singleton
public class Callers {

    private static final String SCHEME = "Bearer ";

    private final AccessConfig config;

    Callers(AccessConfig config) {
        this.config = config;
    }

    /**
     * The sender; may read the database.
     *
     * @throws dev.dragoman.problem.Declined UNAUTHENTICATED for credentials that are not valid, TOO_MANY_REQUESTS
     */
    public Caller of(HttpServerRequest http) {
        String header = http.getHeader("Authorization");
        if (header != null
                && config.adminToken()
                        .filter(token -> header.equals(SCHEME + token))
                        .isPresent()) {
            return new Caller("admin", Set.of(new Grant(Role.ADMIN, Optional.empty())));
        }
        return Caller.ANONYMOUS;
    }
}
