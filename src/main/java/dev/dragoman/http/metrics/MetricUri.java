package dev.dragoman.http.metrics;

import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The template of an address, by which Micrometer counts requests: without one, every address would be counted. */
public final class MetricUri {

    /** Where Quarkus REST leaves the template of the resource method. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private static final Pattern SLASHES_AT_ENDS = Pattern.compile("^/+|/+$");

    /** The labels of all templates so far. */
    private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

    private MetricUri() {}

    /** The template of the resource that answers a request, or an empty string. */
    public static String template(HttpServerRequest http) {
        return http instanceof HttpServerRequestInternal request
                        && request.context().getLocal(TEMPLATE) instanceof String template
                ? template
                : "";
    }

    /** Leaves the template of a request that Quarkus REST does not see where its metric and its span look for it. */
    public static void set(HttpServerRequest http, String template) {
        if (!template.isEmpty() && http instanceof HttpServerRequestInternal request) {
            remember(template);
            request.context().putLocal(TEMPLATE, template);
        }
    }

    /** Counts a request that no resource answers under a label; its span has no template. */
    static void count(HttpServerRequest http, String label) {
        if (http instanceof HttpServerRequestInternal request && request.metric() instanceof HttpRequestMetric metric) {
            remember(label);
            metric.setTemplatePath(label);
        }
    }

    /** Remembers a template by its label, which begins with a slash and does not end with one. */
    static void remember(String template) {
        KNOWN.add("/" + SLASHES_AT_ENDS.matcher(template).replaceAll(""));
    }

    /** Whether a label is that of a template that has answered a request. */
    static boolean isKnown(String label) {
        return KNOWN.contains(label);
    }
}
