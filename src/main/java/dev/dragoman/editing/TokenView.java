package dev.dragoman.editing;

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
record TokenView(
        String id,
        String name,

        @Schema(description = "How the public may know its bearer; null if they are to stay unnamed")
        String displayName,

        @Schema(description = "Roles, each in one locale or in all", examples = "[\"translator[ja]\", \"author\"]")
        List<String> grants,

        @Schema(description = "active, expired or revoked") String state,

        String createdBy,

        @Schema(format = "date-time") String created,

        @Schema(format = "date-time", description = "The first instant at which it is not valid any more, or null")
        String expires,

        @Schema(format = "date-time") String revoked,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What the bearer sends; shown once, where the token is made")
        String token) {

    static TokenView of(AccessToken token, Instant now) {
        return of(token, now, null);
    }

    static TokenView of(IssuedToken issued, Instant now) {
        return of(issued.token(), now, issued.secret().text());
    }

    private static TokenView of(AccessToken token, Instant now, String secret) {
        return new TokenView(
                token.id(),
                token.name(),
                token.displayName().orElse(null),
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
    record Tokens(List<TokenView> tokens) {}

    /** Who the bearer of a token is. */
    @RegisterForReflection
    @Schema(name = "Bearer")
    record Bearer(String name, String displayName, List<String> grants) {}
}
