package dev.dragoman.editing.body;

import dev.dragoman.access.Callers;
import dev.dragoman.access.Grant;
import dev.dragoman.access.TokenIssuing;
import dev.dragoman.access.TokenTerms;
import dev.dragoman.access.people.DisplayName;
import dev.dragoman.access.people.EmailAddress;
import dev.dragoman.http.body.JsonBody;
import dev.dragoman.json.JsonObject;
import dev.dragoman.locales.LanguageRegistry;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The token that an admin asks for. */
@Schema(name = "TokenRequest", additionalProperties = Schema.False.class)
public record TokenBody(
        @Schema(required = true, minLength = 1, examples = "Keiko", description = "The bearer")
        String name,

        @Schema(description = "The public name; if omitted, the bearer is not named to the public")
        Optional<String> displayName,

        @Schema(
                format = "email",
                maxLength = 254,
                examples = "keiko@example.org",
                description = "Where the bearer hears of their work; if omitted, they get no e-mail")
        Optional<String> email,

        @Schema(
                required = true,
                type = SchemaType.ARRAY,
                implementation = String.class,
                minItems = 1,
                maxItems = 1_000,
                description = "Roles, each in one locale or in all",
                examples = "[\"translator[ja]\", \"author\"]")
        Set<Grant> grants,

        @Schema(
                implementation = String.class,
                format = "date-time",
                description = "When it expires; not together with days")
        Optional<Instant> expires,

        @Schema(
                implementation = Integer.class,
                minimum = "1",
                maximum = "36500",
                description = "The number of days until it expires; without days and expires, it does not expire")
        Optional<Integer> days) {

    private static final int MAX_GRANTS = 1_000;
    private static final List<String> MEMBERS = List.of("name", "displayName", "email", "grants", "expires", "days");

    /**
     * Reads a body.
     *
     * @throws ProblemException INVALID_BODY, UNKNOWN_MEMBER, or INVALID_TOKEN_REQUEST with the {@code field}
     */
    public static TokenBody read(HttpServerRequest http, byte[] body, Instant now) {
        JsonObject json = JsonBody.read(http, body, ProblemCode.INVALID_TOKEN_REQUEST, MEMBERS);
        String name = name(json);
        Optional<String> displayName = displayName(json);
        Optional<String> email = email(json);
        Set<Grant> grants = grants(json);
        if (json.has("days") && json.has("expires")) {
            throw json.invalid("days", "cannot be combined with expires; leave one out");
        }
        return new TokenBody(name, displayName, email, grants, expires(json, now), days(json));
    }

    /** What the token is to be. */
    public TokenTerms terms(Instant now) {
        return new TokenTerms(name, displayName, email, grants, expiry(now));
    }

    /** The first instant at which the token is no longer valid, to the millisecond; empty if there is none. */
    private Optional<Instant> expiry(Instant now) {
        return days.map(number -> now.plus(Duration.ofDays(number)).truncatedTo(ChronoUnit.MILLIS))
                .or(() -> expires);
    }

    private static String name(JsonObject json) {
        String name = json.text("name").map(String::strip).orElse("");
        if (!TokenIssuing.isName(name)) {
            throw json.invalid(
                    "name",
                    "must name the bearer of the token, in 1 to " + DisplayName.MAX_LENGTH
                            + " characters, and cannot be \"" + Callers.ADMIN + "\"");
        }
        return name;
    }

    private static Optional<String> displayName(JsonObject json) {
        return json.text("displayName").map(text -> DisplayName.of(text)
                .orElseThrow(() -> json.invalid(
                        "displayName",
                        "must be the name to show to the public, in 1 to " + DisplayName.MAX_LENGTH
                                + " visible characters; leave it out if the person must not be named")));
    }

    private static Optional<String> email(JsonObject json) {
        return json.text("email").map(text -> EmailAddress.of(text)
                .orElseThrow(() -> json.invalid(
                        "email", "must be an e-mail address such as keiko@example.org; leave it out for no e-mail")));
    }

    private static Set<Grant> grants(JsonObject json) {
        int size = json.size("grants");
        if (size == 0 || size > MAX_GRANTS) {
            throw json.invalid(
                    "grants",
                    "must be an array of 1 to " + MAX_GRANTS + " roles, such as [\"translator[ja]\", \"author\"]");
        }
        Set<Grant> grants = new LinkedHashSet<>();
        List<String> texts = json.texts("grants").orElseThrow();
        for (int i = 0; i < texts.size(); i++) {
            grants.add(grant(json, "grants[" + i + "]", texts.get(i)));
        }
        return grants;
    }

    private static Grant grant(JsonObject json, String field, String text) {
        try {
            Grant grant = Grant.parse(text);
            grant.locale().ifPresent(locale -> LanguageRegistry.require(locale.toString()));
            return grant;
        } catch (IllegalArgumentException | ProblemException e) {
            throw json.invalid(field, "cannot be granted: " + e.getMessage());
        }
    }

    private static Optional<Integer> days(JsonObject json) {
        Optional<Integer> days = json.wholeNumber("days");
        if (days.filter(number -> number < 1 || number > TokenIssuing.MAX_DAYS).isPresent()) {
            throw json.invalid("days", "must be a whole number from 1 to " + TokenIssuing.MAX_DAYS);
        }
        return days;
    }

    private static Optional<Instant> expires(JsonObject json, Instant now) {
        Optional<Instant> expires = json.text("expires").map(text -> instant(json, text));
        Instant last = now.plus(Duration.ofDays(TokenIssuing.MAX_DAYS));
        if (expires.filter(instant -> !instant.isAfter(now) || instant.isAfter(last))
                .isPresent()) {
            throw json.invalid(
                    "expires",
                    "must be after now, " + now.truncatedTo(ChronoUnit.SECONDS) + ", and at most "
                            + TokenIssuing.MAX_DAYS + " days later");
        }
        return expires;
    }

    private static Instant instant(JsonObject json, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw json.invalid("expires", "must be an instant such as 2027-01-01T00:00:00Z");
        }
    }
}
