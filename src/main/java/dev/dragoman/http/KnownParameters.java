package dev.dragoman.http;

import dev.dragoman.problem.LikelyName;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Rejects unknown query parameters under {@code /api} and in all writes: a misspelt {@code dryRun} must not become a
 * release. An operation's parameters are those that its method declares with {@link Parameter}, as in OpenAPI; every
 * write also has {@code dryRun}. Pages ignore unknown parameters.
 */
public class KnownParameters {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String EVERY_WRITE_OF_DATA = "dryRun";
    private static final String DATA = "/api/";
    private static final int MAX_SHOWN_LENGTH = 50;

    private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

    /** After the credentials, so that unauthenticated callers learn nothing. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void check(ContainerRequestContext request, ResourceInfo resource, HttpServerRequest http) {
        String query = http.query();
        boolean write = !READING.contains(request.getMethod());
        boolean data = http.path().startsWith(DATA);
        if (query == null || query.isEmpty() || !(write || data)) {
            return;
        }
        Set<String> known = declared.computeIfAbsent(resource.getResourceMethod(), KnownParameters::declared);
        // The forms of pages have no dry run; one that was asked for must not become a write.
        if (write && data) {
            known = new TreeSet<>(known);
            known.add(EVERY_WRITE_OF_DATA);
        }
        MultiMap parameters = http.params();
        for (String name : parameters.names()) {
            if (!known.contains(name)) {
                throw unknown(name, known);
            }
            // Names are case-sensitive, but the multimap's are not.
            if (parameters.getAll(name).size() > 1) {
                throw new ProblemException(
                                ProblemCode.INVALID_PARAMETER,
                                "The parameter " + name + " is in the query twice; remove one")
                        .with("parameter", name);
            }
        }
    }

    private static Set<String> declared(Method method) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(method.getAnnotationsByType(Parameter.class))
                .filter(parameter -> parameter.in() == ParameterIn.QUERY)
                .forEach(parameter -> names.add(parameter.name()));
        return names;
    }

    private static ProblemException unknown(String name, Set<String> known) {
        String shown = name.length() > MAX_SHOWN_LENGTH ? name.substring(0, MAX_SHOWN_LENGTH) + "…" : name;
        String taken = known.isEmpty() ? "it has none" : "it has " + String.join(", ", known);
        return LikelyName.rejected(
                        ProblemCode.UNKNOWN_PARAMETER,
                        "This address has no parameter \"" + shown + "\"; " + taken,
                        shown,
                        known)
                .with("parameter", shown)
                .with("known", known);
    }
}
