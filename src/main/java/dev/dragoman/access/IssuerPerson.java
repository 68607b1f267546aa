package dev.dragoman.access;

import java.util.Optional;

/**
 * A person who has signed in at the issuer with a browser.
 *
 * @param email their e-mail address, unless the issuer says that it is not verified
 * @param signOutUrl where the browser ends their session at the issuer (OpenID Connect RP-Initiated Logout); it contains their
 *     ID token
 */
public record IssuerPerson(Caller caller, Optional<String> email, Optional<String> signOutUrl) {}
