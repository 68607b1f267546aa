package dev.dragoman.rendering.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event: its times in all zones shown, or its days, and its place. */
@RegisterForReflection
@TemplateData
@Schema(
        name = "Event",
        requiredProperties = {"start", "end", "duration", "place"})
@JsonPropertyOrder({"start", "end", "duration", "place", "allDay"})
public record EventView(
        @Schema(description = "The start, in each zone shown; the first day if the event is all-day")
        List<TimeView> start,

        @Schema(
                description = "The end, in the same zones; the last day of an all-day event of several days; null if"
                        + " it is not known",
                nullable = true)
        List<TimeView> end,

        @Schema(nullable = true) DurationView duration,
        @JsonIgnore TextView placeText,

        @Schema(description = "Whether the event is given in days; absent if it has wall times")
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean allDay) {

    /** A duration. */
    @RegisterForReflection
    @TemplateData
    @Schema(name = "Duration")
    public record DurationView(
            @Schema(description = "ISO 8601") String iso, boolean about, String text) {}

    /** The start on the spot and on the publisher's clocks, or the first day: what one line says of the times. */
    public List<TimeView> summary() {
        return start.stream()
                .filter(time -> List.of("local", "home", "day").contains(time.role()))
                .toList();
    }

    /** The event's times in one zone: the start, and the end where it is known. */
    @TemplateData
    public record Row(TimeView start, List<TimeView> times) {}

    @Schema(nullable = true)
    public String getPlace() {
        return HeadView.text(placeText);
    }

    /** A row for each zone, the local one first. */
    public List<Row> rows() {
        return IntStream.range(0, start.size())
                .mapToObj(zone -> new Row(
                        start.get(zone),
                        end == null ? List.of(start.get(zone)) : List.of(start.get(zone), end.get(zone))))
                .toList();
    }

    /** How many times a row has. */
    public int columns() {
        return end == null ? 1 : 2;
    }

    /** Whether the event is all of one day. */
    public boolean singleDay() {
        return allDay && end == null;
    }

    /** Whether a page shows the duration: a single day says by itself how long it is. */
    public boolean showsDuration() {
        return duration != null && !singleDay();
    }

    /** The id of the zone that the reader asked for; null if it is shown anyway, or if none was asked for. */
    public String askedZone() {
        return start.stream()
                .filter(time -> time.role().equals("asked"))
                .map(TimeView::zone)
                .findFirst()
                .orElse(null);
    }
}
