package dev.dragoman.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What the preconditions of a GET or HEAD request come to, in the order of RFC 9110 §13.2.2. */
public enum ReadCondition {
    /** The representation is sent. */
    MET,
    /** The client has the representation already: 304. */
    NOT_MODIFIED,
    /** The client asked for another version of the representation: 412. */
    FAILED;

    /**
     * Checks the preconditions of a request.
     *
     * @param lastModified empty if unknown; dates in the request are ignored then (§13.1.3, §13.1.4)
     * @param clock which tells the century of a year of two digits
     */
    public static ReadCondition of(
            HttpServerRequest http, EntityTag etag, Optional<Instant> lastModified, Clock clock) {
        MultiMap headers = http.headers();
        Optional<Instant> modified = lastModified.map(at -> at.truncatedTo(ChronoUnit.SECONDS));
        List<String> ifMatch = headers.getAll("If-Match");
        if (!ifMatch.isEmpty()) {
            if (!etag.isMatchedBy(String.join(",", ifMatch))) {
                return FAILED;
            }
        } else if (date(headers, "If-Unmodified-Since", clock)
                .filter(date -> modified.filter(date::isBefore).isPresent())
                .isPresent()) {
            return FAILED;
        }
        List<String> ifNoneMatch = headers.getAll("If-None-Match");
        boolean known = ifNoneMatch.isEmpty()
                ? date(headers, "If-Modified-Since", clock)
                        .filter(date -> modified.filter(at -> !at.isAfter(date)).isPresent())
                        .isPresent()
                : etag.isIn(String.join(",", ifNoneMatch));
        return known ? NOT_MODIFIED : MET;
    }

    private static Optional<Instant> date(MultiMap headers, String name, Clock clock) {
        return HttpDate.parse(headers.getAll(name), clock);
    }
}
