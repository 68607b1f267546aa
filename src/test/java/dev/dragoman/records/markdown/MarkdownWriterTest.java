package dev.dragoman.records.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.RecordJson;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.Slug;
import dev.dragoman.records.ids.UnitIds;
import dev.dragoman.records.json.RecordJsonReader;
import dev.dragoman.records.json.RecordJsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownWriterTest {

    @ParameterizedTest
    @ValueSource(strings = {"nato-foreign-ministers-meeting-2023-04-05", "joint-statement-nato-japan-2023-04-04"})
    void theRealRecordsAreWrittenAsInTheFolder(String slug) throws IOException {
        String file = Files.readString(SampleRecords.folder(new Slug(slug)).resolve("en.md"), UTF_8);

        assertThat(MarkdownWriter.write(SampleRecords.real(new Slug(slug)))).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  start: 2026-07-07T09:00+02:00[Europe/Brussels]\n  end: 2026-07-09T17:00+02:00[Europe/Brussels]\n",
                "  start: 2026-07-07T09:00+02:00[Europe/Brussels]\n  end: 2026-07-07T19:00+09:00[Asia/Tokyo]\n",
                "  start: 2026-07-07T09:00+02:00[Europe/Brussels]\n  duration: P2D\n",
                "  start: 2026-07-07T09:00+02:00[Europe/Brussels]\n  duration: about P2DT8H\n",
                "  start: 2026-07-07\n",
                "  start: 2026-07-07\n  end: 2026-07-09\n"
            })
    void anEventIsWrittenInItsShortestForm(String event) {
        String file = "---\nkind: readout\ntitle: A title\nissued: 1990-01-02\nevent:\n" + event + "---\n\nA text\n";

        CanonicalRecord read = SampleRecords.read("a-record", file).record();

        assertThat(MarkdownWriter.write(read)).isEqualTo(file);
        assertThat(RecordJsonReader.read(
                                read.slug(), RecordJsonWriter.write(read).toString())
                        .record())
                .isEqualTo(read);
        assertThat(RecordJson.DOCUMENT.read(RecordJson.DOCUMENT.write(read))).isEqualTo(read);
    }

    @Test
    void everyPartOfARecordIsReadBack() {
        String file = """
                ---
                kind: press-release
                title: "Title: “quoted” \\\\ 日本 #1"
                byline: by *Somebody*
                topic: A topic
                issued: 1990-01-02
                updated: 1990-01-03T09:00+09:00[Asia/Tokyo]
                event:
                  start: 1990-01-01T23:30:15+01:00[Europe/Brussels]
                  duration: about PT2H25M
                  place: Brussels
                  zones: [America/New_York, Asia/Kolkata]
                ---

                ## A heading

                Another one\\
                of two lines
                ---

                ![A picture](a_b@2x.png)

                ![](a.webp)

                ![Another]()

                > Quoted
                >
                > 1. a point
                >
                >    and more of it

                - a bullet {when}

                  1) inside

                     - (a) deeper

                       with a paragraph

                     > and words of another

                  further

                010. the tenth
                """;

        assertThat(rewritten(file)).isEqualTo(file);
    }

    @Test
    void idsThatFollowFromPositionAreNotWritten() {
        assertThat(rewritten(SampleRecords.file("\nFirst\n\n<!-- unit: p2 -->\nSecond\n\n## Heading\n")))
                .doesNotContain("<!--");
    }

    @Test
    void onlyTheIdsThatBreakTheOrderAreWritten() {
        String file = SampleRecords.file("""

                First

                <!-- unit: p9 -->
                Added

                <!-- unit: opening -->
                Second

                - (1) Third

                  <!-- unit: p8 -->
                  Fourth

                  > <!-- unit: h7 -->
                  > Quoted
                """);

        assertThat(rewritten(file)).isEqualTo(file);
    }

    @Test
    void afterAMissingNumberAllIdsAreWritten() {
        CanonicalRecord first = read(SampleRecords.file("One\n\nTwo\n\nThree\n\nFour\n"));
        CanonicalRecord shorter = UnitIds.carryOver(
                first, read(SampleRecords.file("One\n\nThree\n\nFour\n")), Set.of(), () -> first.unitsById()
                        .keySet());

        assertThat(MarkdownWriter.write(shorter))
                .contains("\nOne\n\n<!-- unit: p3 -->\nThree\n\n<!-- unit: p4 -->\nFour\n");
        assertThat(read(MarkdownWriter.write(shorter))).isEqualTo(shorter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "~",
                "Yes: no",
                "Trailing:",
                "a #b",
                "- dash",
                "\\\"quoted\\\"",
                "'single'",
                "back\\\\slash",
                "[list]",
                "*stress*",
                "tab\\there",
                "zero\\u200bwidth\\ufeff",
                "123",
                "{{braces}}",
                "%percent",
                "@at",
                "!bang",
                "&anchor",
                "| pipe",
                "> folded"
            })
    void anyTitleIsReadBack(String quoted) {
        CanonicalRecord canonical = read(SampleRecords.file("Text\n").replace("A title", "\"" + quoted + "\""));

        assertThat(read(MarkdownWriter.write(canonical))).isEqualTo(canonical);
    }

    private static String rewritten(String file) {
        return MarkdownWriter.write(read(file));
    }

    private static CanonicalRecord read(String file) {
        return SampleRecords.read("a-record", file).record();
    }
}
