package dev.dragoman.editing.body;

import dev.dragoman.http.body.JsonBody;
import dev.dragoman.json.JsonObject;
import dev.dragoman.problem.ProblemCode;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which outdated targets are still right. */
@Schema(name = "ConfirmationRequest", additionalProperties = Schema.False.class)
public record ConfirmationBody(
        @Schema(description = "The ids of the units; if omitted, all outdated units")
        Optional<List<String>> units,

        @Schema(maxLength = 2_000) Optional<String> comment) {

    /**
     * Reads and checks the body.
     *
     * @throws dev.dragoman.problem.ProblemException INVALID_BODY, UNKNOWN_MEMBER, or INVALID_REVIEW with the {@code field}
     */
    public static ConfirmationBody read(HttpServerRequest http, byte[] body) {
        JsonObject json = JsonBody.readIfPresent(http, body, ProblemCode.INVALID_REVIEW, List.of("units", "comment"));
        return new ConfirmationBody(json.texts("units"), Members.comment(json, "comment"));
    }
}
