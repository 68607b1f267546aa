package dev.dragoman.rendering.record;

import dev.dragoman.locales.LanguageTag;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table of an event's times: a row for each zone, the local one first; what is absent is null.
 *
 * @param rows empty for an all-day event
 * @param days the first and the last day of an all-day event, one if they are the same
 * @param askedZone the id of the zone that the reader asked for
 * @param columns how many times a row has: the start, and the end where it is known
 */
@TemplateData
public record EventTable(
        List<Row> rows,
        List<Day> days,
        int columns,
        String durationIso,
        String durationText,
        PagePart place,
        String askedZone) {

    /**
     * A day of an all-day event.
     *
     * @param labelKey the key of the word for which day it is; null where there is only one
     */
    @TemplateData
    public record Day(String labelKey, String date, String text) {}

    /** The event's times in one zone. */
    @TemplateData
    public record Row(String zone, String roleKey, boolean local, String label, List<Cell> times) {}

    /**
     * One time.
     *
     * @param shiftKey the key of the words for the day shift; null where it is more than a day, which the date tells
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
        // One day says by itself how long it is.
        Optional<LocalizedEvent.LocalizedDuration> duration =
                event.duration().filter(of -> event.days().size() != 1);
        return new EventTable(
                rows,
                days(event),
                event.end().isEmpty() ? 1 : 2,
                duration.map(of -> of.duration().iso()).orElse(null),
                duration.map(LocalizedEvent.LocalizedDuration::text).orElse(null),
                event.place().map(place -> PagePart.inline(place, page)).orElse(null),
                rows.stream()
                        .filter(row -> row.roleKey().equals("times.asked"))
                        .map(Row::zone)
                        .findFirst()
                        .orElse(null));
    }

    private static List<Day> days(LocalizedEvent event) {
        List<Day> days = new ArrayList<>();
        for (LocalizedEvent.LocalizedDay day : event.days()) {
            String label = days.isEmpty() ? "times.start" : "times.end";
            days.add(new Day(event.days().size() == 1 ? null : label, day.iso(), day.text()));
        }
        return days;
    }

    private static Cell cell(LocalizedTime time) {
        int shift = time.shown().dayShift();
        return new Cell(
                time.datetime(),
                time.shown().instant().toString(),
                time.date(),
                time.clock(),
                switch (shift) {
                    case -1 -> "times.previous-day";
                    case 0 -> "times.same-day";
                    case 1 -> "times.next-day";
                    default -> null;
                });
    }
}
