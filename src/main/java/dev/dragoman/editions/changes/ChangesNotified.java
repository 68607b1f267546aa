package dev.dragoman.editions.changes;

/**
 * Signals that the database has notified this instance of a commit of any instance, or that such notifications may have been
 * missed: what is read from the change log and the glossaries is to be read again.
 */
public record ChangesNotified() {}
