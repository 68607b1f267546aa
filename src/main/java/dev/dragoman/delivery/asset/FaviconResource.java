package dev.dragoman.delivery.asset;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The mark of the service where browsers look for it if no page names one, as they do beside JSON and feeds. */
@Path("/favicon.ico")
public class FaviconResource {

    private final AssetResource assets;

    FaviconResource(AssetResource assets) {
        this.assets = assets;
    }

    @GET
    @Operation(hidden = true)
    public Response icon(HttpServerRequest http) {
        return assets.asset(http, "favicon.ico");
    }
}
