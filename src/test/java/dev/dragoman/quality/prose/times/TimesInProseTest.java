package dev.dragoman.quality.prose.times;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.prose.times.TimeExpression.CalendarDate;
import dev.dragoman.quality.prose.times.TimeExpression.Clock;
import dev.dragoman.quality.prose.times.TimeExpression.DayShift;
import dev.dragoman.quality.prose.times.TimeExpression.Duration;
import dev.dragoman.quality.prose.times.TimeExpression.Weekday;
import dev.dragoman.quality.prose.times.TimeExpression.Zone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The phrases of {@code src/test/resources/prose/times}: {@code kind|phrase|expected}. A phrase of kind {@code none} holds
 * no expression; {@code all} expects every expression, by {@code ;}. An approximate clock time ends with {@code ~}, an open
 * one with its other meaning, {@code 05:30/17:30}, if the expectation names it.
 */
class TimesInProseTest {

    private static final Path PHRASES = Path.of("src/test/resources/prose/times");
    private static final int FEWEST_PHRASES = 60;

    record Phrase(String language, String kind, String phrase, String expected) {

        List<TimeExpression> read() {
            return TimesInProse.read(phrase, LanguageTag.parse(language));
        }
    }

    static Stream<Phrase> phrases() {
        return TimesInProse.languages().stream().sorted().flatMap(TimesInProseTest::phrases);
    }

