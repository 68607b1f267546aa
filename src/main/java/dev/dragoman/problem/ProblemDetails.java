package dev.dragoman.problem;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A problem as clients receive it (RFC 9457).
 *
 * @param detail what was wrong and what would be right
 * @param members extension members (§3.2), in their order
 */
public record ProblemDetails(ProblemCode code, String detail, Map<String, Object> members) {

    /** The media type of {@link #json()}. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The property of a failed request that holds its problem, for those who write a page of their own about it. */
    public static final String PROPERTY = "dev.dragoman.problem";

    public ProblemDetails {
        requireNonNull(code, "code");
        requireNonNull(detail, "detail");
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** A problem without extension members. */
    public static ProblemDetails of(ProblemCode code, String detail) {
        return new ProblemDetails(code, detail, Map.of());
    }

    /** The problem of a rejected request. */
    public static ProblemDetails of(ProblemException rejected) {
        return new ProblemDetails(rejected.code(), rejected.detail(), rejected.members());
    }

    /** The members of the JSON object, in the order in which they are written. */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", code.type());
        json.put("title", code.title());
        json.put("status", code.status());
        json.put("detail", detail);
        json.putAll(members);
        return json;
    }
}
