package dev.dragoman.desk.administration.settings;

import dev.dragoman.access.Caller;
import dev.dragoman.desk.administration.Administrators;
import dev.dragoman.desk.page.AdministrationAddress;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.settings.SettingsInForce;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The settings in force, without secrets. */
@Path(AdministrationAddress.INDEX + "/settings")
public class SettingsResource {

    private final Administrators administrators;
    private final DeskPages pages;
    private final SettingsInForce settings;

    SettingsResource(Administrators administrators, DeskPages pages, SettingsInForce settings) {
        this.administrators = administrators;
        this.pages = pages;
        this.settings = settings;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance settings(DeskFrame frame, SettingsPage page);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Response settings(HttpServerRequest http) {
        Caller caller = administrators.require(http);
        DeskFrame frame = pages.frame(http, caller, "admin.settings");
        SettingsPage page = new SettingsPage(
                settings.all().stream().map(SettingsPage.Row::of).toList());
        return pages.page(200, frame, Templates.settings(frame, page));
    }
}
