package dev.dragoman.bundles.xliff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dragoman.Tools;
import dev.dragoman.bundles.BundleExport;
import dev.dragoman.bundles.Exports;
import dev.dragoman.bundles.xliff.v12.Xliff12Reader;
import dev.dragoman.bundles.xliff.v12.Xliff12Writer;
import dev.dragoman.bundles.xliff.v2.References;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.UnitState;
import dev.dragoman.translation.upload.UploadedUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tools that translators have (translate-toolkit, as Debian has it) take our XLIFF 1.2, and we take what they make of it. */
class TranslateToolkitTest {

    @TempDir
    Path folder;

    @Test
    void podebugRewritesTheTargetsAndKeepsTheCodes() throws Exception {
        BundleExport export = Exports.real(SampleRecords.READOUT, "fr");
        Path made = run(export, "podebug", "--rewrite=xxx");

        Map<String, UploadedUnit> units = read(export, made);

        assertThat(units.keySet()).isEqualTo(export.record().unitsById().keySet());
        assertThat(units.get("place").target()).contains("xxxBelgiumxxx");
        assertThat(units.get("p1").target().orElseThrow()).startsWith("xxx{when}, Mr. HAYASHI");
        assertThat(units.values()).allSatisfy(unit -> assertThat(unit.state()).contains(UnitState.TRANSLATED));
    }

    @Test
    void whatPodebugFillsInWithoutAStateIsNotDropped() throws Exception {
        BundleExport missing = HardExports.invented().findFirst().orElseThrow();
        Path made = run(missing, "podebug", "--rewrite=unicode");

        Map<String, UploadedUnit> units = read(missing, made);

        assertThat(units.get("title").target()).contains("Ȧ ḿḗḗŧīƞɠ");
        assertThat(units.values()).allSatisfy(unit -> {
            assertThat(unit.target()).isPresent();
            assertThat(unit.state()).isEmpty();
            References.requireSame(
                    unit.id(),
                    "",
                    missing.record().unitsById().get(unit.id()).source(),
                    unit.target().orElseThrow());
        });
    }

    @Test
    void hardTextsComeBackFromPodebugWithTheirMarkup() throws Exception {
        BundleExport hard = HardExports.invented().skip(1).findFirst().orElseThrow();
        Path made = run(hard, "podebug", "--rewrite=blank");

        Map<String, UploadedUnit> units = read(hard, made);

        assertThat(units.keySet()).isEqualTo(hard.record().unitsById().keySet());
        assertThat(units.values()).allSatisfy(unit -> {
            Unit today = hard.record().unitsById().get(unit.id());
            assertThat(HardExports.same(unit.source().orElseThrow(), today.source()))
                    .as(unit.id())
                    .isTrue();
        });
    }

    @Test
    void xliff2poFindsEveryTranslation() throws Exception {
        BundleExport export = Exports.real(SampleRecords.STATEMENT, "ja");
        Path made = run(export, "xliff2po");

        String po = Files.readString(made, UTF_8).replace("\"\n\"", "");

        assertThat(export.bundle().orElseThrow().targets().values())
                .allSatisfy(target -> assertThat(po).contains(target.text()));
    }

    @Test
    void whatPofilterWritesIsXliff11AndSaidToBe() throws Exception {
        BundleExport export = Exports.real(SampleRecords.READOUT, "fr");
        Path made = run(export, "pofilter", "-t", "acronyms");

        ProblemException rejected = catchThrowableOfType(ProblemException.class, () -> read(export, made));

        assertThat(Files.readString(made, UTF_8)).contains("Consider not translating acronyms: NATO");
        assertThat(rejected.detail())
                .startsWith("line 2: XLIFF of version \"1.1\" is not supported")
                .contains("send the PO file itself as text/x-gettext-translation")
                .endsWith(
                        "XLIFF 2.0, 2.1 or 2.2 is, as application/xliff+xml, and XLIFF 1.2, as application/x-xliff+xml");
    }

    private static Map<String, UploadedUnit> read(BundleExport export, Path file) throws IOException {
        return Xliff12Reader.read(export.record(), export.locale(), Files.readAllBytes(file)).units().stream()
                .collect(Collectors.toMap(UploadedUnit::id, Function.identity()));
    }

    /** Runs a tool on our file; what it says is shown where it fails. */
    private Path run(BundleExport export, String tool, String... options) throws IOException, InterruptedException {
        Path executable = Stream.of("/usr/bin", "/usr/local/bin")
                .map(bin -> Path.of(bin, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() ->
                        Tools.missing(tool + " is not on this machine (Debian: apt-get install translate-toolkit)"));
        Path file = Files.write(folder.resolve("ours.xlf"), Xliff12Writer.write(export));
        Path made = folder.resolve(tool.equals("xliff2po") ? "made.po" : "made.xlf");
        Path said = folder.resolve("said.txt");
        List<String> command = Stream.of(
                        Stream.of(executable.toString(), "--progress=none"),
                        Stream.of(options),
                        Stream.of(file.toString(), made.toString()))
                .flatMap(part -> part)
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("%s", Files.readString(said)).isZero();
        return made;
    }
}
