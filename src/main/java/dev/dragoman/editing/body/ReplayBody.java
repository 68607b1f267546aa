package dev.dragoman.editing.body;

import dev.dragoman.http.body.JsonBody;
import dev.dragoman.json.JsonObject;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From where on messages are sent again: one of the two. */
@Schema(name = "ReplayRequest", additionalProperties = Schema.False.class)
public record ReplayBody(
        @Schema(
                implementation = Integer.class,
                minimum = "0",
                description = "The number of a public change; all public changes after it are sent again")
        Optional<Integer> after,

        @Schema(
                implementation = String.class,
                format = "date-time",
                description =
                        "An instant; all public changes since then, and all logged messages about work, are sent again")
        Optional<Instant> since) {

    private static final List<String> MEMBERS = List.of("after", "since");

    /**
     * Reads a body.
     *
     * @throws ProblemException INVALID_BODY, UNKNOWN_MEMBER, or INVALID_WEBHOOK with the {@code field}
     */
    public static ReplayBody read(HttpServerRequest http, byte[] body) {
        JsonObject json = JsonBody.read(http, body, ProblemCode.INVALID_WEBHOOK, MEMBERS);
        Optional<Integer> after = json.wholeNumber("after");
        Optional<Instant> since = json.text("since").map(text -> instant(json, text));
        if (after.isPresent() == since.isPresent()) {
            throw json.invalid("after", "or since is required, but not both");
        }
        if (after.filter(seq -> seq < 0).isPresent()) {
            throw json.invalid("after", "must be the number of a change, or 0 for all");
        }
        return new ReplayBody(after, since);
    }

    private static Instant instant(JsonObject json, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw json.invalid("since", "must be an instant such as 2027-01-01T00:00:00Z");
        }
    }
}
