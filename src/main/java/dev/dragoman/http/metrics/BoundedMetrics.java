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
    private static final String UNMATCHED = "/UNMATCHED";

    /** Quarkus's label of the address {@code /}. */
    private static final String ROOT = "root";

    private static final String REQUESTS = "http.server.requests";
    private static final String METHOD = "method";
    private static final String URI = "uri";

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private static final int PRIORITY = 999;

    void register(@Observes Filters filters) {
        filters.register(BoundedMetrics::label, PRIORITY);
    }

    private static void label(RoutingContext exchange) {
        exchange.addHeadersEndHandler(sent -> {
            HttpServerRequest http = exchange.request();
            String template = MetricUri.template(http);
            if (template.isEmpty()) {
                MetricUri.count(http, UNMATCHED);
            } else {
                MetricUri.remember(template);
            }
        });
        exchange.next();
    }

    /**
     * Gives one label to all methods that HTTP does not define, and one to all addresses that are no template: those that
     * Quarkus rejects before any handler, as no URI.
     */
    @Produces
    @Singleton
    MeterFilter labels() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getName().equals(REQUESTS)
                        ? id.replaceTags(id.getTags().stream()
                                .map(BoundedMetrics::bounded)
                                .toList())
                        : id;
            }
        };
    }

    private static Tag bounded(Tag tag) {
        return switch (tag.getKey()) {
            case METHOD -> METHODS.contains(tag.getValue()) ? tag : Tag.of(METHOD, "OTHER");
            case URI -> tag.getValue().equals(ROOT) || MetricUri.isKnown(tag.getValue()) ? tag : Tag.of(URI, UNMATCHED);
            default -> tag;
        };
    }
}
