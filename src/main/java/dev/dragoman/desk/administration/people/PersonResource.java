package dev.dragoman.desk.administration.people;

import dev.dragoman.access.Caller;
import dev.dragoman.desk.administration.Administrators;
import dev.dragoman.desk.page.AdministrationAddress;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.storage.Store;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** The page of a person, with their tokens. */
@Path(AdministrationAddress.INDEX + "/people/person")
public class PersonResource {

    private static final Set<String> DONE = Set.of("revoked", "roles", "twice");

    private final Administrators administrators;
    private final Store store;
    private final DeskPages pages;
    private final PersonViews views;

    PersonResource(Administrators administrators, Store store, DeskPages pages, PersonViews views) {
        this.administrators = administrators;
        this.store = store;
        this.pages = pages;
        this.views = views;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance person(DeskFrame frame, PersonPage page);

        private Templates() {}
    }

    /** Without a name, as after the language was chosen, it leads to the list. */
    @GET
    @Operation(hidden = true)
    public Response person(HttpServerRequest http, @RestQuery String name, @RestQuery String done) {
        Caller caller = administrators.require(http);
        if (name == null) {
            return DeskPages.seeOther(AdministrationAddress.INDEX + "/people");
        }
        String notice = Optional.ofNullable(done)
                .filter(DONE::contains)
                .map(what -> "admin.done." + what)
                .orElse(null);
        DeskFrame frame = pages.frame(http, caller, "admin.person");
        PersonPage page = store.read(tables -> views.page(tables, name, frame.words(), notice));
        return pages.page(200, frame, Templates.person(frame, page));
    }
}
