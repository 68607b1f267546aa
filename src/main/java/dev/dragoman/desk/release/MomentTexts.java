package dev.dragoman.desk.release;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.times.ZonedMoment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

/** Writes wall times, dates and durations in the language of a person. */
public final class MomentTexts {

    private final ULocale locale;
    private final LocalizedMessages words;

    public MomentTexts(LocalizedMessages words) {
        this.words = words;
        locale = words.locale().toULocale();
    }

    /** A wall time with its date, zone and offset, {@code Sat, Dec 5, 2026, 9:00 AM (Asia/Tokyo, UTC+09:00)}. */
    public String of(ZonedMoment moment) {
        return write("yMMMEdjm", moment.wall()) + " (" + moment.zone().getId() + ", " + offset(moment.offset()) + ")";
    }

    /** The same moment in several zones, each once. */
    public List<String> in(ZonedMoment moment, Stream<ZoneId> zones) {
        return Stream.concat(Stream.of(moment.zone()), zones)
                .distinct()
                .map(moment::at)
                .map(this::of)
                .toList();
    }

    /** The time of day. */
    public String time(LocalDateTime wall) {
        return write("jm", wall);
    }

    /** A date with its weekday. */
    public String date(LocalDate date) {
        return write("yMMMEd", date.atStartOfDay());
    }

    /** The month of a date. */
    public String month(LocalDate date) {
        return write("yMMMM", date.atStartOfDay());
    }

    /** The day of the month. */
    public String day(LocalDate date) {
        return write("d", date.atStartOfDay());
    }

    /** The name of the weekday. */
    public String weekday(LocalDate date) {
        return write("ccc", date.atStartOfDay());
    }

    /** How long it is until an instant, {@code in 3 days}; that it is now if it is not to come. */
    public String until(Instant now, Instant due) {
        Duration left = Duration.between(now, due);
        if (left.compareTo(Duration.ofDays(2)) >= 0) {
            return words.with("release.in-days", "count", left.toDays());
        }
        if (left.compareTo(Duration.ofHours(2)) >= 0) {
            return words.with("release.in-hours", "count", left.toHours());
        }
        return left.compareTo(Duration.ofMinutes(1)) >= 0
                ? words.with("release.in-minutes", "count", left.toMinutes())
                : words.get("release.in-a-moment");
    }

    /** An offset, {@code UTC+02:00}. */
    public static String offset(ZoneOffset offset) {
        return offset.getTotalSeconds() == 0 ? "UTC" : "UTC" + offset.getId();
    }

    /** The locale of the texts. */
    public ULocale locale() {
        return locale;
    }

    private String write(String skeleton, LocalDateTime wall) {
        SimpleDateFormat format = new SimpleDateFormat(
                DateTimePatternGenerator.getInstance(locale).getBestPattern(skeleton), locale);
        // A wall time is passed as if it were in UTC, so that no zone rule changes it.
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(wall.toInstant(ZoneOffset.UTC)));
    }
}
