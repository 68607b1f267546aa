package dev.dragoman.times;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the Internet Extended Date/Time Format, RFC 9557 §4.1, with seconds and offset optional. */
final class Rfc9557 {

    private static final int MAX_LENGTH = 200;
    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[Tt](\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)"
                    + "([Zz]|[+-]\\d\\d:\\d\\d(?::\\d\\d)?)?((?:\\[[^\\[\\]]*])*)");
    private static final Pattern BRACKET = Pattern.compile("\\[(!?)([^\\[\\]]*)]");
    private static final Pattern ZONE_NAME =
            Pattern.compile("[A-Za-z._][A-Za-z._0-9+-]*(/[A-Za-z._][A-Za-z._0-9+-]*)*|[+-]\\d\\d:\\d\\d");
    private static final Pattern TAG = Pattern.compile("([a-z_][a-z_0-9-]*)=([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)");

    private Rfc9557() {}

    static ZonedMoment parse(String text) {
        Matcher parts = MOMENT.matcher(text);
        if (text.length() > MAX_LENGTH || !parts.matches()) {
            throw invalid(
                    text, "is not a time in a zone; write it as in 2023-04-05T11:20+02:00[Europe/Brussels] (RFC 9557)");
        }
        LocalDateTime wall = wall(text, parts.group(1), parts.group(2));
        String id = zoneId(text, parts.group(4), parts.group(3), wall);
        ZoneId zone = Zones.ofEvent(id, wall);
        Optional<String> offset = Optional.ofNullable(parts.group(3));
        if (offset.isEmpty()) {
            return ZonedMoment.of(wall, zone);
        }
        if (saysOnlyUtc(offset.get())) {
            return ZonedMoment.at(wall.toInstant(ZoneOffset.UTC), zone);
        }
        return ZonedMoment.of(wall, zone, offset(text, offset.get()));
    }

    /** {@code Z} and {@code -00:00} give the instant in UTC and say nothing about the local offset (RFC 9557 §2). */
    private static boolean saysOnlyUtc(String offset) {
        return offset.equalsIgnoreCase("Z") || offset.equals("-00:00");
    }

    private static LocalDateTime wall(String text, String date, String clock) {
        if (clock.startsWith("24")) {
            throw invalid(text, "has the hour 24; midnight is 00:00 of the next day");
        }
        if (clock.length() >= 8 && clock.startsWith("60", 6)) {
            throw invalid(text, "has a leap second, which is not supported; write second 59");
        }
        try {
            return LocalDateTime.parse(date + "T" + clock);
        } catch (DateTimeException e) {
            throw invalid(text, "has a date or clock time that does not exist");
        }
    }

    private static ZoneOffset offset(String text, String offset) {
        try {
            return ZoneOffset.of(offset);
        } catch (DateTimeException e) {
            throw invalid(text, "has an offset that no zone ever had, " + offset);
        }
    }

    /** Reads the suffixes: the zone comes first, then tags, of which only critical ones can be rejected. */
    private static String zoneId(String text, String suffixes, String offset, LocalDateTime wall) {
        Matcher bracket = BRACKET.matcher(suffixes);
        if (!bracket.find() || bracket.group(2).contains("=")) {
            String likely = offset == null ? "" : ZoneSuggestions.likelyAtOffset(offset, wall);
            throw invalid(
                    text, "names no zone; add it in brackets, [" + (likely.isEmpty() ? "Area/City" : likely) + "]");
        }
        String zone = bracket.group(2);
        if (!ZONE_NAME.matcher(zone).matches()) {
            throw invalid(text, "has an ill-formed zone, [" + zone + "]");
        }
        Map<String, String> seen = new HashMap<>();
        while (bracket.find()) {
            readTag(text, bracket, seen);
        }
        return zone;
    }

    private static void readTag(String text, Matcher bracket, Map<String, String> seen) {
        Matcher tag = TAG.matcher(bracket.group(2));
        if (!tag.matches()) {
            throw invalid(text, "has an ill-formed suffix, " + bracket.group());
        }
        boolean critical = !bracket.group(1).isEmpty();
        String earlier = seen.putIfAbsent(tag.group(1), tag.group(2));
        if (critical && earlier != null && !earlier.equals(tag.group(2))) {
            throw invalid(text, "has two values for the critical suffix " + tag.group(1));
        }
        // Dates are ISO dates, so these calendars are supported; any other critical suffix is unknown.
        if (critical && !tag.group().equals("u-ca=iso8601") && !tag.group().equals("u-ca=gregory")) {
            throw invalid(text, "has an unknown critical suffix, " + bracket.group() + "; leave it out");
        }
    }

    private static ProblemException invalid(String text, String wrong) {
        String shown = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "…" : text;
        return new ProblemException(ProblemCode.INVALID_TIME, shown + " " + wrong).with("time", shown);
    }
}
