package dev.dragoman.storage;

/** The databases that hold the store. */
public enum DatabaseKind {
    SQLITE(""),
    POSTGRESQL("for update skip locked");

    private final String skipLocked;

    DatabaseKind(String skipLocked) {
        this.skipLocked = skipLocked;
    }

    /** What ends a query that takes rows of a queue, to pass over those that another instance is just taking; empty for SQLite. */
    public String skipLocked() {
        return skipLocked;
    }
}
