package dev.dragoman.errors;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.http.DeskAddress;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a person whose request to the desk needs a sign-in goes, and what they come back to. */
final class DeskSignIn {

    private static final String FORM = DeskAddress.SIGN_IN;
    private static final String WITHIN = "/desk/";

    private DeskSignIn() {}

    /**
     * The address of the form. It goes on to the page that was asked for; after a form, whose content is not sent again, to
     * the page that the form was on.
     */
    static String address(HttpServerRequest http) {
        return FORM
                + page(http)
                        .map(page -> "?next=" + URLEncoder.encode(page, UTF_8))
                        .orElse("");
    }

    private static Optional<String> page(HttpServerRequest http) {
        boolean read = http.method().equals(HttpMethod.GET) || http.method().equals(HttpMethod.HEAD);
        String shown = http.getHeader("HX-Current-URL");
        if (shown == null && read) {
            return Optional.of(http.uri());
        }
        return Stream.of(Optional.ofNullable(shown), Optional.ofNullable(http.getHeader("Referer")))
                .flatMap(Optional::stream)
                .flatMap(address -> path(address).stream())
                .filter(path -> path.startsWith(WITHIN) && !path.startsWith(FORM))
                .findFirst();
    }

    /** The path and query of an address, whatever its host: nothing else is followed. */
    private static Optional<String> path(String address) {
        try {
            URI uri = new URI(address);
            return Optional.ofNullable(uri.getRawPath())
                    .map(path -> uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
