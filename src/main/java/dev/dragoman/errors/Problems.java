package dev.dragoman.errors;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemDetails;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.problem.RetryAfter;
import dev.dragoman.storage.StoreUnavailable;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Maps an exception to a problem; clients see no details of internal errors. */
@Singleton
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final int RETRY_AFTER_SECONDS = 5;

    /** Every request fails while the store is down; one log line per interval is enough. */
    private static final Duration LOG_INTERVAL = Duration.ofSeconds(10);

    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+[ \t]*(;.*)?");

    private final AllowedMethods allowed;
    private final Clock clock;
    private final AtomicReference<Instant> logged = new AtomicReference<>(Instant.MIN);

    Problems(AllowedMethods allowed, Clock clock) {
        this.allowed = allowed;
        this.clock = clock;
    }

    ProblemDetails of(Throwable failure, HttpServerRequest http) {
        if (failure instanceof ProblemException rejected) {
            return ProblemDetails.of(rejected);
        }
        if (failure instanceof StoreUnavailable unavailable) {
            return unavailable(unavailable);
        }
        if (failure instanceof IOException) {
            // Never ours: the client closed the connection before its body had arrived.
            LOG.debug("A request ended early", failure);
            return ProblemDetails.of(ProblemCode.MALFORMED_REQUEST, "The request ended before its body had arrived");
        }
        if (failure instanceof WebApplicationException refused
                && refused.getResponse().getStatus() < 500) {
            return refused(refused, http);
        }
        LOG.error("A request failed", failure);
        return ProblemDetails.of(
                ProblemCode.INTERNAL_ERROR, "The request failed; the operators find the cause in the log");
    }

    /** The problem of a request that the HTTP server itself rejects with this status. */
    ProblemDetails of(int status) {
        return switch (status) {
            case 404 -> ProblemDetails.of(ProblemCode.NOT_FOUND, "Nothing is published at this address");
            case 405 -> ProblemDetails.of(ProblemCode.METHOD_NOT_ALLOWED, "This address does not support the method");
            case 406 -> ProblemDetails.of(ProblemCode.NOT_ACCEPTABLE, "This address serves other media types");
            case 413 -> ProblemDetails.of(ProblemCode.CONTENT_TOO_LARGE, "The body is too large to be read");
            case 415 -> ProblemDetails.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "This address accepts other media types");
            case 431 -> ProblemDetails.of(ProblemCode.HEADER_TOO_LONG, "The header fields are too long to be read");
            default ->
                ProblemDetails.of(
                        ProblemCode.MALFORMED_REQUEST,
                        "The request line or a header field is malformed, or Host does not occur exactly once");
        };
    }

    private ProblemDetails refused(WebApplicationException refused, HttpServerRequest http) {
        if (refused instanceof NotFoundException) {
            return of(404);
        }
        if (refused instanceof NotAllowedException) {
            String methods = String.join(", ", allowed.methods(http.path()));
            String only = methods.equals(AllowedMethods.READING) ? "This address is read-only: it" : "This address";
            return ProblemDetails.of(ProblemCode.METHOD_NOT_ALLOWED, only + " accepts " + methods);
        }
        if (refused instanceof NotAcceptableException) {
            return of(406);
        }
        if (refused instanceof NotSupportedException || !hasReadableType(http)) {
            List<String> taken = allowed.mediaTypes(http.method().name(), http.path());
            return taken.isEmpty()
                    ? of(415)
                    : new ProblemDetails(
                            ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                            "This address accepts " + String.join(" or ", taken),
                            Map.of("available", taken));
        }
        return of(refused.getResponse().getStatus());
    }

    private static boolean hasReadableType(HttpServerRequest http) {
        String type = http.getHeader("Content-Type");
        return type == null || MEDIA_TYPE.matcher(type).matches();
    }

    private ProblemDetails unavailable(StoreUnavailable unavailable) {
        Instant now = clock.instant();
        Instant last = logged.get();
        if (last.isBefore(now.minus(LOG_INTERVAL)) && logged.compareAndSet(last, now)) {
            LOG.warnf("Requests fail with 503: %s", unavailable.getMessage());
        }
        return new ProblemDetails(
                ProblemCode.STORE_UNAVAILABLE,
                "The store cannot be read or written at present, and nothing was changed; try again in a while",
                Map.of("retryAfter", RetryAfter.atLeast(RETRY_AFTER_SECONDS)));
    }
}
