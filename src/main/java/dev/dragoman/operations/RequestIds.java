package dev.dragoman.operations;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Gives every request an id, its sender's own where it has a sound one; answer and log lines carry it. */
@Singleton
public class RequestIds {

    private static final String HEADER = "X-Request-Id";
    private static final String IN_LOGS = "requestId";

    /** Before everything that may log. */
    private static final int PRIORITY = 1000;

    /** Whatever else a sender writes could forge a log line. */
    private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    void register(@Observes Filters filters) {
        filters.register(RequestIds::identify, PRIORITY);
    }

    private static void identify(RoutingContext exchange) {
        String given = exchange.request().getHeader(HEADER);
        String id = given != null && SOUND.matcher(given).matches() ? given : fresh();
        MDC.put(IN_LOGS, id);
        exchange.response().putHeader(HEADER, id);
        exchange.next();
    }

    private static String fresh() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
