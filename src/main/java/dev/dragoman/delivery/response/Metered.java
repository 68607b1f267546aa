package dev.dragoman.delivery.response;

import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;

/** The template of an address, by which Micrometer counts requests: without one, every address would be counted. */
final class Metered {

    /** Where Quarkus REST leaves the template of the resource method. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private Metered() {}

    /** The template of the resource that answers a request, or an empty string. */
    static String template(HttpServerRequest http) {
        return http instanceof HttpServerRequestInternal request
                        && request.context().getLocal(TEMPLATE) instanceof String template
                ? template
                : "";
    }

    /** Counts a request that no resource answers as one to this template. */
    static void as(HttpServerRequest http, String template) {
        if (!template.isEmpty()
                && http instanceof HttpServerRequestInternal request
                && request.metric() instanceof HttpRequestMetric metric) {
            metric.setTemplatePath(template);
        }
    }
}
