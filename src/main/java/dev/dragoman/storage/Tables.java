package dev.dragoman.storage;

import org.jdbi.v3.core.Handle;

/** The tables in one transaction. */
public final class Tables {

    private final Handle handle;

    Tables(Handle handle) {
        this.handle = handle;
    }

    /** The table of this Jdbi interface. */
    public <T> T table(Class<T> type) {
        return handle.attach(type);
    }
}
