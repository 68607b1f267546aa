package dev.dragoman.bundles.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.bundles.BundleExport;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.ShippedBundles;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.Unit;
import dev.dragoman.records.json.RecordJsonWriter;
import dev.dragoman.records.markdown.MarkdownWriter;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    @Test
    void targetsOfUnitsThatTheRecordNoLongerHasCount() {
        CanonicalRecord record =
                SampleRecords.read("bound", SampleRecords.file("A text.\n")).record();
        Map<String, Target> targets = new LinkedHashMap<>();
        for (int i = 2; i < 100; i++) {
            String text = "A text that was removed. ".repeat(400) + "x";
            targets.put("p" + i, new Target("p" + i, text, UnitState.TRANSLATED, Optional.empty(), text));
        }

        requireNoLarger(
                record,
                new Bundle(record.slug(), LanguageTag.parse("ja"), Authority.MACHINE, Provenance.UNKNOWN, targets));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain words of a text.",
                "\"\"''&amp;&lt;\\*\\_\\[",
                "*a* **b** *c* {issued} {issued} [d](https://example.org/?a=b&c=d)",
                "a\\\nb\\\nc",
                "😀😀👩‍👩‍👧",
                "\u2028\ue000 x",
                "{{{{}}}}",
                "x"
            })
    void noExportOfARecordIsLarger(String text) {
        String lines = text.repeat(20).replace("\n", "\n> ");
        String nested = "> ".repeat(14) + text + "\n\n";
        String points = IntStream.rangeClosed(0, 6)
                .mapToObj(depth -> "           ".repeat(depth) + "123456789. "
                        + text.lines().findFirst().orElseThrow())
                .collect(Collectors.joining("\n\n"));
        String file = """
                ---
                kind: statement
                title: "%s"
                byline: "%s"
                topic: A topic
                issued: 1990-01-02
                updated: 1990-01-02T11:20+01:00[Europe/Brussels]
                event:
                  start: 1990-01-02T11:20+01:00[Europe/Brussels]
                  duration: about PT2H25M
                  place: Brussels
                  zones: [Asia/Tokyo, America/New_York]
                source:
                  names:
                    en: "%s"
                    ja: "%s"
                  address: https://example.org/?%s
                related: [%s, %s]
                ---
                """.formatted(
                        "T\\U0000FE0F".repeat(300),
                        "\\\"".repeat(100) + "b",
                        "\\\"".repeat(100) + "n",
                        "\\U0000FE0F".repeat(100) + "n",
                        "_&".repeat(1000),
                        "a".repeat(100),
                        "b".repeat(100));
        String body =
                "<!-- unit: " + "i".repeat(64) + " -->\n> " + lines + "\n\n" + nested + points + "\n\n![](a.png)\n\n!["
                        + "x" + "](" + "b".repeat(60) + ".png)\n\nTitle\\\nof two lines\n---\n\n" + "y\n\n".repeat(50);

        requireNoLarger(
                SampleRecords.read("bound-" + "a".repeat(90), file + body).record());
    }

    @Test
    void noExportOfAShippedRecordIsLarger() {
        requireNoLarger(SampleRecords.real(SampleRecords.READOUT));
        requireNoLarger(SampleRecords.real(SampleRecords.STATEMENT));
    }

    private static void requireNoLarger(CanonicalRecord record) {
        BundleExport export = new BundleExport(record, 123_456, LanguageTag.CANONICAL, 0, Optional.empty());
        long bound = ExportBound.of(record);
        String markdown = MarkdownWriter.write(record);
        assertThat((long) markdown.getBytes(UTF_8).length).as("Markdown").isLessThan(bound);
        assertThat((long) RecordJsonWriter.write(record).toPrettyString().getBytes(UTF_8).length)
                .as("JSON")
                .isLessThan(bound);
        for (BundleFormat format : BundleFormat.values()) {
            assertThat((long) format.write(export).length).as(format.label()).isLessThan(bound);
        }
        assertThat(markdown.lines().count()).isLessThan(ExportBound.lines(record));
    }

    private static void requireNoLarger(CanonicalRecord record, Bundle bundle) {
        BundleExport export = new BundleExport(record, 123, bundle.locale(), 123_456, Optional.of(bundle));
        long bound = ExportBound.of(record, bundle);
        for (BundleFormat format : BundleFormat.values()) {
            assertThat((long) format.write(export).length).as(format.label()).isLessThan(bound);
        }
    }
}
