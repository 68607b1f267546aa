package dev.dragoman.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/**
 * Sends requests to the service's own API, over the address at which the caller's request arrived. It blocks no thread:
 * a write that waits for another write of the same pool would never end.
 */
@Singleton
class OwnApi {

    private static final long TIMEOUT_MILLIS = 60_000;

    private final HttpClient client;
    private final ObjectMapper json;

    OwnApi(Vertx vertx, ObjectMapper json) {
        // Of its own address: the certificate is for the public name.
        client =
                vertx.createHttpClient(new HttpClientOptions().setTrustAll(true).setVerifyHost(false));
        this.json = json;
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Sends a request with the credentials of the caller's. */
    Uni<ApiAnswer> send(HttpServerRequest caller, ApiCall call) {
        RequestOptions target = new RequestOptions()
                .setMethod(HttpMethod.valueOf(call.method()))
                .setSsl(caller.isSSL())
                .setHost(caller.localAddress().hostAddress())
                .setPort(caller.localAddress().port())
                .setURI(call.target())
                .setTimeout(TIMEOUT_MILLIS);
        Future<ApiAnswer> answer = client.request(target).compose(request -> send(request, caller, call));
        return Uni.createFrom().completionStage(answer.toCompletionStage());
    }

    private Future<ApiAnswer> send(HttpClientRequest request, HttpServerRequest caller, ApiCall call) {
        request.putHeader(HttpHeaders.ACCEPT, call.accept());
        Optional.ofNullable(caller.getHeader(HttpHeaders.AUTHORIZATION))
                .ifPresent(credentials -> request.putHeader(HttpHeaders.AUTHORIZATION, credentials));
        call.contentType().ifPresent(type -> request.putHeader(HttpHeaders.CONTENT_TYPE, type));
        call.ifMatch().ifPresent(tag -> request.putHeader(HttpHeaders.IF_MATCH, tag));
        // Before anything is sent: a body that arrives while nothing reads it is lost.
        Future<ApiAnswer> answer = request.response().compose(this::read);
        Future<Void> sent =
                call.body().isPresent() ? request.end(Buffer.buffer(call.body().get())) : request.end();
        return sent.compose(done -> answer);
    }

    private Future<ApiAnswer> read(HttpClientResponse response) {
        return response.body()
                .map(body -> new ApiAnswer(
                        response.statusCode(),
                        Optional.ofNullable(response.getHeader(HttpHeaders.ETAG)),
                        read(body.toString(), response.getHeader(HttpHeaders.CONTENT_TYPE))));
    }

    private JsonNode read(String body, String type) {
        if (type == null || !type.contains("json")) {
            return TextNode.valueOf(body);
        }
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Our own API answers JSON that can be read", e);
        }
    }
}
