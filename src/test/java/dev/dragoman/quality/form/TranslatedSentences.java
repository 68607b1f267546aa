package dev.dragoman.quality.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.quality.SampleUnits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A right translation that has merged or split the sentences of its source, from {@code prose/sentences}. A whole sentence
 * that can be left out stands in brackets, ⟦ and ⟧.
 *
 * @param number of the source; the rules of the check were written with the odd ones only
 */
record TranslatedSentences(String locale, int number, String source, String marked) {

    static final List<String> LOCALES = List.of("ar", "de", "es", "fr", "ja", "ko", "uk", "zh-Hant");

    private static final Path FILES = Path.of("src/test/resources/prose/sentences");

    static List<TranslatedSentences> all() {
        Map<String, String> sources = lines("en").collect(Collectors.toMap(line -> line[0], line -> line[1]));
        return LOCALES.stream()
                .flatMap(locale -> lines(locale)
                        .map(line -> new TranslatedSentences(
                                locale, Integer.parseInt(line[0]), sources.get(line[0]), line[1])))
                .toList();
    }

    boolean heldOut() {
        return number % 2 == 0;
    }

    /** Whether the check reports the translation, which is right. */
    boolean isFalseAlarm() {
        return reports(marked.replaceAll("[⟦⟧]", ""));
    }

    boolean canLoseSentence() {
        return marked.contains("⟦");
    }

    /** Whether the check reports the translation without the sentence in brackets. */
    boolean isFoundWithoutSentence() {
        return reports(marked.replaceAll("⟦.*⟧", "").strip());
    }

    private boolean reports(String text) {
        return !SampleUnits.findings("sentences", locale, source, text).isEmpty();
    }

    private static Stream<String[]> lines(String locale) {
        try {
            return Files.readAllLines(FILES.resolve(locale + ".csv"), UTF_8).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
