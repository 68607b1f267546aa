package dev.dragoman.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.bundles.json.BundleJsonReader;
import dev.dragoman.bundles.json.BundleJsonWriter;
import dev.dragoman.bundles.po.PoReader;
import dev.dragoman.bundles.po.PoWriter;
import dev.dragoman.records.Block;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Kind;
import dev.dragoman.records.RecordLinks;
import dev.dragoman.records.Slug;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.SampleBundles;
import dev.dragoman.translation.UnitState;
import dev.dragoman.translation.upload.UploadedBundle;
import dev.dragoman.translation.upload.UploadedUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes a bundle as PO and as JSON, and reads it again. */
final class RoundTrip {

    private RoundTrip() {}

    static void assertComesBack(String source, String target) {
        BundleExport current = Exports.of(record(source), "he", SampleBundles.target("p1", target, source));
        BundleExport outdated = Exports.of(record(source), "he", SampleBundles.target("p1", target, "Older {issued}"));

        for (UploadedBundle read : bothWays(current)) {
            UploadedUnit unit = read.units().get(1);
            assertThat(unit.source()).contains(source);
            assertThat(unit.target()).contains(target);
            assertThat(unit.needsWork().orElse(false)).isFalse();
            assertThat(unit.state().orElse(UnitState.TRANSLATED)).isEqualTo(UnitState.TRANSLATED);
        }
        for (UploadedBundle read : bothWays(outdated)) {
            assertThat(read.units().get(1).target()).contains(target);
            assertThat(read.units().get(1).needsWork()).contains(true);
        }
    }

    static List<UploadedBundle> bothWays(BundleExport export) {
        return List.of(
                PoReader.read(export.record(), export.locale(), PoWriter.write(export)),
                BundleJsonReader.read(export.record(), export.locale(), BundleJsonWriter.write(export)));
    }

    static CanonicalRecord record(String source) {
        return new CanonicalRecord(
                new Slug("a-record"),
                Kind.STATEMENT,
                new Unit("title", "A title"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(1990, 1, 2),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Block.Paragraph(new Unit("p1", source))),
                RecordLinks.NONE);
    }
}
