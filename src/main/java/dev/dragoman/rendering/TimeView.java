package dev.dragoman.rendering;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time in one zone. */
@RegisterForReflection
@Schema(name = "Time")
public record TimeView(
        @Schema(description = "Why the zone is shown: local, home, further or asked")
        String role,

        @Schema(description = "What a clock on the spot shows, ISO 8601 without offset")
        String wall,

        @Schema(description = "The instant, in UTC") String instant,
        @Schema(description = "The IANA id of the zone") String zone,

        @Schema(description = "The offset from UTC at that time")
        String offset,

        @Schema(description = "The customary name of the zone at that time")
        String label,

        @Schema(description = "Calendar days ahead of the local date: -1, 0 or 1")
        int dayShift,

        @Schema(description = "Date, time and label in the wording of the locale")
        String text) {

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
