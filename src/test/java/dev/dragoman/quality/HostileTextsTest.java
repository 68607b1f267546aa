package dev.dragoman.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.SampleBundles;
import java.io.IOException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that repeat one part very often, as somebody may send them to keep the service busy. */
class HostileTextsTest {

    /** Repeated, these are what numbers, times, names and marks begin with, in several scripts. */
    private static final List<String> PARTS = List.of(
            "1",
            "1 ",
            "1,",
            "1.",
            "1:",
            "1-",
            "1/",
            "１",
            "٣",
            "٣٠ ",
            "1\u064b",
            "1\u200e",
            "1 to ",
            "one ",
            "one hundred ",
            "April 5 ",
            "11:20 a.m. ",
            "CET ",
            "a ",
            "a  ",
            "a\u00a0",
            "a\u3000",
            "a\t",
            "a\n",
            "(",
            "((1",
            "（",
            "[",
            "[a](",
            "“",
            "\"",
            "«",
            "「",
            "‘",
            "'",
            "a'",
            "万",
            "十",
            "一",
            "百万",
            "十五",
            "億",
            "年1",
            "令和",
            "午前",
            "첫",
            "삼",
            "(가)",
            "و",
            "الـ",
            "\u0301",
            "e\u0301",
            "\u064b",
            "a\u200b",
            "I",
            "IX",
            "МІ",
            "NATO",
            "NATO ",
            "ＮＡＴＯ",
            "A. ",
            "Mr. ",
            "U.S. ",
            "a@",
            "a@b.",
            "@a.",
            "http://a",
            "www.",
            "<",
            "<a ",
            "&",
            "&amp;",
            "&amp;amp;",
            "*",
            "**a",
            "_",
            "`",
            "\\",
            "。",
            "。」",
            "…",
            "...",
            "! ",
            "? ",
            "—",
            "-",
            "%",
            "1%",
            "$1",
            "G7 ",
            "\ud83d\ude00",
            "\u1112\u1161",
            "Ministers ");

    private static final int SHORT = 500;
    /** As long as a unit may be. */
    private static final int LONG = 20_000;

    /** Far more than the checks take even on a slow machine, and far less than a quadratic search of so long a text. */
    private static final Duration GUARD = Duration.ofSeconds(60);

    /** Counts the characters that are read. */
    private static final class CountingText implements CharSequence {

        private final String text;
        private long reads;

        CountingText(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            reads++;
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** A pattern of the checks, and where it stands. */
    record Used(String place, Pattern pattern) {

        /** How many characters are read to find it everywhere in a text. */
        long reads(String text) {
            CountingText counting = new CountingText(text);
            Matcher matcher = pattern.matcher(counting);
            // These are matched with what stands beside a word, not searched for.
            if (pattern.pattern().startsWith(".*")) {
                assertThatCode(matcher::matches).doesNotThrowAnyException();
                return counting.reads;
            }
            int end = 0;
            while (end <= text.length() && matcher.find()) {
                end = matcher.end();
            }
            return counting.reads;
        }

        @Override
        public String toString() {
            return place + " " + pattern;
        }
    }

    static List<Used> patterns() throws IOException, URISyntaxException, ReflectiveOperationException {
        Path classes = Path.of(
                Checks.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<String> names = new ArrayList<>();
        for (String folder : List.of("quality", "translation", "records")) {
            try (Stream<Path> files = Files.walk(classes.resolve("dev/dragoman/" + folder))) {
                files.map(file -> classes.relativize(file).toString())
                        .filter(file -> file.endsWith(".class"))
                        // Names of pictures and ids of units are short.
                        .filter(file -> !folder.equals("records")
                                || file.matches(".*(?:InlineText|EmphasisMarks|PlainText.*)\\.class"))
                        .map(file ->
                                file.replace(".class", "").replace('/', '.').replace('\\', '.'))
                        .forEach(names::add);
            }
        }
        List<Used> patterns = new ArrayList<>();
        for (String name : names) {
            Class<?> type = Class.forName(name);
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == Pattern.class) {
                    field.setAccessible(true);
                    patterns.add(new Used(type.getSimpleName() + "." + field.getName(), (Pattern) field.get(null)));
                }
            }
        }
        return patterns;
    }

    @Test
    void thePatternsAreFound() throws IOException, URISyntaxException, ReflectiveOperationException {
        assertThat(patterns())
                .extracting(Used::place)
                .contains("Acronyms.ACRONYM", "UrlsCheck.URL", "PointLabel.AT_BEGINNING");
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void aPatternReadsTwiceAsManyCharactersInATextOfTwiceTheLength(Used used) {
        for (String part : PARTS) {
            long once = used.reads("x" + part.repeat(SHORT));
            long twice = used.reads("x" + part.repeat(2 * SHORT));

            assertThat(twice).as(part).isLessThanOrEqualTo(5 * once / 2 + 1_000);
        }
    }

    /** The templates of times, which are made when a language is loaded. */
    static List<Used> templates(String language) throws ReflectiveOperationException {
        String times = "dev.dragoman.quality.prose.times.";
        Class<?> type = Class.forName(times + "TimeLanguage");
        Method load = type.getDeclaredMethod("load", String.class);
        Field field = type.getDeclaredField("templates");
        Method pattern = Class.forName(times + "Template").getDeclaredMethod("pattern");
        for (AccessibleObject member : List.of(load, field, pattern)) {
            member.setAccessible(true);
        }
        List<Used> templates = new ArrayList<>();
        for (Object template : (List<?>) field.get(load.invoke(null, language))) {
            templates.add(new Used(language, (Pattern) pattern.invoke(template)));
        }
        return templates;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "de", "en", "es", "fr", "ja", "ko", "uk", "zh-Hans", "zh-Hant"})
    void theTemplatesOfTimesReadTwiceAsManyCharactersInATextOfTwiceTheLength(String language)
            throws ReflectiveOperationException {
        // In place of words, texts have characters for private use.
        List<String> parts = List.of(
                "1",
                "1 ",
                "1:",
                "1.",
                "１",
                "11:20 ",
                "1\ue000 ",
                "\ue001 1",
                "\ue002\ue003 ",
                "(1",
                "- ",
                "年",
                " ",
                "1年");
        List<Used> templates = templates(language);

        assertThat(templates).isNotEmpty();
        for (Used template : templates) {
            for (String part : parts) {
                long once = template.reads("x" + part.repeat(SHORT / 5));
                long twice = template.reads("x" + part.repeat(2 * SHORT / 5));

                assertThat(twice).as(template + " on " + part).isLessThanOrEqualTo(5 * once / 2 + 1_000);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "ja", "ko"})
    void theChecksComeToAnEndInVeryLongTexts(String locale) {
        CanonicalRecord record = SampleRecords.of("A text.\n");
        Checks checks = new Checks(ShippedBundles.glossaries());
        List<String> locales = List.of("ar", "fr", "ja", "ko");

        // Each text in one of the languages.
        for (int i = locales.indexOf(locale); i < PARTS.size(); i += locales.size()) {
            String part = PARTS.get(i);
            String text = "x" + part.repeat(LONG / part.length());
            Bundle bundle = SampleBundles.of(record, locale, List.of(SampleBundles.target("p1", text, text)));

            assertTimeoutPreemptively(
                    GUARD, () -> assertThat(checks.of(record, bundle)).isNotNull(), () -> part);
        }
    }
}
