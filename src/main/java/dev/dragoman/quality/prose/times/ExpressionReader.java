package dev.dragoman.quality.prose.times;

import dev.dragoman.quality.prose.times.TimeExpression.CalendarDate;
import dev.dragoman.quality.prose.times.TimeExpression.Clock;
import dev.dragoman.quality.prose.times.TimeExpression.Duration;
import dev.dragoman.quality.prose.times.TimeExpression.Zone;
import dev.dragoman.times.ApproximateDuration;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes expressions of what a template matched; what cannot be a time (13 p.m. aside, a 31 June) gives none.
 *
 * @param twelveHours whether a bare 5:30 may be in the afternoon
 * @param noonIsTwelveInTheMorning whether 12 o'clock "in the morning" may be noon, as in Japan
 * @param weekdayLetters the weekdays in one letter each, Monday first; empty if there are none
 */
record ExpressionReader(boolean twelveHours, boolean noonIsTwelveInTheMorning, String weekdayLetters) {

    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final int LAST_HOUR = 29;
    private static final int MAX_DAYS = 366;
    private static final int MAX_HOURS = 999;
    private static final int EVENING = 5;
    private static final int LATE_MORNING = 10;

    /** The expressions that one match states; empty if none. */
    List<TimeExpression> read(Template template, Parts parts, int start, int end, boolean approximate) {
        return switch (template.kind()) {
            case CLOCK ->
                clock(template.plus(), parts, start, end, approximate).stream().toList();
            case DATE -> dates(parts, start, end);
            case DURATION ->
                duration(template.plus(), parts, start, end, approximate || parts.has("about")).stream()
                        .toList();
            case OFFSET -> offset(parts, start, end).stream().toList();
        };
    }

    /** Noon or midnight. */
    static Clock named(Meaning meaning, int start, int end, boolean approximate) {
        return new Clock(start, end, at(ofNamed(meaning)), Set.of(), 0, approximate, true, false);
    }

    private static int ofNamed(Meaning meaning) {
        return meaning.kind().equals("noon") ? MINUTES_OF_DAY / 2 : 0;
    }

    private Optional<TimeExpression> clock(int plus, Parts parts, int start, int end, boolean approximate) {
        Optional<Meaning> named = parts.word("named");
        if (named.isPresent()) {
            int written = ofNamed(named.get()) + plus + parts.number("m", 0);
            return Optional.of(new Clock(start, end, at(written), Set.of(), 0, approximate, true, false));
        }
        int hour = parts.number("h", -1);
        int minute = parts.number("m", 0);
        if (hour < 0 || hour > LAST_HOUR || minute > 59) {
            return Optional.empty();
        }
        Optional<String> half = parts.word("half").map(Meaning::kind).map(kind -> kind.replace("-letter", ""));
        boolean zeroFirst = Character.digit(parts.text("h").charAt(0), 10) == 0;
        boolean spoken = plus != 0 || Lexicon.isSpelledOut(parts.text("h"));
        boolean open = half.isEmpty() && (twelveHours || spoken) && hour >= 1 && hour <= 12 && !zeroFirst;
        int written = half.map(word -> onDial(word, hour)).orElse(hour) * 60 + minute + plus;
        Set<LocalTime> others = open ? Set.of(at(written + MINUTES_OF_DAY / 2)) : Set.of();
        boolean eitherTwelve = noonIsTwelveInTheMorning && hour == 12 && half.isPresent();
        if (eitherTwelve && (half.get().equals("am") || minute == 0)) {
            others = Set.of(at(written + MINUTES_OF_DAY / 2));
        }
        int days = hour >= 24 ? 1 : 0;
        return Optional.of(new Clock(start, end, at(written), others, days, approximate, false, false));
    }

    private static int onDial(String half, int hour) {
        if (hour > 12) {
            return hour;
        }
        return switch (half) {
            case "am" -> hour % 12;
            case "pm" -> hour % 12 + 12;
            case "midday" -> hour >= LATE_MORNING ? hour : hour + 12;
            default -> hour == 12 ? 0 : hour > EVENING ? hour + 12 : hour;
        };
    }

    private static LocalTime at(int minutes) {
        return LocalTime.ofSecondOfDay(60L * Math.floorMod(minutes, MINUTES_OF_DAY));
    }

    private List<TimeExpression> dates(Parts parts, int start, int end) {
        OptionalInt month =
                parts.word("month").map(word -> OptionalInt.of(word.number())).orElse(parts.number("mon"));
        OptionalInt year = year(parts);
        Optional<DayOfWeek> weekday = parts.word("weekday")
                .map(Meaning::number)
                .or(() -> parts.has("weekdayLetter")
                        ? Optional.of(weekdayLetters.indexOf(parts.text("weekdayLetter")) + 1)
                        : Optional.empty())
                .map(DayOfWeek::of);
        return Stream.of("day", "day2")
                .filter(parts::has)
                .map(slot -> new CalendarDate(
                        start,
                        end,
                        year,
                        month,
                        parts.number(slot, 0),
                        slot.equals("day") ? weekday : Optional.empty()))
                .filter(ExpressionReader::isPossible)
                .map(TimeExpression.class::cast)
                .toList();
    }

    private static OptionalInt year(Parts parts) {
        if (parts.has("eyear")) {
            int inEra = parts.text("eyear").equals("元") ? 1 : parts.number("eyear", 0);
            return OptionalInt.of(parts.word("era").map(Meaning::number).orElse(0) + inEra);
        }
        return parts.has("yy") ? OptionalInt.of(2000 + parts.number("yy", 0)) : parts.number("year");
    }

    private static boolean isPossible(CalendarDate date) {
        int month = date.month().orElse(1);
        return month >= 1
                && month <= 12
                && date.day() >= 1
                && date.day() <= Month.of(month).maxLength()
                && (date.year().isEmpty() || date.complete().isPresent());
    }

    private static Optional<TimeExpression> duration(int plus, Parts parts, int start, int end, boolean about) {
        int days = parts.number("days", 0);
        int minutes = parts.scaled("hours", 60) + parts.number("minutes", 0) + plus;
        boolean possible = days <= MAX_DAYS && minutes <= 60 * MAX_HOURS && days + minutes > 0;
        return possible
                ? Optional.of(new Duration(
                        start, end, new ApproximateDuration(days, java.time.Duration.ofMinutes(minutes), about)))
                : Optional.empty();
    }

    private static Optional<TimeExpression> offset(Parts parts, int start, int end) {
        int hours = parts.number("h", 0);
        int minutes = parts.number("m", 0);
        if (hours > 14 || minutes > 59) {
            return Optional.empty();
        }
        int sign = parts.text("sign").equals("-") ? -1 : 1;
        return Optional.of(new Zone(start, end, NamedZone.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes))));
    }
}
