package dev.dragoman.access.issuer;

import dev.dragoman.access.IssuerPerson;

/**
 * A completed sign-in.
 *
 * @param path the path and query of the request that started it
 */
public record SignInResult(IssuerPerson person, String path) {}
