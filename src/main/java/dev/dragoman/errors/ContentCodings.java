package dev.dragoman.errors;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Rejects compressed bodies (RFC 9110 §15.5.16), which are not supported. */
public class ContentCodings {

    /** After the credentials. */
    private static final int PRIORITY = Priorities.AUTHORIZATION;

    @ServerRequestFilter(priority = PRIORITY)
    public void check(ContainerRequestContext request) {
        String codings = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (codings != null && !codings.strip().equalsIgnoreCase("identity")) {
            throw new ProblemException(
                            ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                            "Content-Encoding is not supported for request bodies; send the body uncompressed")
                    .with("header", HttpHeaders.CONTENT_ENCODING)
                    .with("available", List.of("identity"));
        }
    }
}
