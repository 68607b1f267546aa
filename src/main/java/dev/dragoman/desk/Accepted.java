package dev.dragoman.desk;

import dev.dragoman.problem.Declined;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.rendering.MediaRange;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;

/** Chooses the media type of an answer by {@code Accept} (RFC 9110 §12.5.1). */
final class Accepted {

    private Accepted() {}

    /**
     * The best of the media types offered, the first where all are alike.
     *
     * @throws Declined NOT_ACCEPTABLE, naming what there is
     */
    static String best(HttpServerRequest http, List<String> offered) {
        List<String> accept = http.headers().getAll("Accept");
        Optional<String> header = accept.isEmpty() ? Optional.empty() : Optional.of(String.join(",", accept));
        return MediaRange.choose(MediaRange.parse(header), offered).orElseThrow(() -> new Declined(
                        ProblemCode.NOT_ACCEPTABLE, "This address serves " + String.join(", ", offered))
                .with("available", offered));
    }
}
