package dev.dragoman.webhooks.sending;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.util.Optional;

/** A request on its connection, which is closed after it, however much of the response is still to come. */
final class Exchange {

    private static final int MAX_BODY_BYTES = 16 * 1024;

    private HttpClientRequest request;
    private HttpClientResponse response;
    private boolean closed;
    private int bytes;

    /** Remembers the request whose connection is open; false if it is too late, and the connection is closed. */
    synchronized boolean open(HttpClientRequest opened) {
        if (closed) {
            opened.connection().close();
            return false;
        }
        request = opened;
        return true;
    }

    /** Reads the body to its end, or to a limit: nobody needs it, but servers log a connection that is closed early. */
    Future<Void> read(HttpClientResponse arrived) {
        synchronized (this) {
            response = arrived;
        }
        Promise<Void> end = Promise.promise();
        arrived.handler(part -> {
            bytes += part.length();
            if (bytes > MAX_BODY_BYTES) {
                end.tryComplete();
            }
        });
        arrived.endHandler(nothing -> end.tryComplete());
        arrived.exceptionHandler(fault -> end.tryComplete());
        return end.future();
    }

    synchronized Optional<HttpClientResponse> response() {
        return Optional.ofNullable(response);
    }

    /** Closes the connection, and returns whether there was one. */
    synchronized boolean close() {
        closed = true;
        if (request == null) {
            return false;
        }
        request.connection().close();
        return true;
    }
}
