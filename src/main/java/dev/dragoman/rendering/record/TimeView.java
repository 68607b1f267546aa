package dev.dragoman.rendering.record;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time in one zone. */
@RegisterForReflection
@Schema(name = "Time")
public record TimeView(
        @Schema(
                description = "Why the zone is shown; day for a day of an all-day event",
                enumeration = {"local", "home", "further", "asked", "day"})
        String role,

        @Schema(
                description =
                        "What a clock on the spot shows, ISO 8601 without offset; a date for a day of an all-day event")
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
        String text) {

    /** A day of an all-day event, which is the same in every zone. */
    static TimeView of(LocalizedEvent.LocalizedDay day) {
        return new TimeView("day", day.iso(), null, null, null, null, 0, day.text());
    }

    /** In the order in which the zones are shown. */
    static List<TimeView> of(List<LocalizedTime> times) {
        return times.stream()
                .map(time -> new TimeView(
                        time.role(),
                        time.shown().wall().toString(),
                        time.shown().instant().toString(),
                        time.shown().zone().getId(),
                        time.shown().moment().offset().getId(),
                        time.shown().label(),
                        time.shown().dayShift(),
                        time.shown().text()))
                .toList();
    }
}
