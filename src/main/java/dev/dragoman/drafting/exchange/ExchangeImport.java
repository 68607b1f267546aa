package dev.dragoman.drafting.exchange;

import java.time.Instant;

/**
 * A zip file that a person has uploaded.
 *
 * @param state {@code CHECKING CHECKED TAKING TAKEN}
 * @param leaseUntil while it is worked on, when that has stopped if nothing is heard until then
 */
public record ExchangeImport(
        String id, String owner, String fileName, String state, Instant leaseUntil, Instant createdAt) {

    public static final String CHECKING = "CHECKING";
    public static final String CHECKED = "CHECKED";
    public static final String TAKING = "TAKING";
    public static final String TAKEN = "TAKEN";

    /** Whether it is being worked on, or should be. */
    public boolean isRunning() {
        return state.equals(CHECKING) || state.equals(TAKING);
    }

    /** Whether the work on it has stopped, as after a restart. */
    public boolean isStopped(Instant now) {
        return isRunning() && !now.isBefore(leaseUntil);
    }
}
