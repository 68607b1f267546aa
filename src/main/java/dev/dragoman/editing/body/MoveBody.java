package dev.dragoman.editing.body;

import dev.dragoman.http.body.JsonBody;
import dev.dragoman.json.JsonObject;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.times.ZonedMoment;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The time that a publisher moves a scheduled release to. */
@Schema(name = "MoveRequest", additionalProperties = Schema.False.class)
public record MoveBody(
        @Schema(
                required = true,
                implementation = String.class,
                examples = "2026-12-01T09:00[Asia/Tokyo]",
                description = "The new time of the release: a wall time in a zone, as in RFC 9557")
        ZonedMoment at,

        @Schema(
                implementation = Instant.class,
                examples = "2026-11-30T23:00:00Z",
                description = "The instant at which the release is due so far; the move is rejected if it is another")
        Optional<Instant> due) {

    /**
     * Reads and checks the body.
     *
     * @throws ProblemException INVALID_BODY, UNKNOWN_MEMBER, INVALID_RELEASE, or what is wrong with the time, with the {@code field}
     */
    public static MoveBody read(HttpServerRequest http, byte[] body) {
        JsonObject json = JsonBody.readIfPresent(http, body, ProblemCode.INVALID_RELEASE, List.of("at", "due"));
        return new MoveBody(
                Members.moment(json, "at")
                        .orElseThrow(() -> json.invalid("at", "is missing; state the new time of the release")),
                json.text("due").map(text -> due(json, text)));
    }

    private static Instant due(JsonObject json, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            throw json.invalid("due", "is \"" + text + "\", which is not an instant such as 2026-11-30T23:00:00Z");
        }
    }
}
