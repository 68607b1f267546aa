package dev.dragoman.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * An answer of the service's own API.
 *
 * @param body JSON, or a text
 */
record ApiAnswer(int status, Optional<String> etag, JsonNode body) {

    private static final int FIRST_ERROR = 400;

    boolean isError() {
        return status >= FIRST_ERROR;
    }

    ApiAnswer withBody(JsonNode other) {
        return new ApiAnswer(status, etag, other);
    }
}
