package dev.dragoman.bundles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.bundles.formats.BundleFormat;
import dev.dragoman.bundles.xliff.ExportSchemaTest;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.translation.SampleBundles;
import dev.dragoman.translation.upload.UploadedBundle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingNotesTest {

    private static final LanguageTag FRENCH = LanguageTag.parse("fr");
    private static final CanonicalRecord RECORD = SampleRecords.of("Trade.\n\nPeace.\n");
    private static final FindingNotes NOTES = new FindingNotes(
            Map.of("p1", List.of("error (points): state: <final> & \"p1\"", "warning (numbers): 30 ≠ 3")));

    private final BundleExport plain =
            new BundleExport(RECORD, 1, FRENCH, 1, Optional.of(SampleBundles.of(RECORD, "fr")));

    @ParameterizedTest
    @EnumSource(
            value = BundleFormat.class,
            names = {"PO", "XLIFF2", "XLIFF12"})
    void findingsAreNotesOnTheirUnit(BundleFormat format) {
        String file = new String(format.write(plain.with(NOTES)), UTF_8).replace("&lt;", "<");

        assertThat(file).contains("error (points): state: <final", "warning (numbers): 30 ≠ 3");
        assertThat(file.indexOf("warning (numbers)")).isLessThan(file.indexOf("Peace."));
    }

    @ParameterizedTest
    @EnumSource(BundleFormat.class)
    void notesAreNotReadBack(BundleFormat format) {
        UploadedBundle without = format.read(RECORD, FRENCH, format.write(plain));

        UploadedBundle with = format.read(RECORD, FRENCH, format.write(plain.with(NOTES)));

        assertThat(with.units())
                .usingRecursiveComparison()
                .ignoringFields("line")
                .isEqualTo(without.units());
        assertThat(with.remarks()).isEqualTo(without.remarks());
    }

    @Test
    void anXliffFileWithNotesIsValid() throws Exception {
        ExportSchemaTest.validate(
                ExportSchemaTest.schema(
                        "2.1/informativeCopiesOf3rdPartySchemas/w3c/xml.xsd",
                        "2.1/xliff_core_2.0.xsd",
                        "2.1/metadata.xsd"),
                BundleFormat.XLIFF2.write(plain.with(NOTES)));
        ExportSchemaTest.validate(
                ExportSchemaTest.schema("1.2/xml.xsd", "1.2/xliff-core-1.2-strict.xsd"),
                BundleFormat.XLIFF12.write(plain.with(NOTES)));
    }
}
