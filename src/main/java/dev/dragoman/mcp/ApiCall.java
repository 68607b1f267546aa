package dev.dragoman.mcp;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A request to the service's own API.
 *
 * @param target its path and query
 * @param ifMatch the entity tag of the version that it changes
 */
record ApiCall(
        String method,
        String target,
        String accept,
        Optional<String> contentType,
        Optional<String> body,
        Optional<String> ifMatch) {

    static final String JSON = "application/json";

    /** A read of JSON. */
    static ApiCall get(String target) {
        return get(target, JSON);
    }

    static ApiCall get(String target, String accept) {
        return new ApiCall("GET", target, accept, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A write, answered by a report in JSON. */
    static ApiCall put(String target, String contentType, String body, Optional<String> ifMatch) {
        return new ApiCall("PUT", target, JSON, Optional.of(contentType), Optional.of(body), ifMatch);
    }

    /** The same with a further parameter of the query. */
    ApiCall with(String parameter, Optional<String> value) {
        return value.map(text -> new ApiCall(
                        method,
                        target + (target.contains("?") ? "&" : "?") + parameter + "="
                                + URLEncoder.encode(text, StandardCharsets.UTF_8),
                        accept,
                        contentType,
                        body,
                        ifMatch))
                .orElse(this);
    }
}
