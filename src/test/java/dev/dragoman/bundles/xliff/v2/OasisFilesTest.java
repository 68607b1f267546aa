package dev.dragoman.bundles.xliff.v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dragoman.bundles.BundleLimits;
import dev.dragoman.bundles.xliff.XmlText;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The valid files of OASIS's own suite are read as XLIFF, and declined only for what they do not have of our record. */
class OasisFilesTest {

    private static final Path SUITE = Path.of("../shared/fixtures/xliff-valid");
    private static final Pattern TARGET_LANGUAGE = Pattern.compile("<xliff[^>]* trgLang=[\"']([^\"']+)");
    private static final Pattern OF_ANOTHER_RECORD =
            Pattern.compile("trgLang is missing; it should be .*|The file's original is .*");

    @Test
    void eachValidFileIsValid() {
        assertThat(files()).hasSizeGreaterThan(20).allSatisfy(file -> assertThatCode(
                        () -> XliffDocument.parse(text(file), BundleLimits.STANDARD))
                .as("%s", file)
                .doesNotThrowAnyException());
    }

    @Test
    void eachValidFileIsValidInTheNamespaceOfXliff22() {
        assertThat(files()).allSatisfy(file -> {
            String text = text(file).replace("xliff:document:2.0", "xliff:document:2.2");
            String newer = text.replaceFirst("version=([\"'])2\\.[01]", "version=$12.2");
            assertThatCode(() -> XliffDocument.parse(newer, BundleLimits.STANDARD))
                    .as("%s", file)
                    .doesNotThrowAnyException();
        });
    }

    @Test
    void eachValidFileIsReadOrRejectedForItsLanguagesAndItsOriginalOnly() {
        CanonicalRecord canonical = SampleRecords.of("Text\n");

        assertThat(files()).allSatisfy(file -> {
            LanguageTag locale = LanguageTag.parse(targetLanguage(text(file)).orElse("fr"));
            Throwable thrown =
                    Assertions.catchThrowable(() -> XliffReader.read(canonical, locale, Files.readAllBytes(file)));
            if (thrown != null) {
                assertThat(thrown)
                        .as("%s", file)
                        .isInstanceOf(ProblemException.class)
                        .hasMessageMatching(OF_ANOTHER_RECORD.pattern());
            }
        });
    }

    private static List<Path> files() {
        assumeTrue(Files.isDirectory(SUITE), "skipped: OASIS's files are not here, " + SUITE.toAbsolutePath());
        try (Stream<Path> files = Files.walk(SUITE)) {
            return files.filter(file -> file.toString().endsWith(".xlf"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) throws IOException {
        return XmlText.decode(Files.readAllBytes(file));
    }

    private static Optional<String> targetLanguage(String xliff) {
        Matcher language = TARGET_LANGUAGE.matcher(xliff);
        return language.find() ? Optional.of(language.group(1)) : Optional.empty();
    }
}
