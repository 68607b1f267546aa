package dev.dragoman.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Closes connections with ambiguous request framing (RFC 9112 §11.2) that Netty accepts: folded lines in the fields
 * that frame the body, or a field without a name.
 */
@Singleton
public class AmbiguousRequests {

    private static final Pattern LENGTH = Pattern.compile("[0-9]+");

    /** Before everything else. */
    private static final int PRIORITY = 2000;

    void register(@Observes Filters filters) {
        filters.register(AmbiguousRequests::reject, PRIORITY);
    }

    private static void reject(RoutingContext exchange) {
        HttpServerRequest http = exchange.request();
        if (http.version() != HttpVersion.HTTP_2 && isAmbiguous(http)) {
            // No response: after one, the next request on the connection would be read.
            http.connection().close();
        } else {
            exchange.next();
        }
    }

    private static boolean isAmbiguous(HttpServerRequest http) {
        List<String> codings = http.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        List<String> lengths = http.headers().getAll(HttpHeaders.CONTENT_LENGTH);
        return http.headers().contains("")
                || codings.size() + lengths.size() > 1
                || !codings.stream().allMatch("chunked"::equalsIgnoreCase)
                || !lengths.stream().allMatch(LENGTH.asMatchPredicate());
    }
}
