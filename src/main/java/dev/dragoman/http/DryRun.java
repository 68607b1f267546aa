package dev.dragoman.http;

import dev.dragoman.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** The query parameter {@code dryRun}: the answer that a write would give, while nothing is stored. */
public final class DryRun {

    private static final String PARAMETER = "dryRun";

    private DryRun() {}

    /**
     * Whether the request only asks what it would do.
     *
     * @throws ProblemException INVALID_PARAMETER for a value that is neither true nor false
     */
    public static boolean isRequested(HttpServerRequest http) {
        String value = Optional.ofNullable(http.getParam(PARAMETER)).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw Parameters.invalid(PARAMETER, value, "true, false or left out");
        }
        return value.equals("true");
    }
}
