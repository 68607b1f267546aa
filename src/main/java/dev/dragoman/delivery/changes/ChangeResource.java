package dev.dragoman.delivery.changes;

import dev.dragoman.delivery.Answers;
import dev.dragoman.delivery.ReadRequest;
import dev.dragoman.delivery.cache.ChangeStream;
import dev.dragoman.delivery.cache.DeliveryConfig;
import dev.dragoman.delivery.cache.Representation;
import dev.dragoman.delivery.record.RecordAnswers;
import dev.dragoman.editions.changes.ChangeEpoch;
import dev.dragoman.http.Parameters;
import dev.dragoman.json.JsonWriter;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.list.ChangesView;
import dev.dragoman.rendering.list.ListRendering;
import io.smallrye.common.annotation.Blocking;
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

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1_000;
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    /** The name of the event that tells a reader that what they know is of another log. */
    private static final String RESET = "reset";

    private final ChangeStream stream;
    private final Answers answers;
    private final ListRendering rendering;
    private final Permalinks permalinks;
    private final DeliveryConfig config;
    private final ChangeEpoch epoch;
    private final JsonWriter json;

    ChangeResource(
            ChangeStream stream,
            Answers answers,
            ListRendering rendering,
            Permalinks permalinks,
            DeliveryConfig config,
            ChangeEpoch epoch,
            JsonWriter json) {
        this.stream = stream;
        this.answers = answers;
        this.rendering = rendering;
        this.permalinks = permalinks;
        this.config = config;
        this.epoch = epoch;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "listChanges",
            summary = "Public changes in order: releases, corrections, withdrawals, renamings")
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The number of the last change that you know, or 0",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0", defaultValue = "0"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "The maximum number of changes",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "1000",
                            defaultValue = "100"))
    @APIResponse(responseCode = "400", description = "after-beyond-end: there are no such changes in this log")
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
        int limit = number("limit", ReadRequest.parameter(http, "limit"), 1, MAX_LIMIT)
                .orElse((long) DEFAULT_LIMIT)
                .intValue();
        return RecordAnswers.onWorker(() -> {
            requireNotBeyond(after, stream.last());
            byte[] body = rendering.write(ChangesView.of(epoch.value(), after, stream.after(after, limit), permalinks));
            Representation page = Representation.of(
                    body, MediaType.APPLICATION_JSON, Optional.empty(), List.of(), List.of(), List.of("changes"));
            String location = "/api/changes?after=" + after + (limit == DEFAULT_LIMIT ? "" : "&limit=" + limit);
            return answers.logAnswer(http, page, location);
        });
    }

    @GET
    @Path("stream")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followChanges",
            summary = "The same as server-sent events, from now on or from the last event that the client knows",
            description = "The id of each event is epoch:seq. If the id that a client sends is not from this log"
                    + " (the database was rebuilt), the first event is reset, with the data of ChangesReset: read"
                    + " everything again; the following events are the changes from then on.")
    @Parameter(
            name = LAST_EVENT_ID,
            in = ParameterIn.HEADER,
            description =
                    "The id of the last event that the client knows, epoch:seq; browsers send it when they reconnect",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The same, or only the number of a change, for the first connection",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description =
                    "One event per change, named by its act, with epoch:seq as id; possibly preceded by an event reset",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(oneOf = {ChangesView.ChangeView.class, ChangesView.ResetView.class})))
    @APIResponse(responseCode = "400", description = "after-beyond-end, or invalid-parameter")
    public Multi<OutboundSseEvent> stream(HttpServerRequest http, @Context Sse sse) {
        stream.requireRoom();
        Optional<LogPosition> known = LogPosition.read(LAST_EVENT_ID, http.getHeader(LAST_EVENT_ID))
                .or(() -> LogPosition.read("after", http.getParam("after")));
        String current = epoch.value();
        long last = stream.last();
        if (http.getHeader(LAST_EVENT_ID) == null) {
            known.filter(position -> position.epoch().isEmpty())
                    .ifPresent(position -> requireNotBeyond(position.seq(), last));
        }
        boolean foreign =
                known.filter(position -> !position.isIn(current, last)).isPresent();
        long from = foreign ? last : known.map(LogPosition::seq).orElse(last);
        OutboundSseEvent end = sse.newEventBuilder().comment("end").build();
        Multi<OutboundSseEvent> changes = stream.from(from)
                .map(change -> event(current, change.seq(), change.act(), ChangesView.of(change, permalinks), sse))
                .onCompletion()
                .continueWith(end);
        Multi<OutboundSseEvent> heartbeats = Multi.createFrom()
                .ticks()
                .every(config.heartbeat())
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("").build());
        // Sent at once, so that the client knows that the stream is open.
        OutboundSseEvent greeting = sse.newEventBuilder().comment("changes").build();
        Multi<OutboundSseEvent> first = foreign
                ? Multi.createFrom()
                        .items(greeting, event(current, last, RESET, new ChangesView.ResetView(current, last), sse))
                : Multi.createFrom().item(greeting);
        Multi<OutboundSseEvent> all = Multi.createBy()
                .concatenating()
                .streams(
                        first,
                        Multi.createBy()
                                .merging()
                                .streams(changes, heartbeats)
                                .select()
                                .first(event -> event != end));
        return RestMulti.fromMultiData(all)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no")
                .build();
    }

    private OutboundSseEvent event(String log, long seq, String name, Object data, Sse sse) {
        return sse.newEventBuilder()
                .id(log + ":" + seq)
                .name(name)
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, json.text(data))
                .build();
    }

    private void requireNotBeyond(long after, long last) {
        if (after > last) {
            throw new ProblemException(
                            ProblemCode.AFTER_BEYOND_END,
                            "after is " + after + ", but the last change is " + last
                                    + "; if you have seen later ones, they belong to another epoch: read everything again")
                    .with("parameter", "after")
                    .with("epoch", epoch.value())
                    .with("last", last);
        }
    }

    private static Optional<Long> number(String name, Optional<String> value, long least, long most) {
        return value.map(text -> Parameters.number(name, text, least, most));
    }
}
