package dev.dragoman.http;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Rejects cross-site request forgery: a form of the desk is accepted only if the browser says that one of our own pages
 * sent it, by {@code Sec-Fetch-Site} (Fetch Metadata) or else by {@code Origin} (RFC 6454 §7). Every browser sends at
 * least one of them with a form, and no page can forge either. Requests elsewhere carry no cookie that counts.
 */
public final class SameOrigin {

    private SameOrigin() {}

    /**
     * Checks a request that changes something.
     *
     * @throws ProblemException FORBIDDEN if it is for the desk and another site sent it
     */
    public static void require(HttpServerRequest http) {
        if (DeskAddress.isOf(http) && !isOwn(http)) {
            throw new ProblemException(
                    ProblemCode.FORBIDDEN,
                    "This form was sent from another site; open the page here, and send it again");
        }
    }

    private static boolean isOwn(HttpServerRequest http) {
        String site = http.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        Optional<String> origin = Optional.ofNullable(http.getHeader("Origin")).flatMap(SameOrigin::authority);
        return origin.isPresent() && origin.equals(Optional.ofNullable(http.getHeader("Host")));
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(new URI(origin).getRawAuthority());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
