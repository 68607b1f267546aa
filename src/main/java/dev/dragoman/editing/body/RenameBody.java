package dev.dragoman.editing.body;

import dev.dragoman.http.body.JsonBody;
import dev.dragoman.json.JsonObject;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.records.Slug;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The slug that a record is to have. */
@Schema(name = "RenameRequest", additionalProperties = Schema.False.class)
public record RenameBody(
        @Schema(required = true, implementation = String.class, examples = "joint-statement-2026")
        Slug to) {

    /**
     * Reads and checks the body.
     *
     * @throws dev.dragoman.problem.ProblemException INVALID_BODY, UNKNOWN_MEMBER, or INVALID_RECORD with the {@code field}
     */
    public static RenameBody read(HttpServerRequest http, byte[] body) {
        JsonObject json = JsonBody.readIfPresent(http, body, ProblemCode.INVALID_RECORD, List.of("to"));
        return new RenameBody(Members.slug(json, "to"));
    }
}
