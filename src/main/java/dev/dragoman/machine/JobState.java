package dev.dragoman.machine;

import java.util.Locale;

/** How a job stands. */
public enum JobState {
    /** It is worked on, or waits for the provider. */
    PENDING,
    /** No unit of it is left. */
    DONE,
    /** It has stopped, and can be resumed. */
    FAILED,
    /** A person has cancelled it. */
    CANCELLED;

    /** The value in message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
