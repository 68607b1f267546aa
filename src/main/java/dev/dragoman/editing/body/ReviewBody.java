package dev.dragoman.editing.body;

import dev.dragoman.http.body.JsonBody;
import dev.dragoman.json.JsonObject;
import dev.dragoman.problem.ProblemCode;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The comment on a step of the review. */
@Schema(name = "ReviewRequest", additionalProperties = Schema.False.class)
public record ReviewBody(@Schema(maxLength = 2_000) Optional<String> comment) {

    /**
     * Reads and checks the body.
     *
     * @throws dev.dragoman.problem.ProblemException INVALID_BODY, UNKNOWN_MEMBER, or INVALID_REVIEW with the {@code field}
     */
    public static ReviewBody read(HttpServerRequest http, byte[] body) {
        JsonObject json = JsonBody.readIfPresent(http, body, ProblemCode.INVALID_REVIEW, List.of("comment"));
        return new ReviewBody(Members.comment(json, "comment"));
    }
}
