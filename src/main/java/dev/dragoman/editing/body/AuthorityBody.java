package dev.dragoman.editing.body;

import dev.dragoman.http.body.JsonBody;
import dev.dragoman.json.JsonObject;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.translation.Authority;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The authority of a translation, as a publisher sets it. */
@Schema(name = "AuthorityRequest", additionalProperties = Schema.False.class)
public record AuthorityBody(
        @Schema(
                required = true,
                implementation = String.class,
                enumeration = {"authentic", "official", "provisional", "machine"})
        Authority authority) {

    /**
     * Reads and checks the body.
     *
     * @throws dev.dragoman.problem.ProblemException INVALID_BODY, UNKNOWN_MEMBER, or INVALID_BUNDLE with the {@code field}
     */
    public static AuthorityBody read(HttpServerRequest http, byte[] body) {
        JsonObject json = JsonBody.readIfPresent(http, body, ProblemCode.INVALID_BUNDLE, List.of("authority"));
        return new AuthorityBody(Members.authority(json).orElseThrow(() -> json.invalid("authority", "is missing")));
    }
}
