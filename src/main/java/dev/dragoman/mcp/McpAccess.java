package dev.dragoman.mcp;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.rendering.Permalinks;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;

/**
 * Keeps {@code /mcp} away from everybody where it is not enabled, and from scripts of other websites always (MCP
 * 2025-06-18, Transports: servers validate {@code Origin}).
 */
@Singleton
public class McpAccess {

    private static final String PATH = "/mcp";

    /** After the checks of every request, before what answers {@code OPTIONS}. */
    private static final int PRIORITY = 700;

    private final boolean enabled;
    private final String origin;

    McpAccess(McpConfig config, Permalinks permalinks) {
        enabled = config.enabled();
        URI own = URI.create(permalinks.base());
        origin = own.getScheme() + "://" + own.getAuthority();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext exchange) {
        String path = exchange.request().path();
        if (!path.equals(PATH) && !path.startsWith(PATH + "/")) {
            exchange.next();
            return;
        }
        String from = exchange.request().getHeader(HttpHeaders.ORIGIN);
        if (!enabled) {
            exchange.fail(404);
        } else if (from != null && !from.equals(origin)) {
            exchange.fail(
                    new ProblemException(ProblemCode.FORBIDDEN, "Scripts of other websites may not use this address"));
        } else {
            exchange.next();
        }
    }
}
