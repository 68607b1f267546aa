package dev.dragoman.translation.assignment;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.times.ZonedMoment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When work is due: at the end of a date in the home zone, or at a wall time in a zone.
 *
 * @param text an ISO 8601 date or an RFC 9557 time, as given
 * @param at the instant from which the work is overdue
 */
public record Due(String text, Instant at) {

    /**
     * Reads {@code 2026-12-01} or {@code 2026-12-01T12:00[Europe/Brussels]}.
     *
     * @param home the zone in which dates end
     * @throws ProblemException INVALID_TIME or UNKNOWN_TIME_ZONE
     */
    public static Due parse(String text, ZoneId home) {
        if (text.contains("T")) {
            ZonedMoment moment = ZonedMoment.parse(text);
            return new Due(moment.toString(), moment.instant());
        }
        try {
            LocalDate date = LocalDate.parse(text);
            return new Due(date.toString(), date.plusDays(1).atStartOfDay(home).toInstant());
        } catch (DateTimeException e) {
            throw new ProblemException(
                    ProblemCode.INVALID_TIME,
                    "\"" + text + "\" is neither a date such as 2026-12-01 nor a time in a zone such as"
                            + " 2026-12-01T12:00[Europe/Brussels]");
        }
    }

    /** Whether the work is overdue at a time. */
    public boolean isOver(Instant now) {
        return !now.isBefore(at);
    }
}
