package dev.dragoman.editing.body;

import dev.dragoman.http.body.JsonBody;
import dev.dragoman.json.JsonObject;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.translation.assignment.Due;
import io.vertx.core.http.HttpServerRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to work on a translation, and until when. */
@Schema(name = "AssignmentRequest", additionalProperties = Schema.False.class)
public record AssignmentBody(
        @Schema(
                required = true,
                minLength = 1,
                maxLength = 200,
                description = "The name of a person, as their token or sign-in has it")
        String to,

        @Schema(
                implementation = String.class,
                examples = {"2026-12-01", "2026-12-01T12:00[Europe/Brussels]"},
                description = "A date, which ends in the home zone, or a wall time in a zone (RFC 9557)")
        Optional<Due> due) {

    private static final int MAX_NAME_LENGTH = 200;

    /**
     * Reads and checks the body.
     *
     * @param home the zone in which dates end
     * @throws ProblemException INVALID_BODY, UNKNOWN_MEMBER, INVALID_TIME, UNKNOWN_TIME_ZONE, or INVALID_ASSIGNMENT with the
     *     {@code field}
     */
    public static AssignmentBody read(HttpServerRequest http, byte[] body, ZoneId home) {
        JsonObject json = JsonBody.readIfPresent(http, body, ProblemCode.INVALID_ASSIGNMENT, List.of("to", "due"));
        String to = json.requiredText("to").strip();
        if (to.isEmpty() || to.length() > MAX_NAME_LENGTH || to.chars().anyMatch(Character::isISOControl)) {
            throw json.invalid("to", "must be a name of 1 to " + MAX_NAME_LENGTH + " characters");
        }
        return new AssignmentBody(to, due(json, home));
    }

    private static Optional<Due> due(JsonObject json, ZoneId home) {
        try {
            return json.text("due").map(text -> Due.parse(text, home));
        } catch (ProblemException rejected) {
            throw json.at("due", rejected);
        }
    }
}
