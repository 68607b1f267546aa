package dev.dragoman.desk.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.Secret;
import dev.dragoman.access.issuer.CodeFlow;
import dev.dragoman.access.issuer.SignInFailure;
import dev.dragoman.access.issuer.SignInResult;
import dev.dragoman.access.session.Sessions;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.Form;
import dev.dragoman.desk.page.LocalPath;
import dev.dragoman.desk.page.ReloadPage;
import dev.dragoman.http.DeskAddress;
import dev.dragoman.http.PageHeaders;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.problem.RetryAfter;
import dev.dragoman.rendering.Permalinks;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Signs people in, at the issuer or with a personal token, and out again. */
@Path("/desk")
public class SessionResource {

    private static final int RETRY_AFTER_SECONDS = 30;

    private final Callers callers;
    private final Sessions sessions;
    private final DeskPages pages;
    private final CodeFlow issuer;
    private final boolean secure;

    SessionResource(Callers callers, Sessions sessions, DeskPages pages, CodeFlow issuer, Permalinks permalinks) {
        this.callers = callers;
        this.sessions = sessions;
        this.pages = pages;
        this.issuer = issuer;
        this.secure = permalinks.base().startsWith("https:");
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance signIn(DeskFrame frame, SignInForm form);

        static native TemplateInstance signInFailed(DeskFrame frame, SignInFailedPage failed);

        private Templates() {}
    }

    /**
     * The form; whoever was about to open a page goes straight on to the issuer, if there is one.
     *
     * @param state where a person continues who comes back from signing out at the issuer
     */
    @GET
    @Path("sign-in")
    @Operation(hidden = true)
    public Response form(
            HttpServerRequest http, @RestQuery String next, @RestQuery String with, @RestQuery String state) {
        String path = LocalPath.orBoard(next == null ? state : next);
        if (!callers.of(http).isAnonymous()) {
            return DeskPages.seeOther(path);
        }
        boolean withToken = !issuer.isEnabled() || "token".equals(with);
        if (withToken || next == null) {
            return form(http, 200, new SignInForm(path, null, withToken, issuer.isEnabled()));
        }
        try {
            return Response.fromResponse(DeskPages.seeOther(path))
                    .location(issuer.start())
                    .build();
        } catch (SignInFailure failure) {
            return failed(http, failure, path);
        }
    }

    /** Where the issuer sends people back to. */
    @GET
    @Path("sign-in/callback")
    @Operation(hidden = true)
    public Response completeAtIssuer(@Context HttpServerRequest http) {
        if (!issuer.isEnabled()) {
            return DeskPages.seeOther(LocalPath.SIGN_IN);
        }
        try {
            SignInResult result = issuer.complete();
            String value = callers.signIn(result.person(), pages.words(http).locale());
            close(http);
            DeskFrame frame = pages.frame(http, Caller.ANONYMOUS, "sign-in.opening");
            return Response.fromResponse(
                            pages.page(200, frame, new ReloadPage(result.path(), "sign-in.opening-text").in(frame)))
                    .cookie(cookie(http, value, -1))
                    .build();
        } catch (SignInFailure failure) {
            return failed(http, failure, LocalPath.BOARD);
        }
    }

    @POST
    @Path("sign-in")
    @Operation(hidden = true)
    public Response signIn(@Context HttpServerRequest http, byte[] body) {
        Form form = Form.read(http, body);
        String path = LocalPath.orBoard(form.get("next").orElse(LocalPath.BOARD));
        Optional<String> token = form.get("token");
        if (token.isEmpty()) {
            return form(http, 422, new SignInForm(path, "sign-in.empty", true, issuer.isEnabled()));
        }
        try {
            String value = callers.signIn(
                    http, new Secret(token.get()), pages.words(http).locale());
            // Another session of this browser ends; its cookie is never taken over.
            close(http);
            return Response.fromResponse(DeskPages.seeOther(path))
                    .cookie(cookie(http, value, -1))
                    .build();
        } catch (ProblemException e) {
            SignInForm again = new SignInForm(path, wrong(e), true, issuer.isEnabled());
            return DeskPages.withRetryAfter(form(http, e.code().status(), again), e);
        }
    }

