package dev.dragoman.times;

import static java.util.Objects.requireNonNull;

import dev.dragoman.problem.Declined;
import dev.dragoman.problem.ProblemCode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long something took, in whole minutes, exactly or about: {@code about PT2H25M} (ISO 8601). */
public record ApproximateDuration(Duration length, boolean about) {

    private static final Pattern TEXT = Pattern.compile("(about )?PT(?:(\\d{1,4})H)?(?:(\\d{1,5})M)?");
    private static final Duration LONGEST = Duration.ofHours(999);

    /** @throws Declined {@code INVALID_TIME} if it is not positive, has seconds, or is longer than 999 hours */
    public ApproximateDuration {
        requireNonNull(length, "length");
        if (length.isZero() || length.isNegative()) {
            throw invalid(length + " is not a duration of an event; it must be longer than nothing");
        }
        if (!length.equals(length.truncatedTo(ChronoUnit.MINUTES))) {
            throw invalid(length + " has seconds; a duration is given in hours and minutes");
        }
        if (length.compareTo(LONGEST) > 0) {
            throw invalid(length + " is longer than " + LONGEST.toHours() + " hours");
        }
    }

    /**
     * Reads {@code PT45M}, {@code PT2H25M}, {@code about PT1H}. Days and longer units are refused: a day with a clock
     * change has 23 or 25 hours.
     *
     * @throws Declined {@code INVALID_TIME} for anything else
     */
    public static ApproximateDuration parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches() || text.endsWith("T")) {
            throw invalid(
                    text + " is not a duration in hours and minutes; write it as in PT45M, PT2H25M or about PT2H25M");
        }
        Duration length = Duration.ofHours(number(parts.group(2))).plusMinutes(number(parts.group(3)));
        return new ApproximateDuration(length, parts.group(1) != null);
    }

    /** The whole hours. */
    public int hours() {
        return (int) length.toHours();
    }

    /** The minutes beyond the whole hours, 0 to 59. */
    public int minutes() {
        return length.toMinutesPart();
    }

    /** The form that {@link #parse} reads, with 60 minutes as an hour. */
    @Override
    public String toString() {
        return (about ? "about " : "") + length;
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static Declined invalid(String detail) {
        return new Declined(ProblemCode.INVALID_TIME, detail);
    }
}
