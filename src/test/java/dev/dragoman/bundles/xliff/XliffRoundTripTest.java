package dev.dragoman.bundles.xliff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.bundles.BundleExport;
import dev.dragoman.bundles.Exports;
import dev.dragoman.bundles.xliff.v12.Xliff12Reader;
import dev.dragoman.bundles.xliff.v12.Xliff12Writer;
import dev.dragoman.bundles.xliff.v2.XliffReader;
import dev.dragoman.bundles.xliff.v2.XliffWriter;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.upload.UploadedBundle;
import dev.dragoman.translation.upload.UploadedUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written as XLIFF is read again as it was: ids, texts, states, and what the file says of itself. */
class XliffRoundTripTest {

    /** A format, as it is written and as it is read. */
    record Format(String name, Function<BundleExport, byte[]> write, Read read) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** Reads a file as one of the same record and locale. */
    interface Read {
        UploadedBundle from(BundleExport export, byte[] file);
    }

    private static final Format XLIFF_2_1 = new Format(
            "2.1", XliffWriter::write, (export, file) -> XliffReader.read(export.record(), export.locale(), file));
    private static final Format XLIFF_1_2 = new Format(
            "1.2", Xliff12Writer::write, (export, file) -> Xliff12Reader.read(export.record(), export.locale(), file));

    static Stream<Arguments> exports() {
        return Stream.of(XLIFF_2_1, XLIFF_1_2).flatMap(format -> Stream.concat(Exports.real(), HardExports.invented())
                .map(export -> Arguments.of(format, export.locale(), export)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("exports")
    void theSameUnitsComeBackInTheOrderOfTheRecord(Format format, Object locale, BundleExport export) {
        UploadedBundle read = format.read().from(export, format.write().apply(export));

        assertThat(read.units())
                .extracting(UploadedUnit::id)
                .containsExactlyElementsOf(
                        export.record().units().stream().map(Unit::id).toList());
        assertThat(read.units()).allSatisfy(unit -> assertThat(unit.line()).isPresent());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("exports")
    void textsAndStatesComeBack(Format format, Object locale, BundleExport export) {
        UploadedBundle read = format.read().from(export, format.write().apply(export));

        assertThat(read.units()).allSatisfy(unit -> {
            Unit today = export.record().unitsById().get(unit.id());
            Optional<Target> target = export.bundle().map(Bundle::targets).map(targets -> targets.get(unit.id()));
            boolean outdated = target.filter(found -> found.isOutdated(today)).isPresent();
            assertThat(unit.source().orElseThrow()).satisfies(text -> assertSame(text, today.source()));
            assertThat(unit.target().isPresent()).isEqualTo(target.isPresent());
            target.ifPresent(found -> {
                assertSame(unit.target().orElseThrow(), found.text());
                assertThat(unit.state()).contains(found.state());
                assertThat(unit.subState()).isEqualTo(outdated ? Optional.empty() : found.subState());
            });
            assertThat(unit.needsWork()).isEqualTo(outdated ? Optional.of(true) : Optional.empty());
        });
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("exports")
    void revisionAuthorityAndProvenanceComeBack(Format format, Object locale, BundleExport export) {
        UploadedBundle read = format.read().from(export, format.write().apply(export));

        assertThat(read.revision()).contains(export.revision());
        assertThat(read.authority()).isEqualTo(export.bundle().map(Bundle::authority));
        assertThat(read.provenance()).isEqualTo(export.bundle().map(Bundle::provenance));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("exports")
    void theSameTranslationIsWrittenInTheSameBytes(Format format, Object locale, BundleExport export) {
        assertThat(format.write().apply(export)).isEqualTo(format.write().apply(export));
    }

    private static void assertSame(String read, String written) {
        assertThat(HardExports.same(java.text.Normalizer.normalize(written, java.text.Normalizer.Form.NFC), read))
                .as("%s%nfor%n%s", read, written)
                .isTrue();
    }
}
