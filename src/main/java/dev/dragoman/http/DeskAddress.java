package dev.dragoman.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;

/** The addresses of the desk, where people work in the browser: they alone have sessions, and forms that write. */
public final class DeskAddress {

    /** The path that all of them begin with; the cookies of the desk are sent there only. */
    public static final String PATH = "/desk";

    /** Where people sign in. */
    public static final String SIGN_IN = PATH + "/sign-in";

    /** Where the OpenID Connect issuer sends people back to, after they have signed in there. */
    public static final String CALLBACK = SIGN_IN + "/callback";

    /** Where people sign out. */
    public static final String SIGN_OUT = PATH + "/sign-out";

    private DeskAddress() {}

    /** Whether a request is for the desk, by its path as {@link NormalizedPaths} leaves it. */
    public static boolean isOf(HttpServerRequest http) {
        String path = http.path();
        return path != null && (path.equals(PATH) || path.startsWith(PATH + "/"));
    }

    /**
     * Whether a request is a form of the desk, other than to sign out, that a browser has sent by itself, without a script that
     * would keep what was typed.
     */
    public static boolean isPlainForm(HttpServerRequest http) {
        return isOf(http)
                && !http.path().equals(SIGN_OUT)
                && http.method().equals(HttpMethod.POST)
                && http.getHeader("HX-Request") == null
                && isForm(http);
    }

    /** Whether the body of a request is a form without files. */
    public static boolean isForm(HttpServerRequest http) {
        String type = http.getHeader("Content-Type");
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }
}
