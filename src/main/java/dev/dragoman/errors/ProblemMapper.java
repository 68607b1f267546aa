package dev.dragoman.errors;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemDetails;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps exceptions of our resources to responses. */
public class ProblemMapper {

    private final Problems problems;
    private final ErrorAnswers answers;
    private final AllowedMethods allowed;

    ProblemMapper(Problems problems, ErrorAnswers answers, AllowedMethods allowed) {
        this.problems = problems;
        this.answers = answers;
        this.allowed = allowed;
    }

    @ServerExceptionMapper
    public Response rejectedByServer(
            WebApplicationException refused, HttpServerRequest http, ContainerRequestContext request) {
        return refused.getResponse().getStatus() < 400 ? refused.getResponse() : failed(refused, http, request);
    }

    @ServerExceptionMapper
    public Response failed(Throwable failure, HttpServerRequest http, ContainerRequestContext request) {
        ProblemDetails problem = problems.of(failure, http);
        request.setProperty(ProblemDetails.PROPERTY, problem);
        ErrorAnswer answer = answers.answer(http, problem);
        Response.ResponseBuilder response = Response.status(answer.status()).entity(answer.body());
        answer.headers().forEach(response::header);
        if (problem.code() == ProblemCode.METHOD_NOT_ALLOWED) {
            response.header(HttpHeaders.ALLOW, String.join(", ", allowed.methods(http.path())));
        }
        return response.build();
    }
}
