package dev.dragoman.desk.administration;

import dev.dragoman.access.Caller;
import dev.dragoman.desk.page.AdministrationAddress;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The index of the pages for administrators. */
@Path(AdministrationAddress.INDEX)
public class AdministrationResource {

    private final Administrators administrators;
    private final DeskPages pages;

    AdministrationResource(Administrators administrators, DeskPages pages) {
        this.administrators = administrators;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance administration(DeskFrame frame);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Response index(HttpServerRequest http) {
        Caller caller = administrators.require(http);
        DeskFrame frame = pages.frame(http, caller, "admin.title");
        return pages.page(200, frame, Templates.administration(frame));
    }
}
