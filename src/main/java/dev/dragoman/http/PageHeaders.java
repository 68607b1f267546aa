package dev.dragoman.http;

import java.util.Map;

/** The headers that every HTML page is sent with. */
public final class PageHeaders {

    /** Only our own styles, scripts and images are loaded, and our pages cannot be framed. */
    public static final Map<String, String> ALL = headers("");

    /** The same for pages whose scripts send requests to us. */
    public static final Map<String, String> CONNECTED = headers(" connect-src 'self';");

    private PageHeaders() {}

    private static Map<String, String> headers(String connections) {
        return Map.of(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;" + connections
                        + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
                "Referrer-Policy",
                "strict-origin-when-cross-origin");
    }
}
