package dev.dragoman.quality.fidelity.times;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.quality.prose.times.TimeExpression.CalendarDate;
import dev.dragoman.times.ApproximateDuration;
import dev.dragoman.times.formulas.HouseFormulas;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Writes times in one language, as the house formulas have them. */
final class TimeWords {

    private final LanguageTag locale;
    private final HouseFormulas formulas;
    private final Optional<InterfaceMessages> messages;

    /** @param messages the formulas and words of the interface; without them CLDR's patterns are used */
    TimeWords(LanguageTag locale, Optional<InterfaceMessages> messages) {
        this.locale = locale;
        this.messages = messages;
        Map<String, String> house =
                messages.map(files -> files.formulas(locale)).orElse(Map.of());
        this.formulas = house.isEmpty()
                ? HouseFormulas.byCldr(locale.toULocale())
                : new HouseFormulas(locale.toULocale(), house);
    }

    String time(LocalTime time) {
        return formulas.time(time);
    }

    /** A date with as many parts as the one that it is to stand for. */
    String date(LocalDate date, CalendarDate like) {
        return like.year().isPresent() ? formulas.fullDate(date) : formulas.date(date);
    }

    String fullDate(LocalDate date) {
        return formulas.fullDate(date);
    }

    String duration(ApproximateDuration length) {
        return formulas.duration(length);
    }

    String zone(ZoneId zone, Instant instant) {
        return formulas.zoneLabel(zone, instant);
    }

    String weekday(DayOfWeek day) {
        ULocale icu = locale.toULocale();
        return new DateFormatSymbols(icu)
                .getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE)[day.getValue() % 7 + 1];
    }

    /** Same day, next day or previous day; the date if it is another one. */
    String shift(int days, LocalDate date) {
        String key =
                switch (days) {
                    case 0 -> "times.same-day";
                    case 1 -> "times.next-day";
                    case -1 -> "times.previous-day";
                    default -> "";
                };
        return key.isEmpty() || messages.isEmpty()
                ? formulas.date(date)
                : messages.get().message(locale, key);
    }
}
