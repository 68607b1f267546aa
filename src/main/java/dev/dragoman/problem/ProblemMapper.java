package dev.dragoman.problem;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever goes wrong into problem details (RFC 9457); a client never sees more of a fault than that it happened. */
public class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String CHALLENGE = "Bearer realm=\"dragoman\"";

    private final AllowedMethods allowed;

    ProblemMapper(AllowedMethods allowed) {
        this.allowed = allowed;
    }

    @ServerExceptionMapper
    public Response declined(Declined declined, HttpHeaders request) {
        Response problem = problem(declined.code(), declined.detail(), declined.members());
        boolean presented = request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
        return switch (declined.code()) {
            // RFC 6750 §3: who has sent no credentials is not told of an error in them.
            case UNAUTHENTICATED ->
                with(problem, HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + (presented ? error("invalid_token") : ""));
            case FORBIDDEN -> with(problem, HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + error("insufficient_scope"));
            case TOO_MANY_REQUESTS, BUSY ->
                with(problem, HttpHeaders.RETRY_AFTER, declined.members().get("retryAfter"));
            default -> problem;
        };
    }

    @ServerExceptionMapper
    public Response refusedByHttp(WebApplicationException refused, HttpServerRequest http) {
        if (refused instanceof NotFoundException) {
            return problem(ProblemCode.NOT_FOUND, "Nothing is published at this address", Map.of());
        }
        if (refused instanceof NotAllowedException) {
            String methods = String.join(", ", allowed.methods(http.path()));
            String only = methods.equals(AllowedMethods.READING) ? "This address can only be read: it" : "This address";
            return with(
                    problem(ProblemCode.METHOD_NOT_ALLOWED, only + " takes " + methods, Map.of()),
                    HttpHeaders.ALLOW,
                    methods);
        }
        if (refused instanceof NotAcceptableException) {
            return problem(ProblemCode.NOT_ACCEPTABLE, "This address serves other media types", Map.of());
        }
        if (refused instanceof NotSupportedException) {
            List<String> taken = allowed.mediaTypes(http.method().name(), http.path());
            return problem(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    "This address takes " + String.join(" or ", taken),
                    Map.of("available", taken));
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

    /** The address that names a reason to decline a request. */
    public static String type(ProblemCode code) {
        return "https://dragoman.dev/problems/" + code.slug();
    }

    private static String error(String code) {
        return ", error=\"" + code + "\"";
    }

    private static Response with(Response problem, String header, Object value) {
        return Response.fromResponse(problem).header(header, value).build();
    }

    private static Response problem(ProblemCode code, String detail, Map<String, Object> members) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type(code));
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
