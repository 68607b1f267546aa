package dev.dragoman.translation;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.times.ZonedMoment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Until when work is to be done: a date, to its end in the home zone, or a wall time in a zone.
 *
 * @param text an ISO 8601 date or an RFC 9557 time, as it was said
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

    /** Whether the work would have to be done already. */
    public boolean isOver(Instant now) {
        return !now.isBefore(at);
    }
}