    private static Stream<Phrase> phrases(String language) {
        try {
            return Files.readAllLines(PHRASES.resolve(language + ".csv"), UTF_8).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("kind|"))
                    .map(line -> line.split("\\|", -1))
                    .map(parts -> new Phrase(language, parts[0], parts[1], parts[2]));
        } catch (IOException e) {
            throw new IllegalStateException(language + " has no phrases", e);
        }
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void everyPhraseIsReadAsItIsMeant(Phrase phrase) {
        List<TimeExpression> read = phrase.read();

        List<String> found = read.stream()
                .filter(expression ->
                        phrase.kind().matches("none|all") || kind(expression).equals(phrase.kind()))
                .map(expression -> text(expression, phrase.expected()))
                .toList();
        assertThat(String.join(";", found)).as("%s", phrase).isEqualTo(phrase.expected());
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void positionsAreThoseOfTheExpressionInTheText(Phrase phrase) {
        String around = "（\u200E\uFF3A " + phrase.phrase();

        List<TimeExpression> read = TimesInProse.read(around, LanguageTag.parse(phrase.language()));

        assertThat(read)
                .allSatisfy(expression -> assertThat(expression.start())
                        .isBetween(4, around.length() - 1)
                        .isLessThan(expression.end()))
                .allSatisfy(expression -> assertThat(around.substring(expression.start(), expression.end()))
                        .isEqualTo(around.substring(expression.start(), expression.end())
                                .strip()));
        assertThat(read).hasSameSizeAs(phrase.read());
    }

    @Test
    void everyLanguageHasEnoughPhrases() {
        for (String language : TimesInProse.languages()) {
            assertThat(phrases(language)).as(language).hasSizeGreaterThanOrEqualTo(FEWEST_PHRASES);
        }
    }

    @Test
    void aLanguageWithoutWordsHasNoExpressions() {
        assertThat(TimesInProse.reads(LanguageTag.parse("tlh"))).isFalse();
        assertThat(TimesInProse.read("11:20, 2023-04-05", LanguageTag.parse("tlh")))
                .isEmpty();
    }

    @Test
    void aRegionIsReadAsItsLanguage() {
        assertThat(TimesInProse.read("11時20分", LanguageTag.parse("ja-JP-u-ca-japanese")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|from 11:20 a.m. until 1:45 p.m.",
                "en|11:20 a.m. to 1:45 p.m. local time",
                "ja|午前11時20分から午後1時45分まで",
                "ja|11時20分から13時45分にかけて",
                "de|von 11.20 Uhr bis 13.45 Uhr",
                "de|von 11.20 Uhr Ortszeit bis etwa 13.45 Uhr",
                "fr|de 11 h 20 à 13 h 45",
                "fr|à 11 h 20 heure locale et jusqu’à 13 h 45",
                "es|desde las 11:20 horas hasta las 13:45 horas",
                "es|de las 11:20 a las 13:45",
                "uk|з 11:20 до 13:45",
                "uk|від 11:20 за місцевим часом до 13:45",
                "ko|오전 11시 20분부터 오후 1시 45분까지",
                "ko|11:20부터 13:45까지",
                "zh-Hant|上午11時20分至下午1時45分",
                "zh-Hant|上午11時20分持續直到下午1時45分",
                "zh-Hans|上午11时20分至下午1时45分",
                "zh-Hans|从上午11点20分到下午1点45分",
                "ar|من الساعة 11:20 صباحًا حتى الساعة 1:45 بعد الظهر",
                "ar|من الساعة 11:20 صباحا إلى الساعة 1:45 مساء",
            })
    void theLaterClockTimeOfARangeEndsIt(String language, String phrase) {
        assertThat(clocks(language, phrase)).extracting(Clock::endsRange).containsExactly(false, true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|à 11 h 20 (à 18 h 20, heure du Japon)",
                "fr|à 11 h 20 à Bruxelles, à 18 h 20 à Tokyo",
                "fr|à 11 h 20, heure locale / à 18 h 20, heure du Japon",
                "es|a las 11:20, hora local, a las 18:20, hora de Japón",
                "es|a las 11:20 hora local y a las 18:20 hora de Japón",
                "es|a las 11:20 hora local / a las 18:20 hora de Japón",
                "uk|о 11:20 прибув до Києва, о 13:45 розпочав зустріч",
                "zh-Hant|上午11時20分抵達，下午1時45分到機場",
                "zh-Hans|上午11时20分到北京，下午1时45分会谈",
                "de|um 11.20 Uhr (18.20 Uhr japanischer Zeit)",
                "ko|오전 11시 20분(일본시간 오후 6시 20분)",
                "ar|الساعة 11:20 صباحا بالتوقيت المحلي (الساعة 6:20 مساء بتوقيت اليابان)",
            })
    void twoClockTimesOfOneMomentAreNoRange(String language, String phrase) {
        assertThat(clocks(language, phrase)).extracting(Clock::endsRange).containsExactly(false, false);
    }

    private static List<Clock> clocks(String language, String phrase) {
        return TimesInProse.read(phrase, LanguageTag.parse(language)).stream()
                .filter(Clock.class::isInstance)
                .map(Clock.class::cast)
                .toList();
    }

    private static String kind(TimeExpression expression) {
        if (expression instanceof Clock) {
            return "time";
        }
        if (expression instanceof CalendarDate) {
            return "date";
        }
        if (expression instanceof Weekday) {
            return "weekday";
        }
        if (expression instanceof Duration) {
            return "duration";
        }
        return expression instanceof Zone ? "zone" : "shift";
    }

    private static String text(TimeExpression expression, String expected) {
        if (expression instanceof Clock clock) {
            String others = clock.others().stream().map(Object::toString).collect(joining("/"));
            return clock.time()
                    + (clock.days() == 0 ? "" : "+" + clock.days())
                    + (expected.matches(".*\\d/\\d.*") && !others.isEmpty() ? "/" + others : "")
                    + (expected.contains("~") && clock.approximate() ? "~" : "");
        }
        if (expression instanceof CalendarDate date) {
            String month =
                    date.month().isPresent() ? "%02d".formatted(date.month().getAsInt()) : "-";
            return (date.year().isPresent() ? date.year().getAsInt() + "-" : "--")
                    + month + "-" + "%02d".formatted(date.day())
                    + date.weekday().map(day -> " " + day).orElse("");
        }
        if (expression instanceof Weekday weekday) {
            return weekday.day().toString();
        }
        if (expression instanceof Duration duration) {
            return expected.contains("about")
                    ? duration.length().toString()
                    : duration.length().iso();
        }
        return expression instanceof Zone zone ? zone.zone().name() : Integer.toString(((DayShift) expression).days());
    }
}
