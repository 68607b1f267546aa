package dev.dragoman.editions.changes;

/**
 * Says within this instance that a write has been committed, so that whoever wrote reads what they wrote at once; other
 * instances, and this one if it is missed, find it in the change log.
 */
public record WriteCommitted() {}
