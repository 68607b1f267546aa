package dev.dragoman.desk.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.Secret;
import dev.dragoman.access.session.Sessions;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.Form;
import dev.dragoman.desk.page.LocalPath;
import dev.dragoman.http.DeskAddress;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.rendering.Permalinks;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Signs people in with a personal token, and out again. */
@Path("/desk")
public class SessionResource {

    private final Callers callers;
    private final Sessions sessions;
    private final DeskPages pages;
    private final boolean secure;

    SessionResource(Callers callers, Sessions sessions, DeskPages pages, Permalinks permalinks) {
        this.callers = callers;
        this.sessions = sessions;
        this.pages = pages;
        this.secure = permalinks.base().startsWith("https:");
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance signIn(DeskFrame frame, SignInForm form);

        private Templates() {}
    }

    @GET
    @Path("sign-in")
    @Operation(hidden = true)
    public Response form(HttpServerRequest http, @RestQuery String next) {
        String path = LocalPath.orBoard(next);
        return callers.of(http).isAnonymous() ? form(http, 200, new SignInForm(path, null)) : DeskPages.seeOther(path);
    }

    @POST
    @Path("sign-in")
    @Operation(hidden = true)
    public Response signIn(@Context HttpServerRequest http, byte[] body) {
        Form form = Form.read(http, body);
        String path = LocalPath.orBoard(form.get("next").orElse(LocalPath.BOARD));
        Optional<String> token = form.get("token");
        if (token.isEmpty()) {
            return form(http, 422, new SignInForm(path, "sign-in.empty"));
        }
        try {
            String value = callers.signIn(http, new Secret(token.get()));
            // Another session of this browser ends; its cookie is never taken over.
            close(http);
            return Response.fromResponse(DeskPages.seeOther(path))
                    .cookie(cookie(http, value, -1))
                    .build();
        } catch (ProblemException e) {
            return form(http, e.code().status(), new SignInForm(path, wrong(e)));
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
        callers.signOut(http);
        return Response.fromResponse(DeskPages.seeOther(LocalPath.SIGN_IN
                        + next.map(path -> "?next=" + URLEncoder.encode(path, UTF_8))
                                .orElse("")))
                .cookie(cookie(http, "", 0))
                .build();
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
