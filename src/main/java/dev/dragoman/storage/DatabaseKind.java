package dev.dragoman.storage;

/** The databases that hold the store. */
public enum DatabaseKind {
    SQLITE,
    POSTGRESQL
}
