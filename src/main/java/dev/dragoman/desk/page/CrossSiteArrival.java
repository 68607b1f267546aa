package dev.dragoman.desk.page;

import dev.dragoman.access.Caller;
import dev.dragoman.access.session.Sessions;
import dev.dragoman.http.DeskAddress;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets people who follow a link from another site, such as one in an e-mail, arrive with their session. Browsers do not send the
 * session's cookie then, because it is {@code SameSite=Strict}; they do when our own page opens the same address again.
 */
public class CrossSiteArrival {

    private final DeskPages pages;

    CrossSiteArrival(DeskPages pages) {
        this.pages = pages;
    }

    /** Answers such a request with a page that opens the address again; lets all others pass. */
    @ServerRequestFilter
    public Response reload(HttpServerRequest http) {
        if (!isArrival(http)) {
            return null;
        }
        DeskFrame frame = pages.frame(http, Caller.ANONYMOUS, "sign-in.opening");
        return pages.page(200, frame, new ReloadPage(http.uri(), "sign-in.opening-text").in(frame));
    }

    private static boolean isArrival(HttpServerRequest http) {
        return http.method().equals(HttpMethod.GET)
                && "cross-site".equals(http.getHeader("Sec-Fetch-Site"))
                && "navigate".equals(http.getHeader("Sec-Fetch-Mode"))
                && DeskAddress.isOf(http)
                // The state of a sign-in is in a cookie that comes along.
                && !http.path().equals(DeskAddress.CALLBACK)
                && http.getCookie(Sessions.COOKIE) == null;
    }
}
