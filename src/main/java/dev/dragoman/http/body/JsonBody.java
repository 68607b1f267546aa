package dev.dragoman.http.body;

import dev.dragoman.json.JsonObject;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** The body of a request as a JSON object. */
public final class JsonBody {

    private static final String TYPE = "application/json";

    private JsonBody() {}

    /**
     * Reads a body.
     *
     * @param invalid the problem of what is JSON, but not as it should be
     * @param known the members that it may have
     * @throws ProblemException UNSUPPORTED_MEDIA_TYPE, INVALID_BODY, UNKNOWN_MEMBER
     */
    public static JsonObject read(HttpServerRequest http, byte[] body, ProblemCode invalid, List<String> known) {
        requireJson(http);
        return JsonObject.read(body == null ? new byte[0] : body, invalid, known);
    }

    /** Reads a body; without one, the object has no members. */
    public static JsonObject readIfPresent(
            HttpServerRequest http, byte[] body, ProblemCode invalid, List<String> known) {
        return body == null || body.length == 0 ? JsonObject.empty(invalid) : read(http, body, invalid, known);
    }

    /** A body without a stated type counts as JSON. */
    private static void requireJson(HttpServerRequest http) {
        if (http.getHeader("Content-Type") != null) {
            BodyType.require(http, TYPE);
        }
    }
}
