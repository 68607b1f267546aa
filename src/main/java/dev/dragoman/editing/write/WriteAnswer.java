package dev.dragoman.editing.write;

import dev.dragoman.editing.view.DryRunView;
import dev.dragoman.http.ContentTypeOptions;
import dev.dragoman.http.VersionTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * What a write answers.
 *
 * @param etag of the version after the write
 * @param location of what was created
 * @param body a text, empty for none, or a record of {@code editing.view} that is answered as JSON
 * @param keptBody what is kept of the body for a repeated request, where that is something else
 */
public record WriteAnswer(
        int status,
        Optional<String> etag,
        Optional<String> location,
        String mediaType,
        Object body,
        Optional<Object> keptBody) {

    private static final String JSON = "application/json";
    private static final String DRY_RUN = "Dragoman-Dry-Run";

    public static WriteAnswer json(int status, Object view) {
        return of(status, JSON, view);
    }

    public static WriteAnswer text(int status, String body) {
        return of(status, "text/plain;charset=UTF-8", body);
    }

    public static WriteAnswer noContent() {
        return of(204, "", "");
    }

    private static WriteAnswer of(int status, String mediaType, Object body) {
        return new WriteAnswer(status, Optional.empty(), Optional.empty(), mediaType, body, Optional.empty());
    }

    public WriteAnswer withEtag(VersionTag tag) {
        return new WriteAnswer(status, Optional.of(tag.toString()), location, mediaType, body, keptBody);
    }

    public WriteAnswer withLocation(String path) {
        return new WriteAnswer(status, etag, Optional.of(path), mediaType, body, keptBody);
    }

    /** The same, but kept with another body: one without what is shown only once. */
    public WriteAnswer keeping(Object other) {
        return new WriteAnswer(status, etag, location, mediaType, body, Optional.of(other));
    }

    public Response response() {
        return builder().build();
    }

    /**
     * The answer of a dry run: the same status and body, with {@code "dryRun": true}. It has no ETag and no Location, as the version
     * that they would name does not exist; a header says that it was a dry run, for bodies that are not JSON.
     */
    public Response dryRunResponse() {
        WriteAnswer marked = new WriteAnswer(
                status,
                Optional.empty(),
                Optional.empty(),
                mediaType,
                mediaType.equals(JSON) ? new DryRunView(body, true) : body,
                Optional.empty());
        return marked.builder().header(DRY_RUN, true).build();
    }

    private Response.ResponseBuilder builder() {
        Response.ResponseBuilder answer = Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(ContentTypeOptions.FIELD, ContentTypeOptions.NO_SNIFF);
        if (!body.equals("")) {
            answer.type(mediaType).entity(body);
        }
        etag.ifPresent(tag -> answer.header(HttpHeaders.ETAG, tag));
        location.ifPresent(path -> answer.header(HttpHeaders.LOCATION, path));
        return answer;
    }
}
