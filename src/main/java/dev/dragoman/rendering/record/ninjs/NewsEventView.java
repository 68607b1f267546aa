package dev.dragoman.rendering.record.ninjs;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dragoman.rendering.record.EventView;
import dev.dragoman.rendering.record.TimeView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The event of a record: its name, and its times as far as they are known exactly. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NewsEventView(List<NinjsView.ConceptView> events, DetailsView eventDetails) {

    /** What is planned or known of an event. */
    @RegisterForReflection
    @Schema(name = "NewsEventDetails")
    public record DetailsView(DatesView dates) {}

    /** The times on the clocks of the event's own zone. Days and approximate ends are said to be expected. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NewsEventDates")
    public record DatesView(
            @Schema(format = "date-time") String startDate,
            @Schema(format = "date-time") String endDate,

            @Schema(description = "The first day of an all-day event", format = "date")
            String expectedStartDate,

            @Schema(description = "The last day of an all-day event, or an end that is not known exactly")
            String expectedEndDate) {}

    static NewsEventView of(String title, EventView event) {
        return new NewsEventView(
                List.of(new NinjsView.ConceptView(title, "about", null, null)), new DetailsView(dates(event)));
    }

    private static DatesView dates(EventView event) {
        TimeView start = event.start().get(0);
        TimeView end = event.end() == null ? null : event.end().get(0);
        if (event.allDay()) {
            return new DatesView(null, null, start.wall(), (end == null ? start : end).wall());
        }
        if (end == null) {
            return new DatesView(moment(start), null, null, null);
        }
        return event.duration() != null && event.duration().about()
                ? new DatesView(moment(start), null, null, moment(end))
                : new DatesView(moment(start), moment(end), null, null);
    }

    /** With seconds, as RFC 3339 requires. */
    private static String moment(TimeView time) {
        return OffsetDateTime.parse(time.datetime()).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    static List<NinjsView.ConceptView> places(EventView event) {
        return event == null || event.getPlace() == null
                ? List.of()
                : List.of(new NinjsView.ConceptView(event.getPlace(), "eventLocation", null, null));
    }
}
