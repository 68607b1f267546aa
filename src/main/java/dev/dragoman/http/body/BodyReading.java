package dev.dragoman.http.body;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** Reads one body asynchronously on the event loop, up to a limit and a deadline; a stalled body blocks no thread. */
final class BodyReading {

    private static final int FIRST_BYTES = 8 * 1024;

    private final HttpServerRequest http;
    private final DeclaredBody declared;
    private final long limit;
    private final Vertx vertx;
    private final BiConsumer<byte[], ProblemException> whenDone;
    private byte[] bytes;
    private int count;
    private boolean done;
    private long timer = -1;

    private BodyReading(
            HttpServerRequest http,
            DeclaredBody declared,
            long limit,
            Vertx vertx,
            BiConsumer<byte[], ProblemException> whenDone) {
        this.http = http;
        this.declared = declared;
        this.limit = limit;
        this.vertx = vertx;
        this.whenDone = whenDone;
        this.bytes = new byte[(int) declared.length().orElse(Math.min(FIRST_BYTES, limit))];
    }

    /**
     * Starts reading a body; called on the request's event loop.
     *
     * @param limit its maximum length in bytes
     * @param whenDone receives the body or the problem: CONTENT_TOO_LARGE, BODY_TIMEOUT, or INVALID_BODY if
     *     it is malformed or the connection was closed before its end
     */
    static void start(
            HttpServerRequest http,
            DeclaredBody declared,
            long limit,
            Duration timeout,
            Vertx vertx,
            BiConsumer<byte[], ProblemException> whenDone) {
        new BodyReading(http, declared, limit, vertx, whenDone).start(timeout);
    }

    private void start(Duration timeout) {
        if (http.isEnded()) {
            end();
            return;
        }
        if (http.response().closed()) {
            fail(brokenOff());
            return;
        }
        timer = vertx.setTimer(timeout.toMillis(), id -> fail(late(timeout)));
        http.handler(this::take);
        http.endHandler(end -> end());
        http.exceptionHandler(fault -> fail(brokenOff()));
        if ("100-continue".equalsIgnoreCase(http.getHeader("Expect"))) {
            http.response().writeContinue();
        }
        http.resume();
    }

    private void take(Buffer part) {
        if (done) {
            return;
        }
        if (part.length() > limit - count) {
            fail(tooLarge(limit));
            return;
        }
        int length = part.length();
        if (length > bytes.length - count) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(limit, Math.max(2L * bytes.length, (long) count + length)));
        }
        part.getBytes(bytes, count);
        count += length;
    }

    private void end() {
        finish(count == bytes.length ? bytes : Arrays.copyOf(bytes, count), null);
    }

    private void fail(ProblemException fault) {
        finish(null, fault);
    }

    private void finish(byte[] body, ProblemException fault) {
        if (!done) {
            done = true;
            bytes = new byte[0];
            vertx.cancelTimer(timer);
            whenDone.accept(body, fault);
        }
    }

    static ProblemException tooLarge(long limit) {
        return new ProblemException(
                        ProblemCode.CONTENT_TOO_LARGE,
                        "The body is larger than the limit of " + limit + " bytes (dragoman.limits.body)")
                .with("setting", "dragoman.limits.body")
                .with("limit", limit);
    }

    /** The client may be gone; this only keeps the failure out of the error log. */
    private static ProblemException brokenOff() {
        return new ProblemException(
                ProblemCode.INVALID_BODY, "The body is malformed, or the connection was closed before its end");
    }

    private ProblemException late(Duration timeout) {
        return new ProblemException(
                        ProblemCode.BODY_TIMEOUT,
                        "Only " + count
                                + (declared.length().isPresent()
                                        ? " of " + declared.length().getAsLong()
                                        : "") + " bytes of the body arrived within " + timeout.toSeconds()
                                + " seconds; send it again")
                .with("setting", "dragoman.limits.body-timeout");
    }
}
