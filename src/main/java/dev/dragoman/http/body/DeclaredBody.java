package dev.dragoman.http.body;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What a request says of its body before it is read (RFC 9112 §6).
 *
 * @param length the number of its bytes; empty if that is known at its end only
 */
record DeclaredBody(OptionalLong length) {

    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

    static DeclaredBody of(HttpServerRequest http) {
        String length = http.getHeader(HttpHeaders.CONTENT_LENGTH);
        // HTTP/1 requests with another value are rejected before they come here; those of HTTP/2 may have one.
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
