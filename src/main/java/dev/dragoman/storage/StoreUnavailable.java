package dev.dragoman.storage;

/** The database cannot be reached, is full, was locked for too long, or no longer exists; nothing was changed. */
public final class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreUnavailable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
