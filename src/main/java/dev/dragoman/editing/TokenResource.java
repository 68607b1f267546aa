package dev.dragoman.editing;

import dev.dragoman.access.AccessToken;
import dev.dragoman.access.AccessTokens;
import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.Grant;
import dev.dragoman.access.IssuedToken;
import dev.dragoman.access.Role;
import dev.dragoman.access.TokenIssuing;
import dev.dragoman.editing.body.TokenBody;
import dev.dragoman.editing.view.TokenView;
import dev.dragoman.editing.write.WriteAnswer;
import dev.dragoman.editing.write.WriteTransaction;
import dev.dragoman.storage.Store;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Bearer tokens, for admins. */
@Path("/api/tokens")
@Tag(name = "Access")
@SecurityRequirement(name = "token")
@Singleton
public class TokenResource {

    private final Callers callers;
    private final TokenIssuing issuing;
    private final WriteTransaction writing;
    private final Store store;
    private final Clock clock;

    TokenResource(Callers callers, TokenIssuing issuing, WriteTransaction writing, Store store, Clock clock) {
        this.callers = callers;
        this.issuing = issuing;
        this.writing = writing;
        this.store = store;
        this.clock = clock;
    }

    @POST
    @Operation(
            operationId = "issueToken",
            summary = "Creates a token",
            description = "Only this answer shows its secret, as token. If the request is sent again with the same"
                    + " Idempotency-Key, no second token is created, and the answer is the same without the"
                    + " secret, which is not stored: if the secret was lost, revoke the token and create another"
                    + " one.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TokenBody.class)))
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TokenView.class)))
    @APIResponse(responseCode = "400", description = "invalid-body")
    @APIResponse(responseCode = "401", description = "unauthenticated")
    @APIResponse(responseCode = "403", description = "forbidden: the caller is not an admin")
    @APIResponse(responseCode = "422", description = "invalid-token-request, with the field")
    public Response issue(@Context HttpServerRequest http, byte[] body) {
        Caller admin = admin(http);
        Instant now = clock.instant();
        TokenBody asked = TokenBody.read(http, body, now);
        return writing.write(http, admin, body, tables -> {
            IssuedToken issued = issuing.issue(tables, admin, asked.terms(now));
            return WriteAnswer.json(201, TokenView.of(issued, now))
                    // Nothing keeps the secret.
                    .keeping(TokenView.of(issued.token(), now))
                    .withLocation("/api/tokens/" + issued.token().id());
        });
    }

    @GET
    @Operation(
            operationId = "listTokens",
            summary = "All tokens, including expired and revoked ones, newest first, without their secrets")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TokenView.Tokens.class)))
    public Response list(HttpServerRequest http) {
        admin(http);
        Instant now = clock.instant();
        List<AccessToken> all =
                store.read(tables -> tables.table(AccessTokens.class).all());
        return WriteAnswer.json(
                        200,
                        new TokenView.Tokens(all.stream()
                                .map(token -> TokenView.of(token, now))
                                .toList()))
                .response();
    }

    @GET
    @Path("self")
    @Operation(operationId = "getOwnToken", summary = "The name and the roles of the caller")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TokenView.Bearer.class)))
    @APIResponse(responseCode = "401", description = "unauthenticated")
    public Response self(HttpServerRequest http) {
        Caller caller = callers.of(http);
        caller.requireName();
        return WriteAnswer.json(
                        200,
                        new TokenView.Bearer(
                                caller.name(), caller.displayName().orElse(null), Grant.texts(caller.grants())))
                .response();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getToken", summary = "A token, without its secret")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TokenView.class)))
    @APIResponse(responseCode = "404", description = "unknown-token")
    public Response token(HttpServerRequest http, @RestPath String id) {
        admin(http);
        AccessToken token = store.read(tables -> issuing.find(tables, id));
        return WriteAnswer.json(200, TokenView.of(token, clock.instant())).response();
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "revokeToken", summary = "Revokes a token with immediate effect")
    @APIResponse(responseCode = "204", description = "It is revoked, now or earlier")
    @APIResponse(responseCode = "404", description = "unknown-token")
    @APIResponse(responseCode = "409", description = "wrong-state: nobody else is an admin")
    public Response revoke(HttpServerRequest http, @RestPath String id) {
        Caller admin = admin(http);
        return writing.write(http, admin, new byte[0], tables -> {
            issuing.revoke(tables, admin, id);
            return WriteAnswer.noContent();
        });
    }

    private Caller admin(HttpServerRequest http) {
        Caller caller = callers.of(http);
        caller.require(Role.ADMIN);
        return caller;
    }
}
