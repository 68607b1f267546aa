package dev.dragoman.bundles.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.bundles.BundleExport;
import dev.dragoman.bundles.Exports;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.SampleBundles;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BundleJsonWriterTest {

    private final CanonicalRecord canonical = SampleRecords.of("A text.\n\nAnother.\n");

    @Test
    void everyUnitHasItsSourceAndWhatThereIsOfATarget() {
        String file = write(Exports.of(
                canonical,
                "ja",
                Authority.OFFICIAL,
                new Provenance(Optional.of("T"), List.of("A", "B"), List.of()),
                new Target("title", "題", UnitState.REVIEWED, Optional.of("my:ok"), "A title"),
                SampleBundles.target("p1", "文。", "A text, once.")));

        assertThat(file).isEqualTo("""
                {
                  "record": "a-record",
                  "locale": "ja",
                  "revision": 7,
                  "version": 5,
                  "authority": "official",
                  "provenance": {
                    "tool": "T",
                    "translators": ["A", "B"],
                    "reviewers": []
                  },
                  "units": {
                    "title": {
                      "source": "A title",
                      "target": "題",
                      "state": "reviewed",
                      "subState": "my:ok"
                    },
                    "p1": {
                      "source": "A text.",
                      "target": "文。",
                      "state": "translated",
                      "outdated": true,
                      "oldSource": "A text, once."
                    },
                    "p2": {
                      "source": "Another."
                    }
                  }
                }
                """);
    }

    @Test
    void withoutATranslationThereAreTheSources() {
        String file = write(Exports.untranslated(canonical, 2, "ja"));

        assertThat(file)
                .contains(
                        "\"revision\": 2,\n  \"version\": 0,\n  \"units\": {\n    \"title\": {\n      \"source\": \"A title\"\n    },")
                .doesNotContain("authority", "provenance", "target");
    }

    private static String write(BundleExport export) {
        return new String(BundleJsonWriter.write(export), UTF_8);
    }
}
