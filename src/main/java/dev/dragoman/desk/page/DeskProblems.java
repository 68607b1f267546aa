package dev.dragoman.desk.page;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.Grant;
import dev.dragoman.http.DeskAddress;
import dev.dragoman.problem.ProblemDetails;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.rendering.LocalizedMessages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Shows people at the desk what was wrong with a request on a page of the desk, in their language. */
public class DeskProblems {

    /** What our words do not say all of. */
    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 409, 412, 413, 415, 422);

    private final Callers callers;
    private final DeskPages pages;

    DeskProblems(Callers callers, DeskPages pages) {
        this.callers = callers;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance problem(DeskFrame frame, ProblemPage problem);

        private Templates() {}
    }

    /** Replaces the page that the answer has; programs get their problem details as elsewhere. */
    @ServerResponseFilter
    public void replacePage(
            ContainerRequestContext request, ContainerResponseContext response, HttpServerRequest http) {
        if (request.getProperty(ProblemDetails.PROPERTY) instanceof ProblemDetails problem
                && DeskAddress.isOf(http)
                && response.getEntity() instanceof String
                && isPage(response)) {
            Response page = page(http, problem);
            response.setEntity(page.getEntity());
            page.getHeaders().forEach((name, values) -> response.getHeaders().putSingle(name, values.get(0)));
        }
    }

    /** A redirect to the sign-in has no type. */
    private static boolean isPage(ContainerResponseContext response) {
        String type = response.getHeaderString(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("text/html");
    }

    private Response page(HttpServerRequest http, ProblemDetails problem) {
        String kind = "error." + kind(problem);
        DeskFrame frame = pages.frame(http, caller(http), kind);
        LocalizedMessages words = frame.words();
        String role = problem.members().get("role") instanceof String needed
                ? words.with("error.role", "role", role(words, Grant.parse(needed)))
                : null;
        String detail = role == null && EXPLAINED.contains(problem.code().status()) ? problem.detail() : null;
        return pages.page(
                problem.code().status(),
                frame,
                Templates.problem(frame, new ProblemPage(words.get(kind + "-text"), role, detail)));
    }

    /** Nobody if the store cannot say who it is. */
    private Caller caller(HttpServerRequest http) {
        try {
            return callers.of(http);
        } catch (ProblemException unknown) {
            return Caller.ANONYMOUS;
        }
    }

    private static String role(LocalizedMessages words, Grant grant) {
        String role = words.of("role", grant.role().slug());
        return grant.locale()
                .map(locale -> words.with("role.in", "role", role, "language", words.language(locale.toString())))
                .orElse(role);
    }

    private static String kind(ProblemDetails problem) {
        return switch (problem.code().status()) {
            case 401, 403 -> "forbidden";
            case 404, 410 -> "not-found";
            case 409, 412 -> "conflict";
            case 429, 503 -> "unavailable";
            default -> problem.code().status() < 500 ? "rejected" : "internal";
        };
    }
}
