package dev.dragoman.desk.administration.people;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.administration.PersonAccess;
import dev.dragoman.desk.administration.Administrators;
import dev.dragoman.desk.page.AdministrationAddress;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.DeskTransaction;
import dev.dragoman.desk.page.Form;
import dev.dragoman.desk.page.TranslationAddress;
import dev.dragoman.drafting.people.Retiring;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Revisions;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.assignment.Assignment;
import dev.dragoman.translation.assignment.Assignments;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Retires a person, after a page that says what ends. */
@Path(AdministrationAddress.INDEX + "/people/retire")
public class RetirementResource {

    private final Administrators administrators;
    private final Store store;
    private final DeskPages pages;
    private final DeskTransaction transaction;
    private final PersonViews people;
    private final Retiring retiring;

    RetirementResource(
            Administrators administrators,
            Store store,
            DeskPages pages,
            DeskTransaction transaction,
            PersonViews people,
            Retiring retiring) {
        this.administrators = administrators;
        this.store = store;
        this.pages = pages;
        this.transaction = transaction;
        this.people = people;
        this.retiring = retiring;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance retirement(DeskFrame frame, RetirementPage page);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Response check(HttpServerRequest http, @RestQuery String name) {
        Caller caller = administrators.require(http);
        if (name == null || name.equals(Callers.ADMIN)) {
            return DeskPages.seeOther(AdministrationAddress.INDEX + "/people");
        }
        return page(http, caller, 200, name, false);
    }

    @POST
    @Operation(hidden = true)
    public Response retire(@Context HttpServerRequest http, byte[] body) {
        Caller caller = administrators.require(http);
        String name = Form.read(http, body).get("name").orElse("");
        try {
            transaction.write(tables -> {
                retiring.retire(tables, caller, name);
                return true;
            });
        } catch (ProblemException declined) {
            if (!declined.members().containsKey("lastAdmin")) {
                throw declined;
            }
            return page(http, caller, declined.code().status(), name, true);
        }
        return DeskPages.seeOther(
                AdministrationAddress.INDEX + "/people?retired=" + AdministrationAddress.encoded(name));
    }

    private Response page(HttpServerRequest http, Caller caller, int status, String name, boolean last) {
        DeskFrame frame = pages.frame(http, caller, "admin.retire");
        RetirementPage page = store.read(tables -> {
            PersonAccess person = people.require(tables, name);
            return new RetirementPage(
                    name,
                    AdministrationAddress.ofPerson(name),
                    (int) person.tokens().stream()
                            .filter(token -> token.revokedAt().isEmpty())
                            .count(),
                    person.signsInAtIssuer(),
                    tables.table(Assignments.class).ofPerson(name).stream()
                            .map(assignment -> given(tables, assignment, frame.words()))
                            .toList(),
                    last);
        });
        return pages.page(status, frame, Templates.retirement(frame, page));
    }

    private static RetirementPage.Given given(Tables tables, Assignment assignment, LocalizedMessages words) {
        String slug = assignment.slug().value();
        String locale = assignment.locale().toString();
        String title = tables.table(Revisions.class)
                .newest(slug)
                .map(revision -> revision.record().title().source())
                .orElse(slug);
        return new RetirementPage.Given(TranslationAddress.of(slug, locale), title, words.language(locale));
    }
}
