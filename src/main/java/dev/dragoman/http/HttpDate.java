package dev.dragoman.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Dates in header fields (RFC 9110 §5.6.7). */
public final class HttpDate {

    private static final DateTimeFormatter IMF_FIXDATE = strict("EEE, dd MMM uuuu HH:mm:ss 'GMT'");
    private static final DateTimeFormatter ASCTIME = strict("EEE MMM ppd HH:mm:ss uuuu");
    private static final int YEARS_AHEAD = 50;

    private HttpDate() {}

    /** The date in the preferred format, in whole seconds. */
    public static String format(Instant instant) {
        return IMF_FIXDATE.format(instant.atOffset(ZoneOffset.UTC));
    }

    /**
     * Reads a date in one of the three formats, letter by letter.
     *
     * @param clock which tells the century of a year of two digits
     * @return empty if it is not an HTTP-date
     */
    public static Optional<Instant> parse(String text, Clock clock) {
        return Stream.of(IMF_FIXDATE, ASCTIME, rfc850(clock))
                .flatMap(format -> parse(text, format).stream())
                .findFirst();
    }

    /**
     * Reads the date of a header field that has one value.
     *
     * @param lines the lines of the field
     * @return empty if there is no line, more than one, or one that is not an HTTP-date
     */
    public static Optional<Instant> parse(List<String> lines, Clock clock) {
        return lines.size() == 1 ? parse(lines.get(0), clock) : Optional.empty();
    }

    private static Optional<Instant> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A year that seems to be more than 50 years ahead is the last one with these digits. */
    private static DateTimeFormatter rfc850(Clock clock) {
        LocalDate earliest =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusYears(100L - YEARS_AHEAD - 1);
        return new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, earliest)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }
}
