package dev.dragoman.http.body;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What the headers say about a request's body (RFC 9112 §6).
 *
 * @param length its length in bytes; empty if it is known only at the end
 */
record DeclaredBody(OptionalLong length) {

    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

    static DeclaredBody of(HttpServerRequest http) {
        String length = http.getHeader(HttpHeaders.CONTENT_LENGTH);
        // Other values are rejected earlier in HTTP/1, but are possible in HTTP/2.
        if (length != null && LENGTH.matcher(length).matches()) {
            return new DeclaredBody(OptionalLong.of(Long.parseLong(length)));
        }
        boolean none = http.version() != HttpVersion.HTTP_2
                && length == null
                && http.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
        return new DeclaredBody(none ? OptionalLong.of(0) : OptionalLong.empty());
    }

    boolean isEmpty() {
        return length.isPresent() && length.getAsLong() == 0;
    }
}
