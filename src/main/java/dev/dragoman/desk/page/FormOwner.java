package dev.dragoman.desk.page;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.http.DeskAddress;
import dev.dragoman.rendering.LocalizedMessages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Accepts forms only of the person who had opened their page. If the session has ended meanwhile, or another person has signed
 * in with the same browser, the answer is a page with everything that was typed, from which it can be sent again: nobody acts
 * in the name of another person, and nothing that was typed is lost.
 */
public class FormOwner {

    /** The field with the name of the person who has opened the page. */
    public static final String FIELD = "person";

    private static final Set<String> WITHOUT_SESSION = Set.of(DeskAddress.SIGN_IN, DeskAddress.SIGN_OUT);
    private static final Set<String> TYPED = Set.of("text", "comment", "reason", "note", "title", "body");

    private final Callers callers;
    private final DeskPages pages;

    FormOwner(Callers callers, DeskPages pages) {
        this.callers = callers;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance unsent(DeskFrame frame, UnsentPage page);

        private Templates() {}
    }

    /** Answers a form of somebody else with its content; lets all other requests pass. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION + 1)
    public Response giveBack(ContainerRequestContext request, HttpServerRequest http) {
        if (!DeskAddress.isOf(http)
                || WITHOUT_SESSION.contains(http.path())
                || !http.method().name().equals("POST")
                || !DeskAddress.isForm(http)) {
            return null;
        }
        Caller caller = callers.of(http);
        if (caller.isAnonymous() && !DeskAddress.isPlainForm(http)) {
            return null;
        }
        Form form = form(request);
        Optional<String> owner = form.get(FIELD);
        if (caller.isAnonymous()) {
            // Without anything typed, the form to sign in is enough.
            return form.fields().isEmpty() ? null : page(http, caller, form, owner, 401);
        }
        boolean own = owner.filter(name -> !name.equals(caller.name())).isEmpty();
        return own ? null : page(http, caller, form, owner, 409);
    }

    private static Form form(ContainerRequestContext request) {
        try {
            byte[] body = request.getEntityStream().readAllBytes();
            request.setEntityStream(new ByteArrayInputStream(body));
            return Form.of(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response page(HttpServerRequest http, Caller caller, Form form, Optional<String> owner, int status) {
        DeskFrame frame = pages.frame(http, caller, "unsent.title");
        LocalizedMessages words = frame.words();
        String text = caller.isAnonymous()
                ? words.get("unsent.signed-out")
                : words.with("unsent.other-person", Map.of("person", owner.orElseThrow(), "now", caller.name()));
        List<UnsentPage.Field> fields = form.fields().stream()
                // Whoever signs in as the same person sends it in that name; another person says so by sending it.
                .map(field -> field.name().equals(FIELD) && !caller.isAnonymous()
                        ? new UnsentPage.Field(FIELD, caller.name())
                        : field)
                .toList();
        List<String> typed = fields.stream()
                .filter(field -> TYPED.contains(field.name().split("\\.", 2)[0]))
                .map(UnsentPage.Field::value)
                .filter(value -> !value.isBlank())
                .toList();
        return pages.page(
                status,
                frame,
                Templates.unsent(frame, new UnsentPage(http.uri(), text, caller.isAnonymous(), fields, typed)));
    }
}
