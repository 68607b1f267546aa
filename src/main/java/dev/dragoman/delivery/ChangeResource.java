package dev.dragoman.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dragoman.delivery.cache.ChangeStream;
import dev.dragoman.delivery.cache.DeliveryConfig;
import dev.dragoman.delivery.cache.Representation;
import dev.dragoman.editions.PublicChange;
import dev.dragoman.http.Parameters;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.list.ChangesView;
import dev.dragoman.rendering.list.ListRendering;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** The ordered log of public changes, for website backends to follow. */
@Path("/api/changes")
@Tag(name = "Reading")
public class ChangeResource {

    private static final int USUAL = 100;
    private static final int MOST = 1_000;
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final ChangeStream stream;
    private final Answers answers;
    private final ListRendering rendering;
    private final Permalinks permalinks;
    private final DeliveryConfig config;
    private final ObjectMapper json;

    ChangeResource(
            ChangeStream stream,
            Answers answers,
            ListRendering rendering,
            Permalinks permalinks,
            DeliveryConfig config,
            ObjectMapper json) {
        this.stream = stream;
        this.answers = answers;
        this.rendering = rendering;
        this.permalinks = permalinks;
        this.config = config;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "listChanges",
            summary = "Public changes in their one order: releases, corrections, withdrawals")
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The number of the last change that is known, or 0",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0", defaultValue = "0"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many changes at most",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "1000",
                            defaultValue = "100"))
    @APIResponse(
            responseCode = "200",
            description = "The changes after that one, the oldest first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangesView.class)))
    public Uni<Response> changes(HttpServerRequest http) {
        ReadRequest.of(http, Optional.empty()).type(List.of(MediaType.APPLICATION_JSON));
        long after = number("after", ReadRequest.parameter(http, "after"), 0, Long.MAX_VALUE)
                .orElse(0L);
        int limit = number("limit", ReadRequest.parameter(http, "limit"), 1, MOST)
                .orElse((long) USUAL)
                .intValue();
        return RecordAnswers.onWorker(() -> {
            byte[] body = rendering.write(ChangesView.of(after, stream.after(after, limit), permalinks));
            Representation page = Representation.of(
                    body, MediaType.APPLICATION_JSON, Optional.empty(), List.of(), List.of(), List.of("changes"));
            String location = "/api/changes?after=" + after + (limit == USUAL ? "" : "&limit=" + limit);
            return answers.answer(http, page, location, "");
        });
    }

    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followChanges",
            summary = "The same as server-sent events, from now on or from where the reader was")
    @Parameter(
            name = LAST_EVENT_ID,
            in = ParameterIn.HEADER,
            description = "The number of the last change that is known; browsers send it when they come back",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The same, for the first time",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
    @APIResponse(
            responseCode = "200",
            description = "One event a change, with its number as id",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = ChangesView.ChangeView.class)))
    public Multi<OutboundSseEvent> stream(HttpServerRequest http, @Context Sse sse) {
        stream.requireRoom();
        Optional<Long> after = number(
                        LAST_EVENT_ID, Optional.ofNullable(http.getHeader(LAST_EVENT_ID)), 0, Long.MAX_VALUE)
                .or(() -> number("after", ReadRequest.parameter(http, "after"), 0, Long.MAX_VALUE));
        OutboundSseEvent end = sse.newEventBuilder().comment("end").build();
        Multi<OutboundSseEvent> changes = after.map(seq -> Uni.createFrom().item(seq))
                .orElseGet(() -> RecordAnswers.onWorker(stream::last))
                .onItem()
                .transformToMulti(stream::from)
                .map(change -> event(change, sse))
                .onCompletion()
                .continueWith(end);
        Multi<OutboundSseEvent> heartbeats = Multi.createFrom()
                .ticks()
                .every(config.heartbeat())
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("").build());
        // At once, so that the reader knows that somebody is there.
        Multi<OutboundSseEvent> greeting = Multi.createFrom()
                .item(() -> sse.newEventBuilder().comment("changes").build());
        Multi<OutboundSseEvent> all = Multi.createBy()
                .merging()
                .streams(greeting, changes, heartbeats)
                .select()
                .first(event -> event != end);
        return RestMulti.fromMultiData(all)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no")
                .build();
    }

    private OutboundSseEvent event(PublicChange change, Sse sse) {
        try {
            return sse.newEventBuilder()
                    .id(Long.toString(change.seq()))
                    .name(change.act())
                    .mediaType(MediaType.TEXT_PLAIN_TYPE)
                    .data(String.class, json.writeValueAsString(ChangesView.of(change, permalinks)))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every view can be written as JSON", e);
        }
    }

    private static Optional<Long> number(String name, Optional<String> value, long least, long most) {
        return value.map(text -> Parameters.number(name, text, least, most));
    }
}
