package dev.dragoman.editing;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.Role;
import dev.dragoman.editing.body.WebhookBody;
import dev.dragoman.editing.view.WebhookView;
import dev.dragoman.editing.write.WriteAnswer;
import dev.dragoman.editing.write.WriteTransaction;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import dev.dragoman.webhooks.Subscribing;
import dev.dragoman.webhooks.Subscription;
import dev.dragoman.webhooks.Webhook;
import dev.dragoman.webhooks.Webhooks;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Webhooks, managed by admins. */
@Path("/api/webhooks")
@Tag(name = "Webhooks")
@SecurityRequirement(name = "token")
@Singleton
public class WebhookResource {

    private final Callers callers;
    private final Subscribing subscribing;
    private final WriteTransaction writing;
    private final Store store;

    WebhookResource(Callers callers, Subscribing subscribing, WriteTransaction writing, Store store) {
        this.callers = callers;
        this.subscribing = subscribing;
        this.writing = writing;
        this.store = store;
    }

    @POST
    @Operation(
            operationId = "createWebhook",
            summary = "Creates a webhook",
            description = "Only this answer shows its secret. If the request is sent again with the same"
                    + " Idempotency-Key, no second webhook is created, and the answer is the same without the"
                    + " secret; if the secret was lost, replace it with POST /api/webhooks/{id}/secret.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookBody.class)))
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "422", description = "invalid-webhook, with the field; or limit-exceeded")
    public Response create(@Context HttpServerRequest http, byte[] body) {
        Caller admin = admin(http);
        Subscription wanted = WebhookBody.read(http, body).create();
        return writing.write(http, admin, body, tables -> {
            Subscribing.Created created = subscribing.create(tables, admin, wanted);
            return WriteAnswer.json(201, WebhookView.withSecret(created))
                    .keeping(WebhookView.of(created.webhook()))
                    .withLocation("/api/webhooks/" + created.webhook().id());
        });
    }

    @GET
    @Operation(operationId = "listWebhooks", summary = "All webhooks, without their secrets")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookView.Webhooks.class)))
    public Response list(HttpServerRequest http) {
        admin(http);
        List<Webhook> all = store.read(tables -> tables.table(Webhooks.class).all());
        return WriteAnswer.json(
                        200,
                        new WebhookView.Webhooks(
                                all.stream().map(WebhookView::of).toList()))
                .response();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getWebhook", summary = "A webhook, without its secret")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "404", description = "unknown-webhook")
    public Response webhook(HttpServerRequest http, @RestPath String id) {
        admin(http);
        return WriteAnswer.json(200, WebhookView.of(store.read(tables -> Subscribing.find(tables, id))))
                .response();
    }

    @PATCH
    @Path("{id}")
    @Operation(
            operationId = "changeWebhook",
            summary = "Changes a webhook; omitted members stay unchanged",
            description = "enabled: true also enables a webhook that was disabled after repeated failures; it"
                    + " receives later events. POST /api/webhooks/{id}/replay sends the ones that it has missed.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookBody.class)))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "404", description = "unknown-webhook")
    @APIResponse(responseCode = "422", description = "invalid-webhook, with the field")
    public Response change(@Context HttpServerRequest http, @RestPath String id, byte[] body) {
        Caller admin = admin(http);
        WebhookBody wanted = WebhookBody.read(http, body);
        return writing.write(
                http, admin, body, tables -> WriteAnswer.json(200, WebhookView.of(change(tables, admin, id, wanted))));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteWebhook", summary = "Deletes a webhook, with its queue and its log")
    @APIResponse(responseCode = "204", description = "It is deleted")
    @APIResponse(responseCode = "404", description = "unknown-webhook")
    public Response delete(HttpServerRequest http, @RestPath String id) {
        Caller admin = admin(http);
        return writing.write(http, admin, new byte[0], tables -> {
            subscribing.delete(tables, admin, id);
            return WriteAnswer.noContent();
        });
    }

    @POST
    @Path("{id}/secret")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Gives a webhook a new secret",
            description = "Only this answer shows it. For a day (dragoman.webhooks.rotation-overlap) messages have two"
                    + " signatures, by the new secret and by the previous one.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookView.Secret.class)))
    @APIResponse(responseCode = "404", description = "unknown-webhook")
    public Response rotate(@Context HttpServerRequest http, @RestPath String id) {
        Caller admin = admin(http);
        return writing.write(http, admin, new byte[0], tables -> {
            WebhookView.Secret rotated = WebhookView.Secret.of(subscribing.rotate(tables, admin, id));
            return WriteAnswer.json(200, rotated).keeping(rotated.hidden());
        });
    }

    private Webhook change(Tables tables, Caller admin, String id, WebhookBody wanted) {
        Webhook before = Subscribing.find(tables, id);
        Webhook changed = subscribing.change(
                tables,
                admin,
                id,
                wanted.change(new Subscription(before.name(), before.url(), before.filter(), before.tokenId())));
        return wanted.enabled()
                .map(enabled -> subscribing.enable(tables, admin, id, enabled))
                .orElse(changed);
    }

    private Caller admin(HttpServerRequest http) {
        Caller caller = callers.of(http);
        caller.require(Role.ADMIN);
        return caller;
    }
}
