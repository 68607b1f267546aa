package dev.dragoman.problem;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever goes wrong into problem details (RFC 9457); a client never sees more of a fault than that it happened. */
public class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final String MEDIA_TYPE = "application/problem+json";
    // What every address takes, so far (RFC 9110 §15.5.6 wants it said).
    private static final String READING = "GET, HEAD, OPTIONS";

    @ServerExceptionMapper
    public Response declined(Declined declined) {
        return problem(declined.code(), declined.detail(), declined.members());
    }

    @ServerExceptionMapper
    public Response refusedByHttp(WebApplicationException refused) {
        if (refused instanceof NotFoundException) {
            return problem(ProblemCode.NOT_FOUND, "Nothing is published at this address", Map.of());
        }
        if (refused instanceof NotAllowedException) {
            return Response.fromResponse(
                            problem(ProblemCode.METHOD_NOT_ALLOWED, "This address can only be read", Map.of()))
                    .header(HttpHeaders.ALLOW, READING)
                    .build();
        }
        if (refused instanceof NotAcceptableException) {
            return problem(ProblemCode.NOT_ACCEPTABLE, "This address serves other media types", Map.of());
        }
        if (refused instanceof NotSupportedException) {
            return problem(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "This address takes other media types", Map.of());
        }
        if (refused.getResponse().getStatus() >= 500) {
            return fault(refused);
        }
        return refused.getResponse();
    }

    @ServerExceptionMapper
    public Response fault(Throwable fault) {
        LOG.error("A request failed", fault);
        return problem(
                ProblemCode.INTERNAL_ERROR, "The request could not be answered; the operators can see why", Map.of());
    }

    private static Response problem(ProblemCode code, String detail, Map<String, Object> members) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "https://dragoman.dev/problems/" + code.slug());
        body.put("title", code.title());
        body.put("status", code.status());
        body.put("detail", detail);
        body.putAll(members);
        return Response.status(code.status())
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, "en")
                .header("X-Content-Type-Options", "nosniff")
                .entity(body)
                .build();
    }
}
