package dev.dragoman.editions.changes;

/**
 * Signals within this instance that a write has been committed, so that writers read their own writes; other
 * instances, and this one if it is missed, find it in the change log.
 */
public record WriteCommitted() {}
