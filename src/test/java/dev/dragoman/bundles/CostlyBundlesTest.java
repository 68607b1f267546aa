package dev.dragoman.bundles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.dragoman.bundles.formats.BundleFormat;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.limits.TextLimits;
import dev.dragoman.translation.SampleBundles;
import dev.dragoman.translation.upload.UploadedBundle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are made to cost much. The time is a guard: what is not linear takes minutes or hours. */
class CostlyBundlesTest {

    private static final Duration GUARD = Duration.ofMinutes(3);
    private static final LanguageTag FRENCH = LanguageTag.parse("fr");
    private static final CanonicalRecord RECORD =
            SampleRecords.read("a", SampleRecords.file("A text.\n")).record();

    @ParameterizedTest
    @EnumSource(BundleFormat.class)
    void aUnitOfManySignsIsWrittenAndReadBack(BundleFormat format) {
        String source = InlineText.escape("<".repeat(9_000) + " " + "&".repeat(900));
        CanonicalRecord record =
                SampleRecords.read("a", SampleRecords.file(source + "\n")).record();
        BundleExport export = new BundleExport(record, 1, FRENCH, 1, Optional.of(SampleBundles.of(record, "fr")));

        UploadedBundle read = assertTimeoutPreemptively(GUARD, () -> format.read(record, FRENCH, format.write(export)));

        assertThat(read.units().get(1).target())
                .hasValueSatisfying(target ->
                        assertThat(InlineText.same(target, "fr " + source)).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"msgstr, 'a'", "# , ''", "\"Project-Id-Version: , 'a'"})
    void linesOfWhiteSpaceInPoAreReadOnce(String start, String end) {
        String file =
                "msgctxt \"p1\"\nmsgid \"A text.\"\nmsgstr \"B\"\n\n" + start + " ".repeat(1_500_000) + end + "\n";

        assertTimeoutPreemptively(GUARD, () -> tried(BundleFormat.PO, file));
    }

    @Test
    void aTextInManyPiecesIsPutTogether() {
        String file = xliff("<unit id=\"p1\"><segment><source>A text.</source><target>" + "a<!-- -->".repeat(90_000)
                + "</target></segment></unit>");

        UploadedBundle read =
                assertTimeoutPreemptively(GUARD, () -> BundleFormat.XLIFF2.read(RECORD, FRENCH, file.getBytes(UTF_8)));

        assertThat(read.units().get(0).target()).hasValue("a".repeat(90_000));
    }

    @Test
    void aTextOfManySpansIsPutTogether() {
        StringBuilder target = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            target.append("<pc id=\"s").append(i).append("\" type=\"fmt\" subType=\"xlf:b\">b</pc> a ");
        }
        String file = xliff(
                "<unit id=\"p1\"><segment><source>A text.</source><target>" + target + "</target></segment></unit>");

        UploadedBundle read =
                assertTimeoutPreemptively(GUARD, () -> BundleFormat.XLIFF2.read(RECORD, FRENCH, file.getBytes(UTF_8)));

        assertThat(read.units().get(0).target().orElseThrow()).startsWith("**b** a **b** a ");
    }

    @Test
    void moreInlineCodesThanAnyTextHasAreRejectedBeforeTheLibraryComparesThem() {
        String codes = IntStream.range(0, 40_000)
                .mapToObj(i -> "<ph id=\"c" + i + "\"/>")
                .collect(Collectors.joining());
        String file = xliff(
                "<unit id=\"p1\"><segment><source>A text.</source><target>" + codes + "</target></segment></unit>");

        ProblemException rejected = catchThrowableOfType(
                ProblemException.class, () -> BundleFormat.XLIFF2.read(RECORD, FRENCH, file.getBytes(UTF_8)));

        assertThat(rejected.code()).isEqualTo(ProblemCode.LIMIT_EXCEEDED);
        assertThat(rejected.members())
                .containsEntry("setting", "dragoman.limits.codes")
                .containsEntry("unit", "p1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOTES<unit id='p1'>SEGMENT</unit>",
                "<group id='g1'>NOTES<unit id='p1'>SEGMENT</unit></group>",
                "<unit id='p1'>NOTES SEGMENT</unit>"
            })
    void moreNotesThanAnyToolWritesAreRejectedBeforeTheLibraryComparesThem(String content) {
        String file = xliff(withNotes(content, 80_000));

        List<String> problems = assertTimeoutPreemptively(GUARD, () -> tried(BundleFormat.XLIFF2, file));

        assertThat(problems)
                .singleElement(as(STRING))
                .contains("there are more than 2000 notes, matches and metadata in one place");
    }

    @Test
    void theNotesOfEachUnitAreCountedByThemselves() {
        String file = xliff(withNotes("<unit id='p0'>NOTES SEGMENT</unit><unit id='p1'>NOTES SEGMENT</unit>", 1_500));

        assertThat(tried(BundleFormat.XLIFF2, file)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = BundleFormat.class,
            names = {"JSON", "PO"})
    void inlineCodesAreCountedInEveryFormat(BundleFormat format) {
        String text = "*a* ".repeat(501);
        String file = format == BundleFormat.PO
                ? "msgctxt \"p1\"\nmsgid \"A text.\"\nmsgstr \"" + text + "\"\n"
                : "{\"p1\": \"" + text + "\"}";

        ProblemException rejected =
                catchThrowableOfType(ProblemException.class, () -> format.read(RECORD, FRENCH, file.getBytes(UTF_8)));

        assertThat(rejected.code()).isEqualTo(ProblemCode.LIMIT_EXCEEDED);
        assertThat(rejected.members()).containsEntry("setting", "dragoman.limits.codes");
    }

    @ParameterizedTest
    @EnumSource(BundleFormat.class)
    void theSettingsOfTheOperatorHoldBeforeAnythingIsParsed(BundleFormat format) {
        BundleLimits limits = new BundleLimits(new TextLimits(1, 20_000, 500, 20_000), 64);
        byte[] file = format.write(new BundleExport(RECORD, 1, FRENCH, 1, Optional.of(SampleBundles.of(RECORD, "fr"))));

        ProblemException rejected =
                catchThrowableOfType(ProblemException.class, () -> format.read(RECORD, FRENCH, file, limits));

        assertThat(rejected.code()).isEqualTo(ProblemCode.LIMIT_EXCEEDED);
        assertThat(rejected.members()).containsEntry("setting", "dragoman.limits.units");
    }

    private static String xliff(String units) {
        return "<xliff version=\"2.1\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" srcLang=\"en\" trgLang=\"fr\">"
                + "<file id=\"f\">" + units + "</file></xliff>";
    }

    private static String withNotes(String content, int count) {
        return content.replace("NOTES", "<notes>" + "<note>x</note>".repeat(count) + "</notes>")
                .replace("SEGMENT", "<segment><source>A text.</source><target>Un texte.</target></segment>");
    }

    private static List<String> tried(BundleFormat format, String file) {
        try {
            format.read(RECORD, FRENCH, file.getBytes(UTF_8));
            return List.of();
        } catch (ProblemException e) {
            return List.of(e.detail());
        }
    }
}
