package dev.dragoman.editing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.access.Callers;
import dev.dragoman.access.DisplayName;
import dev.dragoman.access.Grant;
import dev.dragoman.json.StrictJson;
import dev.dragoman.locales.LanguageRegistry;
import dev.dragoman.problem.LikelyName;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The token that an admin asks for: {@code {"name": "…", "displayName": "…", "grants": ["translator[ja]"], "days": 90}}. */
record TokenRequest(String name, Optional<String> displayName, Set<Grant> grants, Optional<Instant> expires) {

    private static final int MAX_DAYS = 36_500;
    private static final int MAX_GRANTS = 1_000;
    private static final List<String> MEMBERS = List.of("name", "displayName", "grants", "expires", "days");

    /**
     * Reads the body.
     *
     * @throws ProblemException INVALID_BODY, UNKNOWN_MEMBER, or INVALID_TOKEN_REQUEST with the {@code field}
     */
    static TokenRequest read(byte[] body, Instant now) {
        JsonNode json = json(body);
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String member = names.next();
            if (!MEMBERS.contains(member)) {
                throw LikelyName.rejected(
                                ProblemCode.UNKNOWN_MEMBER,
                                member + " is not known; the members are " + String.join(", ", MEMBERS),
                                member,
                                MEMBERS)
                        .with("field", member);
            }
        }
        return new TokenRequest(
                name(json.path("name")), displayName(json), grants(json.path("grants")), expires(json, now));
    }

    private static JsonNode json(byte[] body) {
        JsonNode json = StrictJson.read(body);
        if (json.isObject()) {
            return json;
        }
        throw new ProblemException(ProblemCode.INVALID_BODY, "The body must be a JSON object");
    }

    private static String name(JsonNode json) {
        String name = json.isTextual() ? json.textValue().strip() : "";
        if (name.isEmpty() || DisplayName.of(name).isEmpty() || name.equals(Callers.ADMIN)) {
            throw invalid(
                    "name",
                    "has to say who bears the token, in 1 to " + DisplayName.MAX_LENGTH
                            + " characters, and cannot be \"" + Callers.ADMIN + "\"");
        }
        return name;
    }

    private static Optional<String> displayName(JsonNode json) {
        return Optional.of(json.path("displayName"))
                .filter(node -> !node.isMissingNode() && !node.isNull())
                .map(node -> Optional.of(node)
                        .filter(JsonNode::isTextual)
                        .flatMap(text -> DisplayName.of(text.textValue()))
                        .orElseThrow(() -> invalid(
                                "displayName",
                                "has to be the name that the public may see, in 1 to " + DisplayName.MAX_LENGTH
                                        + " visible characters; leave it out to name nobody")));
    }

    private static Set<Grant> grants(JsonNode json) {
        if (!json.isArray() || json.isEmpty() || json.size() > MAX_GRANTS) {
            throw invalid(
                    "grants",
                    "has to be an array of 1 to " + MAX_GRANTS + " roles, such as [\"translator[ja]\", \"author\"]");
        }
        Set<Grant> grants = new LinkedHashSet<>();
        for (int i = 0; i < json.size(); i++) {
            grants.add(grant("grants[" + i + "]", json.get(i)));
        }
        return grants;
    }

    private static Grant grant(String field, JsonNode json) {
        try {
            Grant grant = Grant.parse(json.asText());
            grant.locale().ifPresent(locale -> LanguageRegistry.require(locale.toString()));
            return grant;
        } catch (IllegalArgumentException | ProblemException e) {
            throw invalid(field, "cannot be granted: " + e.getMessage());
        }
    }

    private static Optional<Instant> expires(JsonNode json, Instant now) {
        boolean byDays = json.hasNonNull("days");
        if (byDays && json.hasNonNull("expires")) {
            throw invalid("days", "cannot be there together with expires; leave one out");
        }
        if (byDays) {
            return Optional.of(now.plus(Duration.ofDays(days(json.get("days")))).truncatedTo(ChronoUnit.MILLIS));
        }
        return json.hasNonNull("expires") ? Optional.of(instant(json.get("expires"), now)) : Optional.empty();
    }

    private static int days(JsonNode json) {
        if (!json.isInt() || json.intValue() < 1 || json.intValue() > MAX_DAYS) {
            throw invalid("days", "has to be a whole number from 1 to " + MAX_DAYS);
        }
        return json.intValue();
    }

    private static Instant instant(JsonNode json, Instant now) {
        Instant expires;
        try {
            expires = OffsetDateTime.parse(json.asText()).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw invalid("expires", "has to be an instant such as 2027-01-01T00:00:00Z");
        }
        if (!expires.isAfter(now) || expires.isAfter(now.plus(Duration.ofDays(MAX_DAYS)))) {
            throw invalid(
                    "expires",
                    "has to be after now, " + now.truncatedTo(ChronoUnit.SECONDS) + ", and at most " + MAX_DAYS
                            + " days later");
        }
        return expires;
    }

    private static ProblemException invalid(String field, String wrong) {
        return new ProblemException(ProblemCode.INVALID_TOKEN_REQUEST, field + " " + wrong).with("field", field);
    }
}
