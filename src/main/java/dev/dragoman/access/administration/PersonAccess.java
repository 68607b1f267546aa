package dev.dragoman.access.administration;

import dev.dragoman.access.AccessToken;
import dev.dragoman.access.Callers;
import dev.dragoman.access.Grant;
import dev.dragoman.access.TokenState;
import dev.dragoman.access.people.Person;
import dev.dragoman.access.session.BrowserSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person, and what gives them access.
 *
 * @param tokens all tokens with their name, newest first
 * @param sessions their sessions after a sign-in at the issuer, newest first
 * @param remembered what is remembered of their last sign-in
 */
public record PersonAccess(
        String name, List<AccessToken> tokens, List<BrowserSession> sessions, Optional<Person> remembered) {

    /** Whether they are the bearer of the configured token. */
    public boolean isConfigured() {
        return name.equals(Callers.ADMIN);
    }

    /** Whether they sign in at the issuer. */
    public boolean signsInAtIssuer() {
        return !isConfigured() && (!sessions.isEmpty() || tokens.isEmpty());
    }

    /** Their valid tokens. */
    public List<AccessToken> validTokens(Instant now) {
        return tokens.stream()
                .filter(token -> token.state(now) == TokenState.ACTIVE)
                .toList();
    }

    /** Whether they can do anything at a time. */
    public boolean hasAccess(Instant now) {
        return isConfigured() || signsInAtIssuer() || !validTokens(now).isEmpty();
    }

    /** What they may do at a time; of those who sign in at the issuer, as far as their sessions tell. */
    public Set<Grant> grants(Instant now) {
        Stream<Grant> configured = isConfigured() ? Stream.of(Grant.ADMIN) : Stream.of();
        Stream<Grant> ofTokens = validTokens(now).stream().flatMap(token -> token.grants().stream());
        Stream<Grant> ofSession = sessions.stream()
                .limit(1)
                .flatMap(session -> session.grants().stream())
                .flatMap(text -> Grant.parseAll(text).stream());
        return Stream.of(configured, ofTokens, ofSession)
                .flatMap(grants -> grants)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Their public name: that of the newest valid token that has one, or else that of the newest session or token. */
    public Optional<String> displayName(Instant now) {
        return Stream.of(
                        validTokens(now).stream().flatMap(token -> token.displayName().stream()),
                        sessions.stream().flatMap(session -> session.displayName().stream()),
                        tokens.stream().flatMap(token -> token.displayName().stream()))
                .flatMap(names -> names)
                .findFirst();
    }

    /** When the last of their valid tokens expires; empty if one does not, or if there is none. */
    public Optional<Instant> expires(Instant now) {
        List<AccessToken> valid = validTokens(now);
        return valid.stream().anyMatch(token -> token.expiresAt().isEmpty())
                ? Optional.empty()
                : valid.stream().flatMap(token -> token.expiresAt().stream()).max(Instant::compareTo);
    }
}
