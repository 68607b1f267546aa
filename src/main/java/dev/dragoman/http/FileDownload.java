package dev.dragoman.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers with a file for the caller alone, which a browser saves instead of showing it. */
public final class FileDownload {

    private FileDownload() {}

    /**
     * Begins an answer that no cache stores.
     *
     * @param content an entity of JAX-RS: bytes, a stream, or what is written as JSON
     * @param name the name of the file, in ASCII and without quotation marks
     */
    public static Response.ResponseBuilder of(Object content, String mediaType, String name) {
        return Response.ok(content, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(ContentTypeOptions.FIELD, ContentTypeOptions.NO_SNIFF);
    }
}
