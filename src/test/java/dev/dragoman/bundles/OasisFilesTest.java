package dev.dragoman.bundles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.Declined;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The valid files of OASIS's own suite are read as XLIFF, and declined only for what they do not have of our record. */
class OasisFilesTest {

    private static final Path SUITE = Path.of("../shared/fixtures/xliff-valid");
    private static final Pattern TARGET_LANGUAGE = Pattern.compile("<xliff[^>]* trgLang=[\"']([^\"']+)");

    /**
     * Valid by the schema, but not by the prose: a glossary refers to "t=#m2" instead of "#t=m2", and a fragment identifier
     * has a prefix that only the suite's own file of prefixes registers.
     */
    private static final Map<String, String> DISPUTED = Map.of(
            "sample1.xlf", "The ref value 't=#m2' for <translation> does not point to an existing span",
            "withTBXExtension.xlf", "The prefix 'tbx' in 'f=f1/tbx=tbx44' is not recognized");

    private static final Pattern OF_ANOTHER_RECORD = Pattern.compile(
            "The record has no unit \".*\"; its units are .*|trgLang is missing; it should be .*"
                    + "|The file's original is .*|The file holds no target for any unit of the record",
            Pattern.DOTALL);

    @Test
    void eachValidFileIsReadAndDeclinedForItsUnitsAndLanguagesOnly() throws IOException {
        assumeTrue(Files.isDirectory(SUITE), "skipped: OASIS's files are not here, " + SUITE.toAbsolutePath());
        CanonicalRecord canonical = SampleRecords.of("Text\n");

        List<Path> files = files();

        assertThat(files).hasSizeGreaterThan(20).allSatisfy(file -> {
            String xliff = Files.readString(file, UTF_8);
            LanguageTag locale = LanguageTag.parse(targetLanguage(xliff).orElse("fr"));
            Throwable thrown = catchThrowable(() -> XliffReader.read(canonical, locale, xliff));
            assertThat(thrown).as("%s", file).isInstanceOf(Declined.class);
            String name = file.getFileName().toString();
            if (DISPUTED.containsKey(name)) {
                assertThat(thrown).hasMessageContaining(DISPUTED.get(name));
            } else {
                assertThat(thrown.getMessage()).as(name).matches(OF_ANOTHER_RECORD);
            }
        });
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(SUITE)) {
            return files.filter(file -> file.toString().endsWith(".xlf"))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<String> targetLanguage(String xliff) {
        Matcher language = TARGET_LANGUAGE.matcher(xliff);
        return language.find() ? Optional.of(language.group(1)) : Optional.empty();
    }
}
