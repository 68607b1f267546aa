package dev.dragoman.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.access.people.DisplayName;
import dev.dragoman.access.people.EmailAddress;
import dev.dragoman.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The claims of a signed token (RFC 7519 §4) whose signature was checked before. */
public record Claims(JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The claims of a JWT in compact form. */
    public static Claims ofToken(Secret token) {
        return of(new String(Base64.getUrlDecoder().decode(token.text().split("\\.", -1)[1]), UTF_8));
    }

    static Claims of(String text) {
        try {
            return new Claims(JSON.readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException("The claims of a validly signed token are not JSON", e);
        }
    }

    /**
     * The caller that it names, with the grants of a claim.
     *
     * @param nameClaim the claim with the public name; empty if there is none
     * @return empty if it names nobody, or is an ID token, which is for the client and grants no access
     */
    Optional<Caller> caller(String grantsClaim, Optional<String> nameClaim) {
        return json.path("typ").asText().equals("ID") || json.has("at_hash")
                ? Optional.empty()
                : person(grantsClaim, nameClaim);
    }

    /** These claims, and what they do not contain from others. */
    public Claims orElse(Claims others) {
        return json instanceof ObjectNode own && others.json instanceof ObjectNode more
                ? new Claims(more.deepCopy().setAll(own))
                : this;
    }

    /**
     * The person that it names, with the grants of a claim, whatever kind of token it is.
     *
     * @param nameClaim the claim with the public name; empty if there is none
     */
    public Optional<Caller> person(String grantsClaim, Optional<String> nameClaim) {
        return Stream.of("preferred_username", "sub")
                .map(claim -> json.path(claim).asText().strip())
                // Nobody may choose this name at the issuer.
                .filter(name -> !name.isEmpty() && !name.equals(Callers.ADMIN))
                .findFirst()
                .map(name -> new Caller(name, grants(grantsClaim), nameClaim.flatMap(this::displayName)));
    }

    /** The e-mail address, unless the issuer says that it is not verified. */
    public Optional<String> email() {
        return EmailAddress.of(json.path("email").asText())
                .filter(address -> json.path("email_verified").asBoolean(true));
    }

    /**
     * The grants in an array of strings or in one string, separated by spaces; an issuer may list other values there.
     */
    private Set<Grant> grants(String path) {
        JsonNode claim = claim(path);
        Stream<JsonNode> values = claim.isArray() ? StreamSupport.stream(claim.spliterator(), false) : Stream.of(claim);
        return values.filter(JsonNode::isTextual)
                .flatMap(value -> Arrays.stream(value.textValue().split(" ")))
                .flatMap(text -> grant(text).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<String> displayName(String path) {
        return Optional.of(claim(path)).filter(JsonNode::isTextual).flatMap(claim -> DisplayName.of(claim.textValue()));
    }

    /** A claim; slashes separate nested members. */
    private JsonNode claim(String path) {
        JsonNode claim = json;
        for (String member : path.split("/", -1)) {
            claim = claim.path(member);
        }
        return claim;
    }

    private static Optional<Grant> grant(String text) {
        try {
            return Optional.of(Grant.parse(text));
        } catch (IllegalArgumentException | ProblemException e) {
            return Optional.empty();
        }
    }
}
