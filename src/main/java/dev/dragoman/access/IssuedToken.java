package dev.dragoman.access;

/** A token in the one moment in which its secret is known. */
public record IssuedToken(AccessToken token, Secret secret) {}
