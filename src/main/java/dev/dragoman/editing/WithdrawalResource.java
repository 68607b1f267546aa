package dev.dragoman.editing;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.editing.view.WithdrawalView;
import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.http.Precondition;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.WithdrawalRequest;
import dev.dragoman.releasing.Withdrawing;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
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
            summary = "Takes a record, or one language version of it, from the public; a later release undoes it")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description =
                    "The ETag of the newest version of the translation, or, for en and for the whole record, of its draft;"
                            + " * for whatever version there is")
    @RequestBody(
            required = true,
            description = "{\"mode\": \"withdrawn, gone or redirect\", \"to\": \"another-slug\", \"note\": \"…\","
                    + " \"locale\": \"ja\"}; to is for redirect only, without locale all language versions go")
    @APIResponse(
            responseCode = "200",
            description = "What was withdrawn, and the releases that stay scheduled",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WithdrawalView.class)))
    @APIResponse(responseCode = "404", description = "unknown-record, no-edition-in-language: it was never public")
    @APIResponse(responseCode = "409", description = "wrong-state: it is withdrawn, or translations would remain")
    @APIResponse(responseCode = "412", description = "precondition-failed: somebody else has changed it")
    @APIResponse(responseCode = "422", description = "invalid-withdrawal")
    @APIResponse(responseCode = "428", description = "precondition-required: send If-Match")
    public Response withdraw(@Context HttpServerRequest http, @RestPath String slug, byte[] body) {
        Caller caller = callers.of(http);
        caller.requireEditor();
        BodyFields fields = BodyFields.read(http, body, ProblemCode.INVALID_WITHDRAWAL, "mode", "to", "note", "locale");
        WithdrawalMode mode = mode(fields);
        Optional<Slug> to = to(fields, mode);
        Optional<String> note = fields.remark("note");
        Optional<LanguageTag> locale = fields.has("locale") ? Optional.of(fields.locale("locale")) : Optional.empty();
        WithdrawalRequest request = new WithdrawalRequest(Addresses.slug(slug), locale, mode, note, to);
        Precondition precondition = Precondition.ifMatch(
                http,
                locale.filter(tag -> !tag.equals(LanguageTag.CANONICAL))
                        .map(tag -> "The translation into " + tag)
                        .orElse("The record"));
        return writing.write(
                http,
                caller,
                body,
                tables -> WriteAnswer.json(
                        200, WithdrawalView.of(withdrawing.withdraw(tables, caller, request, precondition))));
    }

    private static WithdrawalMode mode(BodyFields fields) {
        String text = fields.requiredText("mode");
        return WithdrawalMode.of(text)
                .orElseThrow(() ->
                        fields.invalid("mode", "is \"" + text + "\", which is not one of withdrawn, gone, redirect"));
    }

    private static Optional<Slug> to(BodyFields fields, WithdrawalMode mode) {
        if (mode == WithdrawalMode.REDIRECT) {
            return Optional.of(fields.slug("to"));
        }
        if (fields.has("to")) {
            throw fields.invalid("to", "is for the mode redirect only");
        }
        return Optional.empty();
    }
}
