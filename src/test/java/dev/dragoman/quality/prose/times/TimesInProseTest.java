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
