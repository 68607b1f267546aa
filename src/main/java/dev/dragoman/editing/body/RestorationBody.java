package dev.dragoman.editing.body;

import dev.dragoman.http.body.JsonBody;
import dev.dragoman.json.JsonObject;
import dev.dragoman.problem.ProblemCode;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which dismissed warning an editor restores. */
@Schema(name = "RestorationRequest", additionalProperties = Schema.False.class)
public record RestorationBody(
        @Schema(required = true, examples = "numbers", description = "The id of the check")
        String check,

        @Schema(required = true, examples = "p4", description = "The id of the unit")
        String unit) {

    /**
     * Reads and checks the body.
     *
     * @throws dev.dragoman.problem.ProblemException INVALID_BODY, UNKNOWN_MEMBER, or INVALID_DISMISSAL with the {@code field}
     */
    public static RestorationBody read(HttpServerRequest http, byte[] body) {
        JsonObject json = JsonBody.readIfPresent(http, body, ProblemCode.INVALID_DISMISSAL, List.of("check", "unit"));
        return new RestorationBody(json.requiredText("check"), json.requiredText("unit"));
    }
}
