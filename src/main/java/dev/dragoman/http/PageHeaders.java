package dev.dragoman.http;

import java.util.Map;

/** The headers that every HTML page is sent with. */
public final class PageHeaders {

    public static final String POLICY = "Content-Security-Policy";
    public static final String REFERRER = "Referrer-Policy";

    /** Only our own styles, scripts and images are loaded, and our pages cannot be framed. */
    public static final Map<String, String> ALL = headers("");

    /** The same for pages whose scripts send requests to us. */
    public static final Map<String, String> CONNECTED = headers(" connect-src 'self';");

    private PageHeaders() {}

    /** The policy of a page whose scripts send requests to us, and that frames other pages of ours. */
    public static String framingOurs() {
        return policy(" connect-src 'self'; frame-src 'self';", "'none'");
    }

    /** The policy of a page that only our own pages can frame. */
    public static String framedByOurs() {
        return policy("", "'self'");
    }

    private static Map<String, String> headers(String more) {
        return Map.of(POLICY, policy(more, "'none'"), REFERRER, "strict-origin-when-cross-origin");
    }

    private static String policy(String more, String ancestors) {
        return "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;" + more
                + " form-action 'self'; base-uri 'none'; frame-ancestors " + ancestors;
    }
}
