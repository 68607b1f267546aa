package dev.dragoman.access;

/** A new token with its secret, which is not stored. */
public record IssuedToken(AccessToken token, Secret secret) {}
