package dev.dragoman.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.quality.finding.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sentences of official communications and their translations, {@code number|target|right|wrong}: the checks report none of
 * them, and almost all in which a part that is right is replaced by a wrong one.
 */
class OfficialSentencesTest {

    private static final Path SENTENCES = Path.of("src/test/resources/prose/official");
    private static final Set<String> CHECKS = Set.of("numbers", "times");
    private static final double LEAST_FOUND = 0.95;

    record Sentence(String locale, String source, String target, String right, String wrong) {

        List<Finding> findings(String text) {
            return SampleUnits.all(locale, source, text).stream()
                    .filter(finding -> CHECKS.contains(finding.check()))
                    .toList();
        }

        String mutated() {
            assertThat(target).contains(right);
            return target.replace(right, wrong);
        }
    }

    static Stream<Sentence> sentences() {
        return Stream.of("ar", "de", "es", "fr", "ja", "ko", "uk", "zh-Hans", "zh-Hant")
                .flatMap(locale -> sentences(locale).stream());
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aRightTranslationIsNotReported(Sentence sentence) {
        assertThat(sentence.findings(sentence.target()))
                .extracting(finding -> finding.message().toString())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "de", "es", "fr", "ja", "ko", "uk", "zh-Hans", "zh-Hant"})
    void almostAllWrongTranslationsAreFound(String locale) {
        List<Sentence> sentences = sentences(locale);

        List<String> missed = sentences.stream()
                .filter(sentence -> sentence.findings(sentence.mutated()).isEmpty())
                .map(Sentence::mutated)
                .toList();

        assertThat(missed).hasSizeLessThanOrEqualTo((int) (sentences.size() * (1 - LEAST_FOUND)));
    }

    private static List<Sentence> sentences(String locale) {
        Map<String, String> sources = lines("en").collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        return lines(locale)
                .map(parts -> new Sentence(locale, sources.get(parts[0]), parts[1], parts[2], parts[3]))
                .toList();
    }

    private static Stream<String[]> lines(String locale) {
        try {
            return Files.readAllLines(SENTENCES.resolve(locale + ".csv"), UTF_8).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
