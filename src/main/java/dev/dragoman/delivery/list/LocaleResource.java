package dev.dragoman.delivery.list;

import dev.dragoman.rendering.list.LocaleView;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The locales in use. */
@Path("/api/locales")
@Tag(name = "Reading")
public class LocaleResource {

    private final ListAnswers lists;

    LocaleResource(ListAnswers lists) {
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "listLocales",
            summary =
                    "The locales in which any record is public, with their names in their own language, and direction")
    @APIResponse(
            responseCode = "200",
            description = "The locales",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = LocaleView.class)))
    public Uni<Response> locales(HttpServerRequest http) {
        return lists.locales(http);
    }
}
