package dev.dragoman.errors;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/**
 * Which methods an address supports (RFC 9110 §10.2.1), found in the routes of Quarkus REST. It tells them neither for
 * 405, nor correctly for OPTIONS, where it names the methods of all addresses of a resource. This is the only class
 * that reads its routes: a list of our own, made from the annotations, would have to match paths with the same
 * precedence, and a native executable would need every resource method registered for reflection.
 */
@Singleton
public class AllowedMethods {

    /** The methods of a read-only address. */
    static final String READING = "GET, HEAD, OPTIONS";

    /** Late, after everything that applies to all requests. */
    private static final int PRIORITY = 1;

    private static final String QUARKUS_OWN = "/q/";

    /** The asterisk form of a request's target (RFC 9112 §3.2.4). */
    private static final String WHOLE_SERVICE = "*";

    void register(@Observes Filters filters) {
        filters.register(this::answerOptions, PRIORITY);
    }

    /** Whether a request asks for the methods of the whole service (RFC 9110 §9.3.7). Vert.x has no route for it. */
    static boolean isForAll(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS) && WHOLE_SERVICE.equals(request.uri());
    }

    /** The methods that any address of the service takes, in alphabetical order. */
    static Set<String> all() {
        Set<String> methods = new TreeSet<>(Set.of("HEAD", "OPTIONS"));
        ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers().stream()
                .filter(resource -> resource.value.handlers[0] instanceof ClassRoutingHandler)
                .flatMap(resource -> ((ClassRoutingHandler) resource.value.handlers[0]).getMappers().keySet().stream())
                // Only sub-resource locators have no method, and there are none.
                .filter(method -> method != null)
                .forEach(methods::add);
        return methods;
    }

    /** In alphabetical order; none if there is nothing at this path. */
    Set<String> methods(String path) {
        Set<String> methods = new TreeSet<>();
        routes(path).forEach(route -> methods.add(route.getHttpMethod()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    /** The media types of a body that an address accepts with this method. */
    List<String> mediaTypes(String method, String path) {
        return routes(path)
                .filter(route -> route.getHttpMethod().equals(method))
                .flatMap(route -> route.getConsumes().stream())
                .map(MediaType::toString)
                .sorted()
                .toList();
    }

    private void answerOptions(RoutingContext exchange) {
        Set<String> methods = exchange.request().method().equals(HttpMethod.OPTIONS)
                        && !exchange.request().path().startsWith(QUARKUS_OWN)
                ? methods(exchange.request().path())
                : Set.of();
        if (methods.isEmpty()) {
            exchange.next();
        } else {
            exchange.response().putHeader("Allow", String.join(", ", methods)).end();
        }
    }

    private static Stream<RuntimeResource> routes(String path) {
        return ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers().stream()
                .flatMap(resource -> routes(resource, path));
    }

    private static Stream<RuntimeResource> routes(RequestPath<InitialMatch> resource, String path) {
        RequestMapper.RequestMatch<InitialMatch> match =
                new RequestMapper<>(new ArrayList<>(List.of(resource))).map(path);
        if (match == null || !(match.value.handlers[0] instanceof ClassRoutingHandler routing)) {
            return Stream.empty();
        }
        String rest = match.remaining.isEmpty() ? "/" : match.remaining;
        return routing.getMappers().entrySet().stream()
                // Only sub-resource locators have no method, and there are none.
                .filter(routes -> routes.getKey() != null)
                .map(Map.Entry::getValue)
                .map(routes -> routes.map(rest))
                .filter(found -> found != null)
                .map(found -> found.value);
    }
}
