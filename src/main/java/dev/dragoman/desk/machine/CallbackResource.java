package dev.dragoman.desk.machine;

import dev.dragoman.machine.ReceivingTranslations;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Where providers deliver translations later. Whoever knows the unguessable id of a request that waits may answer it, once; what
 * they send is checked like any translation.
 */
@Path("/machine/callbacks/{secret}")
public class CallbackResource {

    private static final int MAX_FIELDS = 100;

    private final ReceivingTranslations receiving;

    CallbackResource(ReceivingTranslations receiving) {
        this.receiving = receiving;
    }

    @POST
    @Operation(hidden = true)
    public Response deliver(@RestPath String secret, byte[] body) {
        return answer(receiving.receive(secret, body));
    }

    /** Says that there will be no translations; {@code error-code} of the form or of the query says why. */
    @POST
    @Path("error")
    @Operation(hidden = true)
    public Response fail(@Context HttpServerRequest http, @RestPath String secret, byte[] body) {
        return answer(receiving.fail(
                secret,
                Stream.of(
                                parameters(http.query() == null ? "" : http.query()),
                                parameters(new String(body, StandardCharsets.UTF_8)))
                        .flatMap(fields -> fields.getOrDefault("error-code", List.of()).stream())
                        .flatMap(code -> number(code).stream())
                        .findFirst()));
    }

    private static Response answer(boolean taken) {
        if (!taken) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "No request waits for this");
        }
        return Response.noContent().build();
    }

    private static Map<String, List<String>> parameters(String text) {
        try {
            return new QueryStringDecoder(text, StandardCharsets.UTF_8, false, MAX_FIELDS).parameters();
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
    }

    private static Optional<Integer> number(String text) {
        return text.strip().matches("-?[0-9]{1,9}") ? Optional.of(Integer.parseInt(text.strip())) : Optional.empty();
    }
}
