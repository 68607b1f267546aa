package dev.dragoman.editing;

import dev.dragoman.http.Parameters;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** The parts of the addresses that editors write to. */
final class Addresses {

    private Addresses() {}

    /**
     * The slug of a record.
     *
     * @throws ProblemException UNKNOWN_RECORD for what cannot be one
     */
    static Slug slug(String text) {
        if (!Slug.isValid(text)) {
            throw unknownRecord(text);
        }
        return new Slug(text);
    }

    /** The problem of a record that is not there for the caller. */
    static ProblemException unknownRecord(String slug) {
        return new ProblemException(ProblemCode.UNKNOWN_RECORD, "There is no record \"" + slug + "\"")
                .with("slug", slug);
    }

    /**
     * A parameter that is a whole number from 1.
     *
     * @throws ProblemException INVALID_PARAMETER for anything else
     */
    static Optional<Integer> number(HttpServerRequest http, String name) {
        return Optional.ofNullable(http.getParam(name))
                .map(value -> (int) Parameters.number(name, value, 1, Integer.MAX_VALUE));
    }
}
