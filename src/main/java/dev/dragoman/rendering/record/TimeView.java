package dev.dragoman.rendering.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.dragoman.times.ZonedMoment;
import dev.dragoman.times.formulas.HouseFormulas;
import dev.dragoman.times.formulas.ShownTime;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A time in one zone.
 *
 * @param datetime the value of an HTML {@code <time>} element's attribute
 * @param date the full date in the wording of the locale
 * @param clock the clock time in the wording of the locale; null for a day
 */
@RegisterForReflection
@TemplateData
@Schema(name = "Time")
public record TimeView(
        @Schema(
                description = "Why the zone is shown; day for a day of an all-day event",
                enumeration = {"local", "home", "further", "asked", "day"})
        String role,

        @Schema(description = "The local time, ISO 8601 without offset; a date for a day of an all-day event")
        String wall,

        @Schema(description = "The instant, in UTC; null for a day", format = "date-time", nullable = true)
        String instant,

        @Schema(description = "The IANA id of the zone; null for a day", nullable = true)
        String zone,

        @Schema(description = "The offset from UTC at that time; null for a day", nullable = true)
        String offset,

        @Schema(description = "The customary name of the zone at that time; null for a day", nullable = true)
        String label,

        @Schema(description = "Calendar days ahead of the local date", minimum = "-1", maximum = "1")
        int dayShift,

        @Schema(description = "Date, time and label in the wording of the locale")
        String text,

        @JsonIgnore String datetime,
        @JsonIgnore String date,
        @JsonIgnore String clock) {

    /** A moment in a zone, which is shown for the reason that its role says. */
    static TimeView of(ZonedMoment moment, ZoneId zone, String role, HouseFormulas wording) {
        ShownTime shown = wording.shown(moment, zone);
        return new TimeView(
                role,
                shown.wall().toString(),
                shown.instant().toString(),
                shown.zone().getId(),
                shown.moment().offset().getId(),
                shown.label(),
                shown.dayShift(),
                shown.text(),
                shown.datetime(),
                wording.fullDate(shown.wall().toLocalDate()),
                wording.time(shown.wall().toLocalTime()));
    }

    /** A day of an all-day event, which is the same in every zone. */
    static TimeView of(LocalDate day, HouseFormulas wording) {
        String date = wording.fullDate(day);
        return new TimeView("day", day.toString(), null, null, null, null, 0, date, day.toString(), date, null);
    }

    /** Whether this is the zone of the event. */
    public boolean local() {
        return role.equals("local");
    }

    /** The key of the words for the day shift; null where it is more than a day, which the date tells. */
    public String shiftKey() {
        return switch (dayShift) {
            case -1 -> "times.previous-day";
            case 0 -> "times.same-day";
            case 1 -> "times.next-day";
            default -> null;
        };
    }
}
