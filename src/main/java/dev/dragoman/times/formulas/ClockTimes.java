package dev.dragoman.times.formulas;

import com.ibm.icu.number.IntegerWidth;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.GroupingStrategy;
import dev.dragoman.times.Formula;
import dev.dragoman.times.HousePatterns;
import java.time.LocalTime;
import java.util.Map;

/** Clock times in the house style, in 12 or 24 hours, as the locale's file or the reader's {@code -u-hc-} says. */
final class ClockTimes {

    private final boolean twelveHours;
    private final Formula formula;
    private final LocalizedNumberFormatter twoDigits;

    ClockTimes(HousePatterns patterns) {
        String requested = patterns.locale().getKeywordValue("hours");
        boolean usual = patterns.choice("time.hour-cycle", "h12", "h23");
        // h11 and h12, h23 and h24 differ only in how they write noon and midnight, which the house style settles.
        this.twelveHours = switch (requested == null ? "" : requested) {
            case "h11", "h12" -> true;
            case "h23", "h24" -> false;
            default -> usual;
        };
        this.formula = patterns.formula(twelveHours ? "time.clock.h12" : "time.clock.h23");
        this.twoDigits = NumberFormatter.withLocale(patterns.locale())
                .grouping(GroupingStrategy.OFF)
                .integerWidth(IntegerWidth.zeroFillTo(2));
    }

    /** Hours and minutes; seconds are not shown. */
    String format(LocalTime time) {
        int hour = time.getHour();
        return formula.format(Map.of(
                "H", hour,
                "HH", twoDigits.format(hour).toString(),
                "h", twelveHour(hour),
                "hh", twoDigits.format(twelveHour(hour)).toString(),
                "K", hour % 12,
                "m", time.getMinute(),
                "mm", twoDigits.format(time.getMinute()).toString(),
                "half", hour < 12 ? "am" : "pm"));
    }

    /** The hour as it is shown, for words that agree with it (Spanish {@code la 1:00}, {@code las 2:00}). */
    int shownHour(LocalTime time) {
        return twelveHours ? twelveHour(time.getHour()) : time.getHour();
    }

    private static int twelveHour(int hour) {
        return hour % 12 == 0 ? 12 : hour % 12;
    }
}
