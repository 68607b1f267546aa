package dev.dragoman.editing;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.Role;
import dev.dragoman.editing.body.ReplayBody;
import dev.dragoman.editing.view.DeliveryView;
import dev.dragoman.editing.view.ReplayView;
import dev.dragoman.editing.write.WriteAnswer;
import dev.dragoman.editing.write.WriteTransaction;
import dev.dragoman.http.Parameters;
import dev.dragoman.storage.Store;
import dev.dragoman.webhooks.Deliveries;
import dev.dragoman.webhooks.Delivery;
import dev.dragoman.webhooks.DeliveryState;
import dev.dragoman.webhooks.Replaying;
import dev.dragoman.webhooks.Subscribing;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What webhooks were sent and are to be sent, for admins: the log, test messages and replays. */
@Path("/api/webhooks/{id}")
@Tag(name = "Webhooks")
@SecurityRequirement(name = "token")
@Singleton
public class DeliveryResource {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    /** Sorts after every id. */
    private static final String NEWEST = "~";

    private final Callers callers;
    private final Replaying replaying;
    private final WriteTransaction writing;
    private final Store store;

    DeliveryResource(Callers callers, Replaying replaying, WriteTransaction writing, Store store) {
        this.callers = callers;
        this.replaying = replaying;
        this.writing = writing;
        this.store = store;
    }

    @GET
    @Path("deliveries")
    @Operation(operationId = "listWebhookDeliveries", summary = "The queue and the log of a webhook, newest first")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "Only those in this state",
            schema = @Schema(enumeration = {"pending", "delivered", "failed", "cancelled"}))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "The maximum number on a page",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "500",
                            defaultValue = "50"))
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "The id of the last one on the previous page")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeliveryView.Page.class)))
    @APIResponse(responseCode = "404", description = "unknown-webhook")
    public Response list(HttpServerRequest http, @RestPath String id) {
        admin(http);
        Optional<DeliveryState> state = Optional.ofNullable(http.getParam("state"))
                .map(text -> DeliveryState.of(text)
                        .orElseThrow(
                                () -> Parameters.invalid("state", text, "pending, delivered, failed or cancelled")));
        int limit = Optional.ofNullable(http.getParam("limit"))
                .map(value -> (int) Parameters.number("limit", value, 1, MAX_LIMIT))
                .orElse(DEFAULT_LIMIT);
        Optional<String> after = Optional.ofNullable(http.getParam("after"));
        after.filter(ID.asMatchPredicate().negate()).ifPresent(value -> {
            throw Parameters.invalid("after", value, "the id of a delivery");
        });
        // One more than is shown tells whether there is a next page.
        List<Delivery> found = store.read(tables -> {
            Subscribing.find(tables, id);
            return tables.table(Deliveries.class)
                    .newest(
                            id,
                            after.orElse(NEWEST),
                            state.map(DeliveryState::name).orElse(null),
                            limit + 1);
        });
        List<Delivery> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit
                ? "/api/webhooks/" + id + "/deliveries?"
                        + state.map(of -> "state=" + of.slug() + "&").orElse("") + "limit=" + limit + "&after="
                        + page.get(limit - 1).id()
                : null;
        return WriteAnswer.json(
                        200,
                        new DeliveryView.Page(
                                page.stream().map(DeliveryView::of).toList(), next))
                .response();
    }

    @GET
    @Path("deliveries/{delivery}")
    @Operation(operationId = "getWebhookDelivery", summary = "A message in the queue or in the log of a webhook")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "404", description = "unknown-webhook or unknown-delivery")
    public Response delivery(HttpServerRequest http, @RestPath String id, @RestPath String delivery) {
        admin(http);
        Delivery found = store.read(tables -> {
            Subscribing.find(tables, id);
            return Replaying.find(tables, id, delivery);
        });
        return WriteAnswer.json(200, DeliveryView.of(found)).response();
    }

    @POST
    @Path("ping")
    @Operation(operationId = "pingWebhook", summary = "Sends a webhook a test message of the type ping")
    @APIResponse(
            responseCode = "202",
            description = "It is queued",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "404", description = "unknown-webhook")
    @APIResponse(responseCode = "409", description = "wrong-state: the webhook is disabled")
    public Response ping(@Context HttpServerRequest http, @RestPath String id) {
        Caller admin = admin(http);
        return writing.write(
                http,
                admin,
                new byte[0],
                tables -> WriteAnswer.json(202, DeliveryView.of(replaying.ping(tables, admin, id))));
    }

    @POST
    @Path("deliveries/{delivery}/replay")
    @Operation(
            operationId = "replayWebhookDelivery",
            summary = "Sends a message of the log again, with the same webhook-id and body")
    @APIResponse(
            responseCode = "202",
            description = "It is queued",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "404", description = "unknown-webhook or unknown-delivery")
    @APIResponse(responseCode = "409", description = "wrong-state: the webhook is disabled")
    public Response replay(@Context HttpServerRequest http, @RestPath String id, @RestPath String delivery) {
        Caller admin = admin(http);
        return writing.write(
                http,
                admin,
                new byte[0],
                tables -> WriteAnswer.json(202, DeliveryView.of(replaying.replay(tables, admin, id, delivery))));
    }

    @POST
    @Path("replay")
    @Operation(
            operationId = "replayWebhook",
            summary = "Sends a webhook all messages since a change or an instant again",
            description = "Public changes come from the change log, so those that the webhook never received are"
                    + " sent too. The filters of the webhook apply.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReplayBody.class)))
    @APIResponse(
            responseCode = "202",
            description = "They are queued",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReplayView.class)))
    @APIResponse(responseCode = "400", description = "after-beyond-end: there is no such change")
    @APIResponse(responseCode = "404", description = "unknown-webhook")
    @APIResponse(responseCode = "409", description = "wrong-state: the webhook is disabled")
    public Response replay(@Context HttpServerRequest http, @RestPath String id, byte[] body) {
        Caller admin = admin(http);
        ReplayBody asked = ReplayBody.read(http, body);
        return writing.write(http, admin, body, tables -> {
            Replaying.Replay replay = asked.since()
                    .map(since -> replaying.replaySince(tables, admin, id, since))
                    .orElseGet(() -> replaying.replayAfter(
                            tables, admin, id, asked.after().orElseThrow()));
            return WriteAnswer.json(202, ReplayView.of(replay));
        });
    }

    private Caller admin(HttpServerRequest http) {
        Caller caller = callers.of(http);
        caller.require(Role.ADMIN);
        return caller;
    }
}
