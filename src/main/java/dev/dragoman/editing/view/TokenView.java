package dev.dragoman.editing.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dragoman.access.AccessToken;
import dev.dragoman.access.Grant;
import dev.dragoman.access.IssuedToken;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A bearer token as its admin sees it. */
@RegisterForReflection
@Schema(name = "Token")
public record TokenView(
        @Schema(required = true) String id,

        @Schema(required = true, description = "The bearer") String name,

        @Schema(
                required = true,
                nullable = true,
                description = "The public name; null if the bearer is not named to the public")
        String displayName,

        @Schema(
                required = true,
                nullable = true,
                description = "Where the bearer hears of their work; null if they get no e-mail")
        String email,

        @Schema(
                required = true,
                description = "Roles, each in one locale or in all",
                examples = "[\"translator[ja]\", \"author\"]")
        List<String> grants,

        @Schema(
                required = true,
                enumeration = {"active", "expired", "revoked"})
        String state,

        @Schema(required = true) String createdBy,
        @Schema(required = true, format = "date-time") String created,

        @Schema(
                required = true,
                nullable = true,
                format = "date-time",
                description = "When it expires; null if it does not expire")
        String expires,

        @Schema(required = true, nullable = true, format = "date-time")
        String revoked,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The secret that the bearer sends; only in the answer that creates the token")
        String token) {

    /** The token without its secret. */
    public static TokenView of(AccessToken token, Instant now) {
        return of(token, now, null);
    }

    /** The token with its secret. */
    public static TokenView of(IssuedToken issued, Instant now) {
        return of(issued.token(), now, issued.secret().text());
    }

    private static TokenView of(AccessToken token, Instant now, String secret) {
        return new TokenView(
                token.id(),
                token.name(),
                token.displayName().orElse(null),
                token.email().orElse(null),
                Grant.texts(token.grants()),
                token.state(now).slug(),
                token.createdBy(),
                token.createdAt().toString(),
                token.expiresAt().map(Instant::toString).orElse(null),
                token.revokedAt().map(Instant::toString).orElse(null),
                secret);
    }

    /** All tokens, newest first. */
    @RegisterForReflection
    @Schema(name = "Tokens")
    public record Tokens(@Schema(required = true) List<TokenView> tokens) {}

    /** Who the bearer of a token is. */
    @RegisterForReflection
    @Schema(name = "Bearer")
    public record Bearer(
            @Schema(required = true) String name,
            @Schema(required = true, nullable = true) String displayName,
            @Schema(required = true) List<String> grants) {}
}
