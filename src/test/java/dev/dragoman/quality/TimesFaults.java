package dev.dragoman.quality;

import dev.dragoman.quality.SeededFault.Place;
import dev.dragoman.times.ApproximateDuration;
import dev.dragoman.times.EventTimes;
import dev.dragoman.times.Houses;
import dev.dragoman.times.ZonedMoment;
import dev.dragoman.times.formulas.HouseFormulas;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Times that a translator typed wrongly: the house formula in place of the reference to it, with one thing wrong, and
 * times that the source states too.
 */
final class TimesFaults {

    private static final ZoneId HOME = ZoneId.of("Asia/Tokyo");
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final Instant WINTER = Instant.parse("2023-01-05T12:00:00Z");
    private static final String REFERENCE = "{when}";

    private static final Map<String, HouseFormulas> FORMULAS =
            Houses.LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), Houses::in));

    private TimesFaults() {}

    /** A wrong text for an event. */
    @FunctionalInterface
    private interface Wrong {

        String text(EventTimes event, HouseFormulas formulas, Place place, Random random);
    }

    private static SeededFault typed(Wrong wrong) {
        return (place, random) -> place.translated()
                .canonical()
                .event()
                .filter(event -> place.target().text().contains(REFERENCE))
                .flatMap(event -> place.edited(Optional.of(place.target()
                                .text()
                                .replace(REFERENCE, wrong.text(event, FORMULAS.get(place.locale()), place, random)))
                        .filter(text -> !text.contains(right(event, place)))));
    }

    private static String right(EventTimes event, Place place) {
        return FORMULAS.get(place.locale()).when(event, HOME);
    }

    /** No faults: the right formula, and times that the source states too. */
    static List<SeededFault> none() {
        return List.of(
                (place, random) -> place.translated()
                        .canonical()
                        .event()
                        .filter(event -> place.target().text().contains(REFERENCE))
                        .flatMap(event -> place.edited(
                                Optional.of(place.target().text().replace(REFERENCE, right(event, place))))),
                (place, random) -> Optional.of(stated(place, random, Duration.ZERO)),
                (place, random) -> {
                    ZonedMoment moment = ZonedMoment.at(
                            Instant.parse("2022-01-01T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(500_000))),
                            HOME);
                    return Optional.of(place.appended(
                            " (" + String.join(" ", parts("en", moment)) + ")",
                            " (" + String.join(" ", parts(place.locale(), moment)) + ")"));
                });
    }

    static SeededFault wrongClock() {
        return typed((event, formulas, place, random) -> right(event, place)
                .replace(
                        formulas.time(event.start().wall().toLocalTime()),
                        formulas.time(event.start().wall().toLocalTime().plusMinutes(minutes(random)))));
    }

    static SeededFault wrongClockAtHome() {
        return typed((event, formulas, place, random) -> right(event, place)
                .replace(
                        formulas.time(event.start().at(HOME).wall().toLocalTime()),
                        formulas.time(
                                event.start().at(HOME).wall().toLocalTime().plusMinutes(minutes(random)))));
    }

    static SeededFault wrongDate() {
        return typed((event, formulas, place, random) -> {
            LocalDate day = event.start().wall().toLocalDate();
            return right(event, place).replace(formulas.date(day), formulas.date(day.plusDays(days(random))));
        });
    }

    /** The formula of the event some hours or days earlier or later. */
    static SeededFault otherDay() {
        return typed((event, formulas, place, random) -> formulas.when(
                EventTimes.lasting(
                        event.start().plus(Duration.ofDays(days(random))),
                        event.duration().orElseThrow()),
                HOME));
    }

    static SeededFault otherHour() {
        return typed((event, formulas, place, random) -> formulas.when(
                EventTimes.lasting(
                        event.start().plus(Duration.ofMinutes(minutes(random))),
                        event.duration().orElseThrow()),
                HOME));
    }

    static SeededFault wrongDuration() {
        return typed((event, formulas, place, random) -> formulas.when(
                EventTimes.lasting(
                        event.start(),
                        ApproximateDuration.parse(
                                "about PT" + (3 + random.nextInt(6)) + "H" + random.nextInt(60) + "M")),
                HOME));
    }

    static SeededFault wrongWeekday() {
        return typed((event, formulas, place, random) -> {
            LocalDate day = event.start().wall().toLocalDate();
            String weekday = day.getDayOfWeek()
                    .plus(1 + random.nextInt(6))
                    .getDisplayName(TextStyle.FULL, Locale.forLanguageTag(place.locale()));
            String date = formulas.date(day);
            boolean wide = Faults.isIdeographic(date);
            return right(event, place).replace(date, date + (wide ? "（" + weekday + "）" : " (" + weekday + ")"));
        });
    }

    /** The local time with its zone's label for the winter. */
    static SeededFault labelOfWinter() {
        return typed((event, formulas, place, random) -> {
            ZonedMoment start = event.start();
            return formulas.shown(start, BRUSSELS)
                    .text()
                    .replace(formulas.zoneLabel(BRUSSELS, start.instant()), formulas.zoneLabel(BRUSSELS, WINTER));
        });
    }

    /** The time at home with the label of the local zone. */
    static SeededFault labelOfAnotherZone() {
        return typed((event, formulas, place, random) -> {
            ZonedMoment start = event.start();
            return formulas.shown(start, HOME)
                    .text()
                    .replace(formulas.zoneLabel(HOME, start.instant()), formulas.zoneLabel(BRUSSELS, start.instant()));
        });
    }

    /** A time that the source states too, with another hour. */
    static SeededFault otherHourThanSource() {
        return (place, random) -> Optional.of(stated(place, random, Duration.ofMinutes(minutes(random))));
    }

    /** A time that the source states too, some days earlier or later. */
    static SeededFault otherDayThanSource() {
        return (place, random) -> Optional.of(stated(place, random, Duration.ofDays(days(random))));
    }

    /** A date, clock time, weekday and zone that the source states, of which the translation leaves one out. */
    static SeededFault dropped() {
        return (place, random) -> {
            ZonedMoment moment = ZonedMoment.at(
                    Instant.parse("2022-01-01T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(500_000))), HOME);
            List<String> parts = parts(place.locale(), moment);
            int left = random.nextInt(parts.size());
            String kept = IntStream.range(0, parts.size())
                    .filter(part -> part != left)
                    .mapToObj(parts::get)
                    .collect(Collectors.joining(" "));
            return Optional.of(place.appended(" (" + String.join(" ", parts("en", moment)) + ")", " (" + kept + ")"));
        };
    }

    /** The whole statement that the source has is left out. */
    static SeededFault droppedAltogether() {
        return (place, random) -> Optional.of(place.appended(
                stated(place, random, Duration.ZERO)
                        .after()
                        .orElseThrow()
                        .source()
                        .substring(place.target().source().length()),
                ""));
    }

    private static List<String> parts(String locale, ZonedMoment moment) {
        HouseFormulas formulas = FORMULAS.get(locale);
        return List.of(
                moment.wall().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.forLanguageTag(locale)),
                formulas.fullDate(moment.wall().toLocalDate()),
                formulas.time(moment.wall().toLocalTime()),
                formulas.zoneLabel(HOME, moment.instant()));
    }

    private static SeededFault.Seeded stated(Place place, Random random, Duration wrong) {
        ZonedMoment moment = ZonedMoment.at(
                Instant.parse("2022-01-01T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(500_000))), HOME);
        return place.appended(
                " (" + FORMULAS.get("en").shown(moment, HOME).text() + ")",
                " ("
                        + FORMULAS.get(place.locale())
                                .shown(moment.plus(wrong), HOME)
                                .text() + ")");
    }

    private static long minutes(Random random) {
        return List.of(-120L, -60L, -25L, 15L, 30L, 60L, 75L, 180L, 420L).get(random.nextInt(9));
    }

    private static long days(Random random) {
        return List.of(-7L, -2L, -1L, 1L, 2L, 3L, 10L).get(random.nextInt(7));
    }
}
