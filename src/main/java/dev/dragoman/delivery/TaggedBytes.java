package dev.dragoman.delivery;

import dev.dragoman.http.ContentDigest;
import dev.dragoman.http.ContentTypeOptions;
import dev.dragoman.http.EntityTag;
import dev.dragoman.json.Digest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;

/** Begins answers with bytes that are not kept in the response cache, such as files. */
public final class TaggedBytes {

    private TaggedBytes() {}

    /**
     * The bytes, or a 304 if the reader has them already, with their entity tag; the caching is left to the caller.
     *
     * @param digest the digest of the bytes
     * @param bytes read only if they are sent
     */
    public static Response.ResponseBuilder answer(
            HttpServerRequest http, EntityTag etag, Digest digest, String mediaType, Supplier<byte[]> bytes) {
        boolean known = Optional.ofNullable(http.getHeader(HttpHeaders.IF_NONE_MATCH))
                .filter(etag::isIn)
                .isPresent();
        Response.ResponseBuilder answer = known ? Response.notModified() : Response.ok(bytes.get(), mediaType);
        if (!known && HttpMethod.GET.equals(http.method())) {
            answer.header(ContentDigest.FIELD, ContentDigest.of(digest));
        }
        return answer.header(HttpHeaders.ETAG, etag).header(ContentTypeOptions.FIELD, ContentTypeOptions.NO_SNIFF);
    }
}
