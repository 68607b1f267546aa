package dev.dragoman.times.formulas;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import dev.dragoman.times.ApproximateDuration;
import dev.dragoman.times.Formula;
import dev.dragoman.times.HousePatterns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Durations in the words of one locale, alone or inflected within a phrase; from 24 hours on in days. */
final class Durations {

    private final Optional<Formula> hours;
    private final Optional<Formula> hoursInPhrase;
    private final Optional<Formula> days;
    private final Optional<Formula> daysInPhrase;
    private final ULocale locale;

    Durations(HousePatterns house) {
        this.hours = house.isCldr() ? Optional.empty() : Optional.of(house.formula("time.duration"));
        this.hoursInPhrase = house.optionalFormula("time.duration.phrase").or(() -> hours);
        this.days = house.optionalFormula("time.duration.days");
        this.daysInPhrase = house.optionalFormula("time.duration.days.phrase").or(() -> days);
        this.locale = house.locale();
    }

    /** A duration alone, with the locale's word for {@code about}. */
    String alone(ApproximateDuration given) {
        return given.wholeDays() == 0 ? inHours(hours, given, given.about()) : inDays(days, given);
    }

    /** A duration as it is inflected after the word for "for" in {@code when}. */
    String inPhrase(ApproximateDuration given) {
        return given.wholeDays() == 0 ? inHours(hoursInPhrase, given, given.about()) : inDays(daysInPhrase, given);
    }

    private String inDays(Optional<Formula> formula, ApproximateDuration given) {
        return formula.map(house -> house.format(Map.of(
                        "about",
                        given.about() ? "yes" : "no",
                        "days",
                        given.wholeDays(),
                        "rest",
                        rest(given),
                        "time",
                        inHours(hours, given, false),
                        "timeInPhrase",
                        inHours(hoursInPhrase, given, false))))
                .orElseGet(() -> measured(given));
    }

    private static String rest(ApproximateDuration given) {
        boolean hours = given.hoursOfDay() > 0;
        boolean minutes = given.minutes() > 0;
        return hours && minutes ? "two" : hours || minutes ? "one" : "none";
    }

    /** By CLDR, in a locale without a formula of its own; {@code ~} replaces the missing word for about. */
    private String measured(ApproximateDuration given) {
        List<Measure> parts = new ArrayList<>();
        if (given.wholeDays() > 0) {
            parts.add(new Measure(given.wholeDays(), MeasureUnit.DAY));
        }
        if (given.hoursOfDay() > 0) {
            parts.add(new Measure(given.hoursOfDay(), MeasureUnit.HOUR));
        }
        if (given.minutes() > 0) {
            parts.add(new Measure(given.minutes(), MeasureUnit.MINUTE));
        }
        MeasureFormat measures = MeasureFormat.getInstance(locale, FormatWidth.WIDE);
        return (given.about() ? "~" : "") + measures.formatMeasures(parts.toArray(Measure[]::new));
    }

    private String inHours(Optional<Formula> formula, ApproximateDuration given, boolean about) {
        return formula.map(house -> house.format(Map.of(
                        "about",
                        about ? "yes" : "no",
                        "hours",
                        given.hoursOfDay(),
                        "minutes",
                        given.minutes(),
                        "both",
                        given.hoursOfDay() > 0 && given.minutes() > 0 ? "yes" : "no")))
                .orElseGet(() -> measured(given));
    }
}
