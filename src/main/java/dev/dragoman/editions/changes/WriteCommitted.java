package dev.dragoman.editions.changes;

/**
 * Signals within this instance that a write has been committed, so that writers read their own writes; other
 * instances are told by {@link ChangesNotified}, and find in the change log what they were not told.
 */
public record WriteCommitted() {}
