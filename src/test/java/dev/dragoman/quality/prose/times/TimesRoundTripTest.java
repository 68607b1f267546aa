package dev.dragoman.quality.prose.times;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.prose.times.TimeExpression.CalendarDate;
import dev.dragoman.quality.prose.times.TimeExpression.Clock;
import dev.dragoman.quality.prose.times.TimeExpression.Zone;
import dev.dragoman.times.ApproximateDuration;
import dev.dragoman.times.EventTimes;
import dev.dragoman.times.Houses;
import dev.dragoman.times.ZonedMoment;
import dev.dragoman.times.Zones;
import dev.dragoman.times.formulas.HouseFormulas;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the house formulas print for random events is read back as what it was made of. */
class TimesRoundTripTest {

    private static final int EVENTS = 10_000;
    private static final long SEED = 20230405;
    private static final int MINUTES_OF_YEARS = 20 * 365 * 24 * 60;
    private static final int LONGEST = 23 * 60;
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    /** Not Cairo, whose label is that of Kyiv in years with other rules. */
    private static final List<ZoneId> ZONES = Stream.of(
                    "Europe/Brussels",
                    "Europe/London",
                    "Europe/Kyiv",
                    "America/New_York",
                    "America/Sao_Paulo",
                    "Asia/Kathmandu",
                    "Australia/Sydney")
            .map(ZoneId::of)
            .toList();

    static Stream<String> languages() {
        return TimesInProse.languages().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatTheFormulasPrintIsReadBack(String language) {
        HouseFormulas house = Houses.in(language);
        Random random = new Random(SEED);

        for (int i = 0; i < EVENTS; i++) {
            ZonedMoment start = start(random);
            ApproximateDuration length =
                    new ApproximateDuration(Duration.ofMinutes(1L + random.nextInt(LONGEST)), random.nextBoolean());

            String when = house.when(EventTimes.lasting(start, length), TOKYO);
            String shown = house.shown(start, start.zone()).text();

            assertIsReadBack(when, language, start, length);
            assertIsReadBack(shown, language, start);
        }
    }

    private static void assertIsReadBack(
            String phrase, String language, ZonedMoment start, ApproximateDuration length) {
        List<TimeExpression> read = TimesInProse.read(phrase, LanguageTag.parse(language));
        ZonedMoment home = start.at(TOKYO);
        assertThat(clocks(read))
                .as(phrase)
                .containsExactly(start.wall().toLocalTime(), home.wall().toLocalTime());
        List<CalendarDate> dates = all(read, CalendarDate.class);
        assertThat(dates).as(phrase).isNotEmpty();
        assertThat(dates.get(0).mayBe(start.wall().toLocalDate())).as(phrase).isTrue();
        assertThat(dates.size() > 1 || start.dayShiftTo(TOKYO) == 0).as(phrase).isTrue();
        assertThat(dates.get(dates.size() - 1).mayBe(home.wall().toLocalDate()))
                .as(phrase)
                .isTrue();
        assertThat(all(read, TimeExpression.Duration.class))
                .as(phrase)
                .extracting(TimeExpression.Duration::length)
                .containsExactly(length);
        assertThat(all(read, Zone.class))
                .as(phrase)
                .extracting(zone -> zone.zone().zone())
                .contains(Optional.of(TOKYO));
    }

    private static void assertIsReadBack(String phrase, String language, ZonedMoment start) {
        List<TimeExpression> read = TimesInProse.read(phrase, LanguageTag.parse(language));
        assertThat(clocks(read)).as(phrase).containsExactly(start.wall().toLocalTime());
        assertThat(all(read, CalendarDate.class))
                .as(phrase)
                .extracting(CalendarDate::complete)
                .containsExactly(Optional.of(start.wall().toLocalDate()));
        assertThat(all(read, Zone.class))
                .as(phrase)
                .extracting(zone -> offset(zone.zone(), start))
                .containsExactly(Zones.rules(start.zone()).getOffset(start.instant()));
    }

    private static ZoneOffset offset(NamedZone zone, ZonedMoment moment) {
        return zone.offset()
                .orElseGet(() -> Zones.rules(zone.zone().orElseThrow()).getOffset(moment.instant()));
    }

    private static ZonedMoment start(Random random) {
        while (true) {
            LocalDateTime wall = LocalDateTime.of(2010, 1, 1, 0, 0).plusMinutes(random.nextInt(MINUTES_OF_YEARS));
            ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
            if (Zones.rules(zone).getValidOffsets(wall).size() == 1) {
                return ZonedMoment.of(wall, zone);
            }
        }
    }

    private static List<LocalTime> clocks(List<TimeExpression> read) {
        return all(read, Clock.class).stream().map(Clock::time).toList();
    }

    private static <T extends TimeExpression> List<T> all(List<TimeExpression> read, Class<T> kind) {
        return read.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
