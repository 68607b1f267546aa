package dev.dragoman.editing.body;

import dev.dragoman.http.body.JsonBody;
import dev.dragoman.json.JsonObject;
import dev.dragoman.problem.ProblemCode;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which warning an editor dismisses, and why. */
@Schema(name = "DismissalRequest", additionalProperties = Schema.False.class)
public record DismissalBody(
        @Schema(required = true, examples = "numbers", description = "The id of the check")
        String check,

        @Schema(required = true, examples = "p4", description = "The id of the unit")
        String unit,

        @Schema(required = true, maxLength = 2_000, description = "Why the text is right as it is")
        String reason) {

    /**
     * Reads and checks the body.
     *
     * @throws dev.dragoman.problem.ProblemException INVALID_BODY, UNKNOWN_MEMBER, or INVALID_DISMISSAL with the {@code field}
     */
    public static DismissalBody read(HttpServerRequest http, byte[] body) {
        JsonObject json =
                JsonBody.readIfPresent(http, body, ProblemCode.INVALID_DISMISSAL, List.of("check", "unit", "reason"));
        String check = json.requiredText("check");
        String unit = json.requiredText("unit");
        String reason = Members.comment(json, "reason")
                .orElseThrow(() -> json.invalid("reason", "is missing; say why the text is right as it is"));
        return new DismissalBody(check, unit, reason);
    }
}
