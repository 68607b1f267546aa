package dev.dragoman.access.session;

import java.util.Optional;

/**
 * A person who has signed in at the issuer, as their session keeps them: what they may do is what the issuer said then.
 *
 * @param name their name in versions, reviews and the audit log
 * @param displayName their public name; empty if they are not named in public
 * @param grants their grants, with spaces between
 * @param signOutUrl where the browser ends their session at the issuer; it contains their ID token
 */
public record SessionPerson(String name, Optional<String> displayName, String grants, Optional<String> signOutUrl) {}
