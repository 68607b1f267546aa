package dev.dragoman.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.upload.UploadedBundle;
import dev.dragoman.translation.upload.UploadedUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written as PO or JSON is read as it was. */
class RoundTripTest {

    @ParameterizedTest
    @MethodSource("dev.dragoman.bundles.Exports#real")
    void aRealBundleSurvivesTheRoundTrip(BundleExport export) {
        Bundle bundle = export.bundle().orElseThrow();

        for (UploadedBundle read : RoundTrip.bothWays(export)) {
            assertThat(read.revision()).contains(3);
            assertThat(read.authority()).contains(bundle.authority());
            assertThat(read.provenance()).contains(bundle.provenance());
            assertThat(read.units())
                    .extracting(UploadedUnit::id)
                    .containsExactlyElementsOf(export.record().unitsById().keySet());
            assertThat(read.units()).allSatisfy(unit -> {
                assertThat(unit.source())
                        .contains(bundle.targets().get(unit.id()).source());
                assertThat(unit.target())
                        .contains(bundle.targets().get(unit.id()).text());
                assertThat(unit.needsWork().orElse(false)).isFalse();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*Stress*, **more**, ***most*** and [a link](https://example.org/a_(b) \"title\")",
                "One\\\ntwo\\\nthree",
                "One\ntwo",
                "{{braces}} and {issued:date}",
                "\"quotes\" and \\\\back\\*slashes",
                "a\ttab",
                "שלום \u200fעולם العربية",
                "𝒳 and 😀 and 𠮷野家",
                " spaced\u00a0",
                "#~ msgid \"x\"",
                "\\n is no line break"
            })
    void anInventedTextSurvivesTheRoundTrip(String text) {
        RoundTrip.assertComesBack(text, text);
    }
}
