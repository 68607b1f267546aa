package dev.dragoman.storage;

import org.jdbi.v3.core.Handle;

/** The tables as one transaction sees them. */
public final class Tables {

    private final Handle handle;

    Tables(Handle handle) {
        this.handle = handle;
    }

    /** The table whose Jdbi interface this is. */
    public <T> T table(Class<T> type) {
        return handle.attach(type);
    }
}
