package dev.dragoman.rendering;

import dev.dragoman.locales.LanguageTag;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of an event's times: a row for each zone, the local one first; what is absent is null.
 *
 * @param askedZone the id of the zone that the reader asked for
 * @param columns how many times a row has: the start, and the end where it is known
 */
@TemplateData
public record EventTable(
        List<Row> rows, int columns, String durationIso, String durationText, PagePart place, String askedZone) {

    /** The event's times in one zone. */
    @TemplateData
    public record Row(String zone, String roleKey, boolean local, String label, List<Cell> times) {}

    /**
     * One time.
     *
     * @param shiftKey the key of the words for the day shift
     */
    @TemplateData
    public record Cell(String datetime, String instant, String date, String clock, String shiftKey) {}

    static EventTable of(LocalizedEvent event, LanguageTag page) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < event.start().size(); i++) {
            LocalizedTime start = event.start().get(i);
            List<Cell> cells = new ArrayList<>();
            cells.add(cell(start));
            if (!event.end().isEmpty()) {
                cells.add(cell(event.end().get(i)));
            }
            rows.add(new Row(
                    start.shown().zone().getId(),
                    "times." + start.role(),
                    start.role().equals("local"),
                    start.shown().label(),
                    cells));
        }
        return new EventTable(
                rows,
                event.end().isEmpty() ? 1 : 2,
                event.duration()
                        .map(duration -> duration.duration().length().toString())
                        .orElse(null),
                event.duration().map(LocalizedEvent.LocalizedDuration::text).orElse(null),
                event.place().map(place -> PagePart.inline(place, page)).orElse(null),
                rows.stream()
                        .filter(row -> row.roleKey().equals("times.asked"))
                        .map(Row::zone)
                        .findFirst()
                        .orElse(null));
    }

    private static Cell cell(LocalizedTime time) {
        int shift = time.shown().dayShift();
        return new Cell(
                time.datetime(),
                time.shown().instant().toString(),
                time.date(),
                time.clock(),
                shift == 0 ? "times.same-day" : shift > 0 ? "times.next-day" : "times.previous-day");
    }
}
