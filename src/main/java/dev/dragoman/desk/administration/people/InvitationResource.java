package dev.dragoman.desk.administration.people;

import dev.dragoman.access.Caller;
import dev.dragoman.access.IssuedToken;
import dev.dragoman.access.TokenIssuing;
import dev.dragoman.access.administration.PeopleWithAccess;
import dev.dragoman.desk.administration.Administrators;
import dev.dragoman.desk.page.AdministrationAddress;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.DeskTransaction;
import dev.dragoman.desk.page.Form;
import dev.dragoman.mail.MailConfig;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.storage.Store;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Invites a person: issues a token, which is shown once. */
@Path(AdministrationAddress.INDEX + "/people/invite")
public class InvitationResource {

    private final Administrators administrators;
    private final Store store;
    private final DeskPages pages;
    private final DeskTransaction transaction;
    private final PeopleWithAccess people;
    private final TokenIssuing issuing;
    private final Clock clock;
    private final boolean mail;

    InvitationResource(
            Administrators administrators,
            Store store,
            DeskPages pages,
            DeskTransaction transaction,
            PeopleWithAccess people,
            TokenIssuing issuing,
            MailConfig mail,
            Clock clock) {
        this.administrators = administrators;
        this.store = store;
        this.pages = pages;
        this.transaction = transaction;
        this.people = people;
        this.issuing = issuing;
        this.clock = clock;
        this.mail = mail.from().isPresent();
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance invitation(DeskFrame frame, InvitationPage page);

        static native TemplateInstance issuedToken(DeskFrame frame, IssuedPage page);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Response form(HttpServerRequest http, @RestQuery String name) {
        Caller caller = administrators.require(http);
        String asked = Optional.ofNullable(name).orElse("");
        InvitationForm form = store.read(tables -> people.find(tables, asked))
                .map(person -> InvitationForm.again(person, clock.instant()))
                .orElseGet(() -> InvitationForm.blank(asked));
        return page(http, caller, 200, form, Set.of());
    }

    @POST
    @Operation(hidden = true)
    public Response invite(@Context HttpServerRequest http, byte[] body) {
        Caller caller = administrators.require(http);
        InvitationForm form = InvitationForm.read(Form.read(http, body));
        Set<String> mistakes = form.mistakes();
        if (!mistakes.isEmpty()) {
            return page(http, caller, 422, form, mistakes);
        }
        Instant now = clock.instant();
        try {
            Optional<IssuedToken> issued = transaction.write(
                    tables -> issuing.issueOnce(tables, caller, form.id(), form.terms(now), mail && form.invite()));
            return issued.map(token -> issued(http, caller, token))
                    .orElseGet(() -> DeskPages.seeOther(PersonAddress.after("twice", form.name())));
        } catch (ProblemException declined) {
            if (declined.code() != ProblemCode.INVALID_TOKEN_REQUEST) {
                throw declined;
            }
            return page(http, caller, 422, form, Set.of("name"));
        }
    }

    private Response issued(HttpServerRequest http, Caller caller, IssuedToken issued) {
        String name = issued.token().name();
        DeskFrame frame = pages.frame(http, caller, "admin.invite");
        return pages.page(
                200,
                frame,
                Templates.issuedToken(
                        frame,
                        new IssuedPage(
                                name,
                                AdministrationAddress.ofPerson(name),
                                issued.secret().text())));
    }

    private Response page(
            HttpServerRequest http, Caller caller, int status, InvitationForm form, Set<String> mistakes) {
        DeskFrame frame = pages.frame(http, caller, "admin.invite");
        return pages.page(status, frame, Templates.invitation(frame, InvitationPage.of(form, mistakes, mail)));
    }
}
