package dev.dragoman.desk;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * What a write answers, in a form that can be kept and given again.
 *
 * @param etag of the version after the write
 * @param location of what was created
 */
record WriteAnswer(int status, Optional<String> etag, Optional<String> location, String mediaType, String body) {

    static WriteAnswer json(int status, String body) {
        return new WriteAnswer(status, Optional.empty(), Optional.empty(), "application/json", body);
    }

    WriteAnswer withEtag(VersionTag tag) {
        return new WriteAnswer(status, Optional.of(tag.toString()), location, mediaType, body);
    }

    WriteAnswer withLocation(String path) {
        return new WriteAnswer(status, etag, Optional.of(path), mediaType, body);
    }

    Response response() {
        Response.ResponseBuilder answer = Response.status(status)
                .type(mediaType)
                .entity(body)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff");
        etag.ifPresent(tag -> answer.header(HttpHeaders.ETAG, tag));
        location.ifPresent(path -> answer.header(HttpHeaders.LOCATION, path));
        return answer.build();
    }
}
