package dev.dragoman.times;

import static java.util.Objects.requireNonNull;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A duration, exact or approximate: {@code about PT2H25M}, {@code P2D} (ISO 8601).
 *
 * @param days calendar days, which have 23 or 25 hours where the clocks change
 * @param time the whole minutes beyond them
 */
public record ApproximateDuration(int days, Duration time, boolean about) {

    private static final Pattern TEXT =
            Pattern.compile("(about )?P(?:(\\d{1,4})D)?(?:T(?:(\\d{1,4})H)?(?:(\\d{1,5})M)?)?");
    private static final Duration MAX_TIME = Duration.ofHours(999);
    private static final int MAX_DAYS = 366;

    /**
     * @throws ProblemException {@code INVALID_TIME} if it is not positive, has seconds, or is longer than 366 days or
     * 999 hours
     */
    public ApproximateDuration {
        requireNonNull(time, "time");
        if (days < 0 || time.isNegative() || (days == 0 && time.isZero())) {
            throw invalid(iso(days, time) + " is not a duration of an event; it must be longer than zero");
        }
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw invalid(iso(days, time) + " has seconds; a duration is given in days, hours and minutes");
        }
        if (time.compareTo(MAX_TIME) > 0 || days > MAX_DAYS) {
            throw invalid(
                    iso(days, time) + " is longer than " + MAX_DAYS + " days or " + MAX_TIME.toHours() + " hours");
        }
    }

    /** A duration in hours and minutes. */
    public ApproximateDuration(Duration length, boolean about) {
        this(0, length, about);
    }

    /**
     * Reads {@code PT45M}, {@code PT2H25M}, {@code about PT1H}, {@code P2D}, {@code P2DT8H}. Weeks, months and years
     * are rejected.
     *
     * @throws ProblemException {@code INVALID_TIME} for anything else
     */
    public static ApproximateDuration parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches() || text.endsWith("T") || text.endsWith("P")) {
            throw invalid(text + " is not a duration in days, hours and minutes; write it as in PT45M, PT2H25M"
                    + " or about PT2H25M, days as in P2D");
        }
        Duration time = Duration.ofHours(number(parts.group(3))).plusMinutes(number(parts.group(4)));
        return new ApproximateDuration(number(parts.group(2)), time, parts.group(1) != null);
    }

    /** The exact duration from one moment to a later one, in days of the first one's zone and the time beyond them. */
    static ApproximateDuration between(ZonedMoment start, ZonedMoment end) {
        int days = (int) Math.min(
                MAX_DAYS + 1L,
                ChronoUnit.DAYS.between(start.wall(), end.at(start.zone()).wall()));
        while (days > 0 && start.plusDays(days).instant().isAfter(end.instant())) {
            days--;
        }
        Duration rest = Duration.between(start.plusDays(days).instant(), end.instant());
        return new ApproximateDuration(days, rest, false);
    }

    /** The length where every day has 24 hours. */
    public Duration length() {
        return Duration.ofDays(days).plus(time);
    }

    /** The whole days, each of 24 hours: 2 for {@code P2D} and for {@code PT56H}. */
    public int wholeDays() {
        return (int) length().toDays();
    }

    /** The whole hours, those of the days included. */
    public int hours() {
        return (int) length().toHours();
    }

    /** The hours beyond the whole days, 0 to 23. */
    public int hoursOfDay() {
        return length().toHoursPart();
    }

    /** The minutes beyond the whole hours, 0 to 59. */
    public int minutes() {
        return length().toMinutesPart();
    }

    /** The duration in ISO 8601, without {@code about}. */
    public String iso() {
        return iso(days, time);
    }

    /** The form that {@link #parse} reads, with 60 minutes as an hour. */
    @Override
    public String toString() {
        return (about ? "about " : "") + iso();
    }

    private static String iso(int days, Duration time) {
        if (days == 0) {
            return time.toString();
        }
        return "P" + days + "D" + (time.isZero() ? "" : time.toString().substring(1));
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemCode.INVALID_TIME, detail);
    }
}
