package dev.dragoman.http.tracing;

import static io.opentelemetry.semconv.ClientAttributes.CLIENT_ADDRESS;
import static io.opentelemetry.semconv.UrlAttributes.URL_FULL;
import static io.opentelemetry.semconv.UrlAttributes.URL_PATH;
import static io.opentelemetry.semconv.UrlAttributes.URL_QUERY;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.util.List;

/**
 * Hides in spans what may be secret or personal: queries, the paths of private links, the addresses of other services,
 * and what a request claims to be its client's address. Values of attributes can be replaced, but not removed.
 */
@Singleton
public class HarmlessSpans implements SpanProcessor {

    /** The value that OpenTelemetry's conventions recommend. */
    static final String HIDDEN = "REDACTED";

    /** What precedes a secret in a path. */
    static final List<String> BEFORE_SECRETS = List.of("/preview/", "/machine/callbacks/");

    private static final List<AttributeKey<String>> ALWAYS_HIDDEN = List.of(URL_QUERY, URL_FULL, CLIENT_ADDRESS);

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (AttributeKey<String> key : ALWAYS_HIDDEN) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, HIDDEN);
            }
        }
        String sent = span.getAttribute(URL_PATH);
        if (sent != null) {
            String path = decoded(sent);
            for (String before : BEFORE_SECRETS) {
                int at = path.indexOf(before);
                if (at >= 0) {
                    span.setAttribute(URL_PATH, path.substring(0, at + before.length()) + HIDDEN);
                }
            }
        }
    }

    /** A path as it is routed, without escapes; one with a malformed escape, which leads nowhere, as it was sent. */
    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path, UTF_8);
        } catch (IllegalArgumentException malformed) {
            return path;
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // Nothing can be changed any more.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
