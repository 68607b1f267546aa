package dev.dragoman.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Assigns an id to every request, its client's own if that is valid. Log lines have it, and so do responses to writes
 * and errors; public responses do not, so that equal responses have equal bytes.
 */
@Singleton
public class RequestIds {

    private static final String HEADER = "X-Request-Id";
    private static final String IN_LOGS = "requestId";

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Before everything that may log. */
    private static final int PRIORITY = 1000;

    /** Other characters could forge a log line. */
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    void register(@Observes Filters filters) {
        filters.register(RequestIds::identify, PRIORITY);
    }

    private static void identify(RoutingContext exchange) {
        String given = exchange.request().getHeader(HEADER);
        String id = given != null && VALID.matcher(given).matches() ? given : fresh();
        MDC.put(IN_LOGS, id);
        exchange.addHeadersEndHandler(sent -> {
            if (!READS.contains(exchange.request().method())
                    || exchange.response().getStatusCode() >= 400) {
                exchange.response().putHeader(HEADER, id);
            }
        });
        exchange.next();
    }

    private static String fresh() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
