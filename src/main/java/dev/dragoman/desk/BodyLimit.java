package dev.dragoman.desk;

import dev.dragoman.problem.Declined;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.records.LimitsConfig;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Bounds the bodies of all requests, whether they say their length or come in chunks (RFC 9110 §15.5.14). */
public class BodyLimit {

    private static final Set<String> WITH_BODY = Set.of("PUT", "POST", "PATCH");

    private final MemorySize limit;

    BodyLimit(LimitsConfig config) {
        limit = config.body();
    }

    @ServerRequestFilter
    public void bound(ContainerRequestContext request) {
        if (!mayHaveBody(request)) {
            return;
        }
        String length = request.getHeaderString("Content-Length");
        if (length != null && Long.parseLong(length) > limit.asLongValue()) {
            throw tooLarge();
        }
        request.setEntityStream(new Bounded(request.getEntityStream()));
    }

    static boolean mayHaveBody(ContainerRequestContext request) {
        return WITH_BODY.contains(request.getMethod());
    }

    private Declined tooLarge() {
        return new Declined(
                        ProblemCode.CONTENT_TOO_LARGE,
                        "The body is larger than dragoman.limits.body allows here, " + limit.asLongValue() + " bytes")
                .with("setting", "dragoman.limits.body")
                .with("limit", limit.asLongValue());
    }

    /** Ends what is read of a body of unknown length once it is too large. */
    private final class Bounded extends FilterInputStream {

        private long read;

        Bounded(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > limit.asLongValue()) {
                throw tooLarge();
            }
        }
    }
}
