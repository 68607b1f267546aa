package dev.dragoman.editing;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.editing.body.WithdrawalBody;
import dev.dragoman.editing.view.WithdrawalView;
import dev.dragoman.editing.write.WriteAnswer;
import dev.dragoman.editing.write.WriteTransaction;
import dev.dragoman.http.Precondition;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.releasing.withdrawal.WithdrawalRequest;
import dev.dragoman.releasing.withdrawal.Withdrawing;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Taking records or language versions from the public. */
@Path("/api/records")
@Tag(name = "Writing")
@SecurityRequirement(name = "token")
public class WithdrawalResource {

    private final Callers callers;
    private final WriteTransaction writing;
    private final Withdrawing withdrawing;

    WithdrawalResource(Callers callers, WriteTransaction writing, Withdrawing withdrawing) {
        this.callers = callers;
        this.writing = writing;
        this.withdrawing = withdrawing;
    }

    @POST
    @Path("{slug}/withdraw")
    @Operation(
            operationId = "withdraw",
            summary = "Withdraws a record, or one language version of it; a later release makes it public again",
            description = "A second request with another mode, note or destination amends the withdrawal, without"
                    + " publishing the text again; repeating a request changes nothing.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the newest version of the translation or, for en and for the whole record, of"
                    + " its draft; * for any version")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WithdrawalBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The withdrawn versions, and the releases that remain scheduled",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WithdrawalView.class)))
    @APIResponse(responseCode = "404", description = "unknown-record, no-edition-in-language: it was never public")
    @APIResponse(responseCode = "409", description = "wrong-state: translations would remain public")
    @APIResponse(responseCode = "412", description = "precondition-failed: it has been changed in the meantime")
    @APIResponse(responseCode = "422", description = "invalid-withdrawal")
    @APIResponse(responseCode = "428", description = "precondition-required: send If-Match")
    public Response withdraw(@Context HttpServerRequest http, @RestPath String slug, byte[] body) {
        Caller caller = callers.of(http);
        caller.requireEditor();
        WithdrawalBody asked = WithdrawalBody.read(http, body);
        WithdrawalRequest request =
                new WithdrawalRequest(Addresses.slug(slug), asked.locale(), asked.mode(), asked.note(), asked.to());
        Precondition precondition = Precondition.ifMatch(
                http,
                asked.locale()
                        .filter(tag -> !tag.equals(LanguageTag.CANONICAL))
                        .map(tag -> "The translation into " + tag)
                        .orElse("The record"));
        return writing.write(
                http,
                caller,
                body,
                tables -> WriteAnswer.json(
                        200, WithdrawalView.of(withdrawing.withdraw(tables, caller, request, precondition))));
    }
}
