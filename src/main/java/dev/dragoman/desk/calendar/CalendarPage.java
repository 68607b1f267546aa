package dev.dragoman.desk.calendar;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A month of releases.
 *
 * @param month its name
 * @param value the month as in the address, {@code 2026-11}
 * @param zone whose days they are, as typed
 * @param unknownZone whether there is no such zone, so that those of the home zone are shown
 * @param weekdays their names, the first day of a week first
 * @param cut whether there are more releases than are shown
 */
@TemplateData
public record CalendarPage(
        String month,
        String value,
        String previous,
        String next,
        String zone,
        boolean unknownZone,
        List<String> weekdays,
        List<Week> weeks,
        boolean empty,
        boolean cut,
        boolean publishes) {

    /**
     * A week.
     *
     * @param free whether none of its days has a release
     */
    @TemplateData
    public record Week(boolean free, List<Day> days) {}

    /**
     * A day.
     *
     * @param name its date in full
     * @param inMonth whether it is of this month
     */
    @TemplateData
    public record Day(String date, String number, String name, boolean inMonth, boolean today, List<Entry> entries) {}

    /**
     * A release.
     *
     * @param more how many other records it has; 0 for none
     */
    @TemplateData
    public record Entry(String href, String at, String time, String state, String title, int more, String languages) {}
}