    /** Signs a person out. The form says where the next person goes on. */
    @POST
    @Path("sign-out")
    @Operation(hidden = true)
    public Response signOut(@Context HttpServerRequest http, byte[] body) {
        Optional<String> next = body.length == 0
                ? Optional.empty()
                : Form.read(http, body).get("next").map(LocalPath::orBoard);
        // A form must not lead to another site (form-action), but a page may.
        Response answer = callers.signOut(http)
                // The issuer sends the state back with the person (OpenID Connect RP-Initiated Logout 1.0 §3).
                .map(url -> signedOut(
                        http,
                        url
                                + next.map(path -> "&state=" + URLEncoder.encode(path, UTF_8))
                                        .orElse("")))
                .orElseGet(() -> DeskPages.seeOther(
                        LocalPath.SIGN_IN + next.map(this::goingOn).orElse("")));
        return Response.fromResponse(answer).cookie(cookie(http, "", 0)).build();
    }

    /** The form with both ways to sign in: the issuer might know its last person still. */
    private String goingOn(String path) {
        return (issuer.isEnabled() ? "?with=token&next=" : "?next=") + URLEncoder.encode(path, UTF_8);
    }

    private Response signedOut(HttpServerRequest http, String issuerUrl) {
        DeskFrame frame = pages.frame(http, Caller.ANONYMOUS, "sign-in.signed-out");
        return Response.fromResponse(
                        pages.page(200, frame, new ReloadPage(issuerUrl, "sign-in.signed-out-text").in(frame)))
                // The address has the ID token.
                .header(PageHeaders.REFERRER, null)
                .header(PageHeaders.REFERRER, "no-referrer")
                .build();
    }

    private Response failed(HttpServerRequest http, SignInFailure failure, String next) {
        DeskFrame frame = pages.frame(http, Caller.ANONYMOUS, "sign-in.failed");
        Response.ResponseBuilder page = Response.fromResponse(pages.page(
                status(failure),
                frame,
                Templates.signInFailed(frame, new SignInFailedPage("sign-in." + text(failure), next))));
        return failure.reason() == SignInFailure.Reason.UNAVAILABLE
                ? page.header(HttpHeaders.RETRY_AFTER, RetryAfter.atLeast(RETRY_AFTER_SECONDS))
                        .build()
                : page.build();
    }

    private static int status(SignInFailure failure) {
        return switch (failure.reason()) {
            case REFUSED -> 403;
            case INVALID -> 400;
            case UNAVAILABLE -> 503;
        };
    }

    private static String text(SignInFailure failure) {
        return switch (failure.reason()) {
            case REFUSED -> "refused";
            case INVALID -> "invalid";
            case UNAVAILABLE -> "unavailable";
        };
    }

    private void close(HttpServerRequest http) {
        Optional.ofNullable(http.getCookie(Sessions.COOKIE))
                .map(Cookie::getValue)
                .ifPresent(sessions::close);
    }

    private static String wrong(ProblemException e) {
        return switch (e.code()) {
            case TOO_MANY_REQUESTS -> "sign-in.throttled";
            case UNAUTHENTICATED -> "sign-in.unknown";
            default -> throw e;
        };
    }

    private Response form(HttpServerRequest http, int status, SignInForm form) {
        DeskFrame frame = pages.frame(http, Caller.ANONYMOUS, "sign-in.title");
        return pages.page(status, frame, Templates.signIn(frame, form));
    }

    private NewCookie cookie(HttpServerRequest http, String value, int maxAge) {
        // A forged header can only make the cookie more secure.
        boolean encrypted = secure || http.isSSL() || "https".equalsIgnoreCase(http.getHeader("X-Forwarded-Proto"));
        return new NewCookie.Builder(Sessions.COOKIE)
                .value(value)
                .path(DeskAddress.PATH)
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(encrypted)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
