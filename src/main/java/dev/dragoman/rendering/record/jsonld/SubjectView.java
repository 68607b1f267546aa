package dev.dragoman.rendering.record.jsonld;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dragoman.rendering.record.EventView;
import dev.dragoman.rendering.record.HeadView;
import dev.dragoman.rendering.record.RecordView;
import dev.dragoman.rendering.record.TimeView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a record is about: its event, as an Event of schema.org, or its topic, as a Thing. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "LinkedSubject",
        requiredProperties = {"@type", "name"})
public record SubjectView(
        @JsonProperty("@type") @Schema(enumeration = {"Event", "Thing"})
        String type,

        String name,

        @Schema(description = "Local time with offset, or a date for an all-day event")
        String startDate,

        @Schema(description = "Absent if it is not known exactly")
        String endDate,

        @Schema(description = "ISO 8601; may be approximate")
        String duration,

        PlaceView location) {

    /** Where an event took place. */
    @RegisterForReflection
    @Schema(name = "LinkedPlace")
    public record PlaceView(
            @JsonProperty("@type") @Schema(enumeration = {"Place"})
            String type,

            String name,

            @Schema(description = "The same, as schema.org requires an address")
            String address) {}

    static List<SubjectView> of(RecordView record) {
        HeadView head = record.head();
        return Stream.concat(
                        Optional.ofNullable(record.times().event())
                                .map(event -> event(head.getTitle(), event))
                                .stream(),
                        Optional.ofNullable(head.getTopic())
                                .map(topic -> new SubjectView("Thing", topic, null, null, null, null))
                                .stream())
                .toList();
    }

    private static SubjectView event(String title, EventView event) {
        boolean exact = event.duration() == null || !event.duration().about();
        String place = event.getPlace();
        return new SubjectView(
                "Event",
                title,
                local(event.start()),
                exact && event.end() != null ? local(event.end()) : null,
                event.duration() == null ? null : event.duration().iso(),
                place == null ? null : new PlaceView("Place", place, place));
    }

    /** The time on the clocks of the event's own zone, which come first. */
    private static String local(List<TimeView> times) {
        return times.get(0).datetime();
    }
}
