package dev.dragoman.bundles.po;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.Tools;
import dev.dragoman.bundles.BundleExport;
import dev.dragoman.bundles.Exports;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.translation.SampleBundles;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import dev.dragoman.translation.upload.UploadedBundle;
import dev.dragoman.translation.upload.UploadedUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What translators' own tools make of our PO files, and we of theirs. */
class PoToolsTest {

    private static final String GETTEXT = "gettext";
    private static final String TOOLKIT = "translate-toolkit";

    @TempDir
    Path folder;

    static Stream<BundleExport> exports() {
        CanonicalRecord canonical = SampleRecords.of("""
                A *stressed* text with "quotes" and a back\\\\slash, {{braces}} and a [link](https://example.org/a_b).

                Lines that\\
                are broken\\
                thrice, and then one that is so long that a tool would wrap it, twice, as it is so long.
                """);
        BundleExport invented = Exports.of(
                canonical,
                "he",
                SampleBundles.target(
                        "title",
                        "כותרת",
                        "An old title that was so long that the line on which it stood had to"
                                + " be broken as well, although it is a comment"),
                new Target("p1", "טקסט *מודגש* עם \"מירכאות\"\tו־𝒳", UnitState.INITIAL, Optional.empty(), "x"),
                SampleBundles.target(
                        "p9",
                        "Nobody needs this any more, but it is not thrown away without a word either,"
                                + " as it may be needed again",
                        "Gone"));
        return Stream.concat(Exports.real(), Stream.of(invented, Exports.untranslated(canonical, 1, "sr-Latn")));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void msgfmtAcceptsEveryExportWithoutWarnings(BundleExport export) throws IOException {
        Path file = write("export.po", export);

        Tools.run(GETTEXT, folder, "msgfmt", "-c", "--check-header", "-o", "/dev/null", file.toString());

        assertThat(Tools.errors(folder, "msgfmt")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("exports")
    void msgcatWithoutWrappingWritesEveryExportByteForByteAsItIs(BundleExport export) throws IOException {
        Path file = write("export.po", export);

        String written = Tools.run(GETTEXT, folder, "msgcat", "--no-wrap", file.toString());

        assertThat(written).isEqualTo(Files.readString(file, UTF_8));
    }

    @Test
    void msgmergeMarksWhatHasChangedAndWeReadIt() throws IOException {
        CanonicalRecord old = SampleRecords.of("The ministers met in Brussels.\n\nThey will meet again.\n");
        CanonicalRecord today = SampleRecords.of("The ministers met in Tokyo.\n\nThey will meet again.\n");
        write(
                "old.po",
                Exports.of(
                        old,
                        "fr",
                        SampleBundles.target("p1", "Les ministres se sont réunis.", "The ministers met in Brussels."),
                        SampleBundles.target("p2", "Ils se reverront.", "They will meet again.")));
        write("today.pot", Exports.untranslated(today, 8, "fr"));

        String merged = Tools.run(GETTEXT, folder, "msgmerge", "--quiet", "--previous", "old.po", "today.pot");

        assertThat(merged).contains("#| msgid \"The ministers met in Brussels.\"");
        UploadedBundle read =
                PoReader.read(today, Exports.untranslated(today, 8, "fr").locale(), merged.getBytes(UTF_8));
        assertThat(read.units()).extracting(UploadedUnit::id).containsExactly("title", "p1", "p2");
        UploadedUnit changed = read.units().get(1);
        assertThat(changed.source()).contains("The ministers met in Tokyo.");
        assertThat(changed.target()).contains("Les ministres se sont réunis.");
        assertThat(changed.needsWork()).contains(true);
        assertThat(changed.state()).contains(UnitState.INITIAL);
        assertThat(read.units().get(2).needsWork()).contains(false);
    }

    @Test
    void whatPodebugMakesOfAnExportIsRead() throws IOException {
        BundleExport export = Exports.real(SampleRecords.STATEMENT, "ja");
        write("export.po", export);

        Tools.run(TOOLKIT, folder, "podebug", "--rewrite=xxx", "--progress=none", "export.po", "debug.po");

        UploadedBundle read =
                PoReader.read(export.record(), export.locale(), Files.readAllBytes(folder.resolve("debug.po")));
        assertThat(read.units()).hasSameSizeAs(export.record().units());
        assertThat(read.units().get(0).target()).contains("xxx共同声明xxx");
        assertThat(read.revision()).contains(3);
    }

    @ParameterizedTest
    @MethodSource("dev.dragoman.bundles.Exports#real")
    void pofilterFindsNothingWrongWithTheStructure(BundleExport export) throws IOException {
        write("export.po", export);

        Tools.run(
                TOOLKIT,
                folder,
                "pofilter",
                "--progress=none",
                "-t",
                "escapes",
                "-t",
                "newlines",
                "-t",
                "nplurals",
                "export.po",
                "found.po");

        assertThat(folder.resolve("found.po")).doesNotExist();
    }

    private Path write(String name, BundleExport export) throws IOException {
        return Files.write(folder.resolve(name), PoWriter.write(export));
    }
}
