package dev.dragoman.delivery.changes;

import dev.dragoman.http.Parameters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a reader of the change log stands: an event's id, {@code epoch:seq}, or the number of a change alone.
 *
 * @param epoch the name of the log that the number is of; empty if the reader does not say
 */
record LogPosition(Optional<String> epoch, long seq) {

    private static final Pattern FORM = Pattern.compile("(?:([0-9a-z]{1,40}):)?([0-9]{1,19})");

    /**
     * Reads a parameter or header.
     *
     * @param value null or empty where there is none
     * @throws dev.dragoman.problem.ProblemException INVALID_PARAMETER
     */
    static Optional<LogPosition> read(String name, String value) {
        if (value == null || value.isEmpty()) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(value);
        if (!parts.matches()) {
            throw Parameters.invalid(name, value, "the id of an event, epoch:seq, or the number of a change");
        }
        return Optional.of(new LogPosition(
                Optional.ofNullable(parts.group(1)), Parameters.number(name, parts.group(2), 0, Long.MAX_VALUE)));
    }

    /** Whether it is a position in the log of this name, whose last number is given. */
    boolean isIn(String log, long last) {
        return epoch.filter(name -> !name.equals(log)).isEmpty() && seq <= last;
    }
}
