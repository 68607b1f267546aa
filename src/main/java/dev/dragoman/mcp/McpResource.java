package dev.dragoman.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.http.ContentTypeOptions;
import io.quarkus.runtime.ApplicationConfig;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The Model Context Protocol over Streamable HTTP (MCP 2025-06-18), as much of it as tools need: {@code initialize},
 * {@code ping}, {@code tools/list} and {@code tools/call}. Each message is answered by itself, without a session.
 */
@Path("/mcp")
public class McpResource {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The versions of the protocol, the newest first; for these messages they do not differ. */
    private static final List<String> VERSIONS = List.of("2025-06-18", "2025-03-26");

    private static final String VERSION_HEADER = "MCP-Protocol-Version";

    private static final String INSTRUCTIONS = "Official communications in many languages. Read with the reading tools."
            + " With an editor's access token as bearer, draft and check too; people review and release. Send back the"
            + " etag of what you have read when you draft. A body with \"type\": \"https://dragoman.dev/problems/…\" says"
            + " why a call was rejected, and what would be right.";

    private final Callers callers;
    private final OwnApi api;
    private final ObjectMapper json;
    private final String version;

    McpResource(Callers callers, OwnApi api, ObjectMapper json, ApplicationConfig application) {
        this.callers = callers;
        this.api = api;
        this.json = json;
        version = application.version().orElse("");
    }

    /** A message of JSON-RPC 2.0; a notification is answered 202. */
    @POST
    @Blocking
    @Operation(hidden = true)
    public Uni<Response> message(@Context HttpServerRequest http, byte[] body) {
        Caller caller = callers.of(http);
        JsonNode id = JSON.nullNode();
        try {
            requireKnownVersion(http.getHeader(VERSION_HEADER));
            JsonNode message = read(body);
            id = message.path("id");
            if (id.isMissingNode()) {
                return Uni.createFrom().item(Response.accepted().build());
            }
            JsonNode answered = id;
            return result(http, caller, message).map(result -> answer(200, answered, "result", result));
        } catch (RpcException wrong) {
            return Uni.createFrom().item(error(id, wrong));
        }
    }

    private Uni<JsonNode> result(HttpServerRequest http, Caller caller, JsonNode message) {
        JsonNode parameters = message.path("params");
        String method = message.path("method").asText();
        return switch (method) {
            case "initialize" -> Uni.createFrom().item(initialize(parameters));
            case "ping" -> Uni.createFrom().item(JSON.objectNode());
            case "tools/list" -> Uni.createFrom().item(list(caller));
            case "tools/call" -> call(http, parameters);
            default -> throw new RpcException(RpcException.METHOD_NOT_FOUND, "There is no method \"" + method + "\"");
        };
    }

    private JsonNode initialize(JsonNode parameters) {
        String asked = parameters.path("protocolVersion").asText();
        ObjectNode result =
                JSON.objectNode().put("protocolVersion", VERSIONS.contains(asked) ? asked : VERSIONS.get(0));
        result.putObject("capabilities").putObject("tools");
        result.putObject("serverInfo").put("name", "dragoman").put("version", version);
        return result.put("instructions", INSTRUCTIONS);
    }

    private static JsonNode list(Caller caller) {
        ObjectNode result = JSON.objectNode();
        Tools.of(caller.isEditor()).forEach(tool -> result.withArray("tools").add(tool.view()));
        return result;
    }

    private Uni<JsonNode> call(HttpServerRequest http, JsonNode parameters) {
        String name = parameters.path("name").asText();
        Tool tool =
                Tools.named(name).orElseThrow(() -> RpcException.invalidParams("There is no tool \"" + name + "\""));
        JsonNode given = parameters.has("arguments") ? parameters.get("arguments") : JSON.objectNode();
        return tool.act()
                .run(Arguments.of(given, tool), request -> api.send(http, request))
                .map(McpResource::view);
    }

    /** What the API answered, as structure and as the text of it, for agents that read only one of them. */
    private static JsonNode view(ApiAnswer answer) {
        ObjectNode structure = JSON.objectNode().put("status", answer.status());
        answer.etag().ifPresent(tag -> structure.put("etag", tag));
        structure.set("body", answer.body());
        ObjectNode result = JSON.objectNode();
        result.putArray("content").addObject().put("type", "text").put("text", structure.toString());
        result.set("structuredContent", structure);
        return result.put("isError", answer.isError());
    }

    /** Clients send the version that was agreed on; without the header it is the oldest. */
    private static void requireKnownVersion(String agreed) {
        if (agreed != null && !VERSIONS.contains(agreed)) {
            throw new RpcException(
                    RpcException.INVALID_REQUEST,
                    VERSION_HEADER + " is not supported; it may be " + String.join(" or ", VERSIONS));
        }
    }

    private JsonNode read(byte[] body) {
        JsonNode message;
        try {
            message = json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new RpcException(RpcException.PARSE_ERROR, "The body is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new RpcException(RpcException.PARSE_ERROR, "The body cannot be read");
        }
        JsonNode id = message.path("id");
        boolean valid = message.isObject()
                && message.path("jsonrpc").asText().equals("2.0")
                && message.path("method").isTextual()
                && (id.isMissingNode() || id.isTextual() || id.isIntegralNumber());
        if (!valid) {
            throw new RpcException(
                    RpcException.INVALID_REQUEST,
                    "The body must be one message: an object with \"jsonrpc\": \"2.0\", a \"method\" and, to be"
                            + " answered, an \"id\" that is a text or a whole number");
        }
        return message;
    }

    private static Response error(JsonNode id, RpcException wrong) {
        boolean unread = wrong.code() == RpcException.PARSE_ERROR || wrong.code() == RpcException.INVALID_REQUEST;
        return answer(
                unread ? 400 : 200,
                id,
                "error",
                JSON.objectNode().put("code", wrong.code()).put("message", wrong.getMessage()));
    }

    private static Response answer(int status, JsonNode id, String member, JsonNode value) {
        ObjectNode message = JSON.objectNode().put("jsonrpc", "2.0");
        message.set("id", id.isMissingNode() ? JSON.nullNode() : id);
        message.set(member, value);
        return Response.status(status)
                .entity(message.toString())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(ContentTypeOptions.FIELD, ContentTypeOptions.NO_SNIFF)
                .build();
    }
}
