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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** The list of people and their access. */
@Path(AdministrationAddress.INDEX + "/people")
public class PeopleResource {

    private final Administrators administrators;
    private final Store store;
    private final DeskPages pages;
    private final PeopleViews views;

    PeopleResource(Administrators administrators, Store store, DeskPages pages, PeopleViews views) {
        this.administrators = administrators;
        this.store = store;
        this.pages = pages;
        this.views = views;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance people(DeskFrame frame, PeoplePage page);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Response people(HttpServerRequest http, @RestQuery String retired) {
        Caller caller = administrators.require(http);
        DeskFrame frame = pages.frame(http, caller, "admin.people");
        PeopleQuery query = PeopleQuery.of(http);
        String notice = Optional.ofNullable(retired)
                .map(name -> frame.words().with("admin.done.retired", "name", name))
                .orElse(null);
        PeoplePage page = store.read(tables -> views.page(tables, query, frame.words(), notice));
        return pages.page(200, frame, Templates.people(frame, page));
    }
}
