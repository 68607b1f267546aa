package dev.dragoman.http.body;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Requires the media type of a body. It is not checked by {@code @Consumes}, because JAX-RS would check it before anybody
 * checks the credentials.
 */
public final class BodyType {

    private BodyType() {}

    /**
     * Checks the type that a request states; its parameters do not matter.
     *
     * @return the whole field, with its parameters
     * @throws ProblemException UNSUPPORTED_MEDIA_TYPE if it is another one, or none
     */
    public static String require(HttpServerRequest http, String type) {
        String stated = Optional.ofNullable(http.getHeader("Content-Type")).orElse("");
        if (!stated.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(type)) {
            throw new ProblemException(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "This address accepts " + type)
                    .with("available", List.of(type));
        }
        return stated;
    }
}
