package dev.dragoman.editing;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.Role;
import dev.dragoman.editing.body.AuthorityBody;
import dev.dragoman.editing.view.AuthorityView;
import dev.dragoman.editing.write.WriteAnswer;
import dev.dragoman.editing.write.WriteTransaction;
import dev.dragoman.http.Precondition;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.review.AuthorityChange;
import dev.dragoman.releasing.review.SettingAuthority;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.TranslationLocale;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.PUT;
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

/** Sets the authority of translations. */
@Path("/api/records")
@Tag(name = "Writing")
@SecurityRequirement(name = "token")
public class AuthorityResource {

    private final Callers callers;
    private final WriteTransaction writing;
    private final SettingAuthority setting;

    AuthorityResource(Callers callers, WriteTransaction writing, SettingAuthority setting) {
        this.callers = callers;
        this.writing = writing;
        this.setting = setting;
    }

    @PUT
    @Path("{slug}/translations/{locale}/authority")
    @Operation(
            operationId = "setAuthority",
            summary = "Sets the authority of a translation, from its next release on",
            description = "For publishers of the locale. Stays in force for later versions, until a publisher"
                    + " changes it or a machine translation is uploaded; a release may state another one for"
                    + " itself.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "The ETag of the newest version; optional")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AuthorityBody.class)))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AuthorityView.class)))
    @APIResponse(responseCode = "403", description = "forbidden: not a publisher of the locale")
    @APIResponse(responseCode = "404", description = "unknown-record or unknown-bundle")
    @APIResponse(responseCode = "422", description = "invalid-bundle: not one of the four values")
    public Response set(@Context HttpServerRequest http, @RestPath String slug, @RestPath String locale, byte[] body) {
        Caller caller = callers.of(http);
        LanguageTag tag = TranslationLocale.require(locale);
        caller.require(Role.PUBLISHER, tag);
        Authority authority = AuthorityBody.read(http, body).authority();
        Slug name = Addresses.slug(slug);
        Precondition precondition = Precondition.optionalIfMatch(http, "The translation of " + slug + " into " + tag);
        return writing.write(
                http, caller, body, tables -> answer(setting.set(tables, caller, name, tag, authority, precondition)));
    }

    private static WriteAnswer answer(AuthorityChange change) {
        BundleVersion version = change.version();
        return WriteAnswer.json(
                        200,
                        new AuthorityView(
                                version.bundle().slug().value(),
                                version.bundle().locale().toString(),
                                change.after().slug(),
                                change.before().slug(),
                                version.number()))
                .withEtag(version.tag());
    }
}
