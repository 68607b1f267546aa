package dev.dragoman.desk.administration.people;

import dev.dragoman.access.AccessToken;
import dev.dragoman.access.Caller;
import dev.dragoman.access.Grant;
import dev.dragoman.access.TokenIssuing;
import dev.dragoman.desk.administration.Administrators;
import dev.dragoman.desk.page.AdministrationAddress;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.DeskTransaction;
import dev.dragoman.desk.page.Form;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Changes the roles of a token, or revokes it. */
@Path(AdministrationAddress.INDEX + "/people")
public class PersonalTokenResource {

    private final Administrators administrators;
    private final Store store;
    private final DeskPages pages;
    private final DeskTransaction transaction;
    private final TokenIssuing issuing;

    PersonalTokenResource(
            Administrators administrators,
            Store store,
            DeskPages pages,
            DeskTransaction transaction,
            TokenIssuing issuing) {
        this.administrators = administrators;
        this.store = store;
        this.pages = pages;
        this.transaction = transaction;
        this.issuing = issuing;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance tokenRoles(DeskFrame frame, TokenPage page);

        static native TemplateInstance tokenRevocation(DeskFrame frame, TokenPage page);

        private Templates() {}
    }

    @GET
    @Path("roles")
    @Operation(hidden = true)
    public Response roles(HttpServerRequest http, @RestQuery String token) {
        Caller caller = administrators.require(http);
        AccessToken found = find(token);
        return roles(http, caller, 200, found, RoleFields.of(found.grants()), null);
    }

    @POST
    @Path("roles")
    @Operation(hidden = true)
    public Response changeRoles(@Context HttpServerRequest http, byte[] body) {
        Caller caller = administrators.require(http);
        Form form = Form.read(http, body);
        AccessToken token = find(form.get("token").orElse(""));
        RoleFields fields = RoleFields.read(form);
        Optional<Set<Grant>> grants = fields.grants();
        if (grants.isEmpty()) {
            return roles(http, caller, 422, token, fields, "admin.roles-wrong");
        }
        try {
            write(tables -> issuing.changeGrants(tables, caller, token.id(), grants.get()));
        } catch (ProblemException declined) {
            return roles(http, caller, declined.code().status(), token, fields, mistake(declined));
        }
        return DeskPages.seeOther(PersonAddress.after("roles", token.name()));
    }

    @GET
    @Path("revoke")
    @Operation(hidden = true)
    public Response revocation(HttpServerRequest http, @RestQuery String token) {
        return revocation(http, administrators.require(http), 200, find(token), null);
    }

    @POST
    @Path("revoke")
    @Operation(hidden = true)
    public Response revoke(@Context HttpServerRequest http, byte[] body) {
        Caller caller = administrators.require(http);
        AccessToken token = find(Form.read(http, body).get("token").orElse(""));
        try {
            write(tables -> issuing.revoke(tables, caller, token.id()));
        } catch (ProblemException declined) {
            return revocation(http, caller, declined.code().status(), token, mistake(declined));
        }
        return DeskPages.seeOther(PersonAddress.after("revoked", token.name()));
    }

    private static String mistake(ProblemException declined) {
        if (!declined.members().containsKey("lastAdmin")) {
            throw declined;
        }
        return "admin.last-admin";
    }

    private void write(Consumer<Tables> act) {
        transaction.write(tables -> {
            act.accept(tables);
            return true;
        });
    }

    private AccessToken find(String id) {
        return store.read(tables -> issuing.find(tables, Optional.ofNullable(id).orElse("")));
    }

    private Response roles(
            HttpServerRequest http, Caller caller, int status, AccessToken token, RoleFields fields, String mistake) {
        DeskFrame frame = pages.frame(http, caller, "admin.change-roles");
        return pages.page(status, frame, Templates.tokenRoles(frame, page(frame, token, fields, mistake)));
    }

    private Response revocation(HttpServerRequest http, Caller caller, int status, AccessToken token, String mistake) {
        DeskFrame frame = pages.frame(http, caller, "admin.revoke");
        RoleFields fields = RoleFields.of(token.grants());
        return pages.page(status, frame, Templates.tokenRevocation(frame, page(frame, token, fields, mistake)));
    }

    private static TokenPage page(DeskFrame frame, AccessToken token, RoleFields fields, String mistake) {
        return new TokenPage(
                token.id(),
                token.name(),
                AdministrationAddress.ofPerson(token.name()),
                RolesInWords.of(token.grants(), frame.words()),
                fields.fields(),
                mistake);
    }
}
