package dev.dragoman.http.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Keeps the number of metrics of requests small, whatever clients send: a request that no resource answers has no
 * template of its address, and its method may be any token (RFC 9110 §9.1).
 */
@Singleton
public class BoundedMetrics {

    /** The label of all addresses that no resource answers. */
    private static final String UNMATCHED = "UNMATCHED";

    private static final String REQUESTS = "http.server.requests";
    private static final String METHOD = "method";

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private static final int PRIORITY = 999;

    void register(@Observes Filters filters) {
        filters.register(BoundedMetrics::label, PRIORITY);
    }

    private static void label(RoutingContext exchange) {
        exchange.addHeadersEndHandler(sent -> {
            HttpServerRequest http = exchange.request();
            if (MetricUri.template(http).isEmpty()) {
                MetricUri.set(http, UNMATCHED);
            }
        });
        exchange.next();
    }

    /** Gives all methods that HTTP does not define one label. */
    @Produces
    @Singleton
    MeterFilter methods() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String method = id.getName().equals(REQUESTS) ? id.getTag(METHOD) : null;
                return method == null || METHODS.contains(method)
                        ? id
                        : id.replaceTags(id.getTags().stream()
                                .map(tag -> tag.getKey().equals(METHOD) ? Tag.of(METHOD, "OTHER") : tag)
                                .toList());
            }
        };
    }
}
