package dev.dragoman.machine;

import java.util.Locale;
import java.util.Optional;

/**
 * A unit of a job.
 *
 * @param source the text that was sent; empty if it was not sent yet
 * @param fault why it was skipped or has failed
 */
public record JobUnit(String unit, State state, Optional<String> source, Optional<JobFault> fault) {

    /** What became of it. */
    public enum State {
        PENDING,
        /** Its translation is stored. */
        DONE,
        /** Nothing was stored, because a person was faster. */
        SKIPPED,
        /** Nothing was stored, because the translation cannot be used. */
        FAILED;

        /** The value in message keys. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
