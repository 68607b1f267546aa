package dev.dragoman.http;

import dev.dragoman.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** The query parameter {@code dryRun}: returns the response of a write without storing anything. */
public final class DryRun {

    private static final String PARAMETER = "dryRun";

    private DryRun() {}

    /**
     * Whether the request is a dry run.
     *
     * @throws ProblemException INVALID_PARAMETER for a value that is neither true nor false
     */
    public static boolean isRequested(HttpServerRequest http) {
        String value = Optional.ofNullable(http.getParam(PARAMETER)).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw Parameters.invalid(PARAMETER, value, "true, false or absent");
        }
        return value.equals("true");
    }
}
