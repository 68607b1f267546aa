package dev.dragoman.http;

import io.vertx.core.http.HttpServerRequest;

/** The addresses of the desk, where people work in the browser: they alone have sessions, and forms that write. */
public final class DeskAddress {

    /** The path that all of them begin with; the cookies of the desk are sent there only. */
    public static final String PATH = "/desk";

    /** Where people sign in. */
    public static final String SIGN_IN = PATH + "/sign-in";

    /** Where the OpenID Connect issuer sends people back to, after they have signed in there. */
    public static final String CALLBACK = SIGN_IN + "/callback";

    private DeskAddress() {}

    /** Whether a request is for the desk. */
    public static boolean isOf(HttpServerRequest http) {
        String path = http.path();
        return path != null && (path.equals(PATH) || path.startsWith(PATH + "/"));
    }
}
