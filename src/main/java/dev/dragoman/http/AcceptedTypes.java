package dev.dragoman.http;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;

/** Chooses the media type of an answer by {@code Accept} (RFC 9110 §12.5.1). */
public final class AcceptedTypes {

    private AcceptedTypes() {}

    /**
     * The best of the offered media types, the first of equals.
     *
     * @throws ProblemException NOT_ACCEPTABLE, with the available types
     */
    public static String best(HttpServerRequest http, List<String> offered) {
        List<String> accept = http.headers().getAll("Accept");
        Optional<String> header = accept.isEmpty() ? Optional.empty() : Optional.of(String.join(",", accept));
        return MediaRange.choose(MediaRange.parse(header), offered).orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_ACCEPTABLE, "This address serves " + String.join(", ", offered))
                .with("available", offered));
    }
}
