package dev.dragoman.delivery.cache;

/**
 * How long what was read stays valid: until the next change of what it was read from.
 *
 * @param cell which counter of {@link Generations} says so
 * @param generation what it said before anything was read
 */
public record Validity(int cell, long generation) {}
