package dev.dragoman.quality.fidelity.times;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.TranslatedBundle;
import dev.dragoman.quality.prose.times.TimeExpression;
import dev.dragoman.quality.prose.times.TimeExpression.CalendarDate;
import dev.dragoman.quality.prose.times.TimeExpression.Clock;
import dev.dragoman.quality.prose.times.TimesInProse;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.times.ApproximateDuration;
import dev.dragoman.times.EventTimes;
import dev.dragoman.times.ZonedMoment;
import dev.dragoman.times.formulas.HouseFormulas;
import dev.dragoman.translation.SampleBundles;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What our own formulas print is read back as what it says: of 10,000 random events in every language that is read. */
class PrintedFormulasTest {

    private static final int EVENTS = 10_000;
    private static final long SEED = 20_230_405;
    private static final ZoneId HOME = SampleEvents.TOKYO;
    private static final CanonicalRecord SAMPLE = SampleEvents.sample("{when}");
    private static final TimesCheck CHECK = new TimesCheck(Optional.empty(), HOME);
    private static final Instant FIRST = Instant.parse("2015-01-01T00:00:00Z");
    private static final int MINUTES = 15 * 365 * 24 * 60;
    private static final List<ZoneId> ZONES = Stream.of(
                    "Europe/Brussels",
                    "Europe/Paris",
                    "Europe/Berlin",
                    "Europe/London",
                    "Europe/Kyiv",
                    "Europe/Lisbon",
                    "Europe/Istanbul",
                    "America/New_York",
                    "America/Toronto",
                    "America/Vancouver",
                    "America/Sao_Paulo",
                    "America/Mexico_City",
                    "Pacific/Honolulu",
                    "Pacific/Auckland",
                    "Australia/Sydney",
                    "Asia/Tokyo",
                    "Asia/Seoul",
                    "Asia/Kolkata",
                    "Asia/Kathmandu",
                    "Asia/Riyadh",
                    "Asia/Bangkok",
                    "Africa/Tunis",
                    "Africa/Nairobi",
                    "Africa/Casablanca",
                    "Etc/UTC")
            .map(ZoneId::of)
            .toList();

    static Stream<String> languages() {
        return TimesInProse.languages().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatOurFormulasPrintIsReadBackWithoutAFinding(String language) throws IOException {
        LanguageTag locale = LanguageTag.parse(language);
        HouseFormulas formulas = formulas(language);
        Random random = new Random(SEED);
        List<String> wrong = new ArrayList<>();

        for (int i = 0; i < EVENTS && wrong.size() < 20; i++) {
            EventTimes event = event(random);
            String text = formulas.when(event, HOME);
            List<TimeExpression> read = TimesInProse.read(text, locale);
            List<Finding> findings = findings(event, text, locale);
            if (!findings.isEmpty() || !isComplete(event, read)) {
                wrong.add(event.start() + " " + event.duration() + ": " + text + " -> " + read + " " + findings);
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static boolean isComplete(EventTimes event, List<TimeExpression> read) {
        ZonedMoment start = event.start();
        boolean clock = read.stream()
                .anyMatch(expression -> expression instanceof Clock stated
                        && stated.mayBe(start.wall().toLocalTime()));
        boolean home = read.stream()
                .anyMatch(expression -> expression instanceof Clock stated
                        && stated.mayBe(start.at(HOME).wall().toLocalTime()));
        boolean date = read.stream()
                .anyMatch(expression -> expression instanceof CalendarDate stated
                        && stated.mayBe(start.wall().toLocalDate()));
        boolean length = event.shownAsSpan()
                || event.duration().isEmpty()
                || read.stream()
                        .anyMatch(expression -> expression instanceof TimeExpression.Duration stated
                                && stated.length()
                                        .length()
                                        .equals(event.duration().get().length()));
        return clock && home && date && length;
    }

    private static List<Finding> findings(EventTimes event, String text, LanguageTag locale) {
        CanonicalRecord record = SampleEvents.of(Optional.of(event), SAMPLE);
        return CHECK.find(TranslatedBundle.of(
                        record,
                        SampleBundles.of(
                                record, locale.canonical(), List.of(SampleBundles.target("p1", text, "{when}")))))
                .toList();
    }

    private static EventTimes event(Random random) {
        ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
        ZonedMoment start = ZonedMoment.at(FIRST.plus(Duration.ofMinutes(random.nextInt(MINUTES))), zone);
        boolean about = random.nextBoolean();
        return switch (random.nextInt(4)) {
            case 0 -> EventTimes.startingAt(start);
            case 1 -> lasting(start, Duration.ofMinutes(1 + random.nextInt(12 * 60)), about);
            case 2 -> lasting(start, Duration.ofMinutes(5L * (1 + random.nextInt(60))), about);
            default -> lasting(start, Duration.ofMinutes(1 + random.nextInt(4 * 24 * 60)), about);
        };
    }

    private static EventTimes lasting(ZonedMoment start, Duration length, boolean about) {
        return EventTimes.lasting(start, new ApproximateDuration(length, about));
    }

    private static HouseFormulas formulas(String language) throws IOException {
        Properties file = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("translations/interface", language + ".properties"), UTF_8)) {
            file.load(reader);
        }
        Map<String, String> house = new HashMap<>();
        file.stringPropertyNames().stream()
                .filter(key -> key.startsWith("time.") || key.startsWith("when"))
                .forEach(key -> house.put(key, file.getProperty(key)));
        return new HouseFormulas(ULocale.forLanguageTag(language), house);
    }
}
