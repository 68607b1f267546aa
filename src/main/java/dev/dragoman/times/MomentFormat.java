package dev.dragoman.times;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;

/** Writes dates and wall times as a language does (CLDR), without the words of a sentence. */
public final class MomentFormat {

    private static final String DATE = "yMMMd";
    private static final String DATE_AND_TIME = "yMMMdjm";

    private final DateFormat dates;
    private final DateFormat times;

    /** The format of a locale. */
    public MomentFormat(ULocale locale) {
        dates = format(locale, DATE);
        times = format(locale, DATE_AND_TIME);
    }

    /** A date, {@code 2026-12-01}, or a wall time in a zone, which is named after it. */
    public String of(String text) {
        if (!text.contains("T")) {
            return write(dates, LocalDate.parse(text).atStartOfDay());
        }
        return of(ZonedMoment.recorded(text));
    }

    /** A wall time, with the name of its zone after it. */
    public String of(ZonedMoment moment) {
        return write(times, moment.wall()) + " (" + moment.zone().getId() + ")";
    }

    private static DateFormat format(ULocale locale, String skeleton) {
        SimpleDateFormat format = new SimpleDateFormat(
                DateTimePatternGenerator.getInstance(locale).getBestPattern(skeleton), locale);
        // A wall time is passed as if it were in UTC, so that no zone rule changes it.
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }

    private static String write(DateFormat format, LocalDateTime wall) {
        return format.format(Date.from(wall.toInstant(ZoneOffset.UTC)));
    }
}
