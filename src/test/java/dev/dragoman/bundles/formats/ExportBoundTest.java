package dev.dragoman.bundles.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.bundles.BundleExport;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.ShippedBundles;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportBoundTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain words of a text. ",
                "会合の訳文である。「はい」、と。",
                "نصّ بالعربية، وعلامات: \u200f\u202b! ",
                "\"\"''&amp;&lt;\\*\\_\\[ ",
                "*a* **b** *c* {start} {when} [d](https://example.org/?a=b&c=d) ",
                "{start}{start}{end}",
                "a\\\nb\\\nc",
                "😀😀👩‍👩‍👧 ",
                "\u00a0\u2028\ue000\ufdd0 x",
                "{{{{}}}}",
                "x"
            })
    void noExportIsLarger(String piece) {
        String text = piece.repeat(50) + "x";
        CanonicalRecord record = SampleRecords.read(
                        "bound", SampleRecords.file("A text.\n\nAnother text.\n\nOne more.\n"))
                .record();
        Map<String, Target> targets = new LinkedHashMap<>();
        for (Unit unit : record.units()) {
            targets.put(
                    unit.id(),
                    new Target(unit.id(), text, UnitState.TRANSLATED, Optional.of("some:state"), text + " before"));
        }
        Bundle bundle = new Bundle(
                record.slug(),
                LanguageTag.parse("ja"),
                Authority.MACHINE,
                new Provenance(Optional.of("A \"tool\" & more"), List.of("<A>", "\"B\""), List.of("C")),
                targets);

        requireNoLarger(record, bundle);
    }

    @Test
    void noExportOfAShippedTranslationIsLarger() {
        ShippedBundles.all().forEach(shipped -> requireNoLarger(shipped.canonical(), shipped.bundle()));
    }

    @Test
    void itIsFarBelowTheLimitForATextOfTwoHundredUnits() {
        String paragraphs = ("Paragraph of some length, in which the ministers say what they have agreed on, and what"
                        + " remains to be done, as in a real statement (of 5 April).\n\n")
                .repeat(199);
        CanonicalRecord record =
                SampleRecords.read("bound", SampleRecords.file(paragraphs)).record();
        Map<String, Target> targets = new LinkedHashMap<>();
        for (Unit unit : record.units()) {
            targets.put(
                    unit.id(),
                    new Target(
                            unit.id(),
                            "実際の声明のような長さの訳文である。".repeat(6),
                            UnitState.TRANSLATED,
                            Optional.empty(),
                            unit.source()));
        }
        Bundle bundle =
                new Bundle(record.slug(), LanguageTag.parse("ja"), Authority.MACHINE, Provenance.UNKNOWN, targets);

        requireNoLarger(record, bundle);
        assertThat(ExportBound.of(record, bundle)).isLessThan(2 * 1024 * 1024);
    }

    private static void requireNoLarger(CanonicalRecord record, Bundle bundle) {
        BundleExport export = new BundleExport(record, 123, bundle.locale(), 123_456, Optional.of(bundle));
        long bound = ExportBound.of(record, bundle);
        for (BundleFormat format : BundleFormat.values()) {
            assertThat((long) format.write(export).length).as(format.label()).isLessThan(bound);
        }
    }
}
