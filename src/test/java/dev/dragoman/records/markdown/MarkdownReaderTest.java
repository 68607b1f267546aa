package dev.dragoman.records.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dragoman.records.Block;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Inline;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.Kind;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReaderTest {

    @Test
    void labelsAreKeptAsPrinted() {
        assertThat(labels("1. one\n3. two\n3. three\n")).containsExactly("1.", "3.", "3.");
        assertThat(labels("1) one\n2) two\n")).containsExactly("1)", "2)");
        assertThat(labels("7. one\n\n8. two\n")).containsExactly("7.", "8.");
        assertThat(labels("0. one\n\n010. two\n")).containsExactly("0.", "010.");
    }

    @ParameterizedTest
    @CsvSource({"(1)", "(12)", "(a)", "(iv)", "(B)", "a.", "b)", "iv."})
    void aBulletedPointTakesTheLabelThatIsPrintedAtItsStart(String label) {
        Block.Point point = (Block.Point) SampleRecords.of("- " + label + " Turning to the south\n")
                .blocks()
                .get(0);

        assertThat(point.label()).isEqualTo(label);
        assertThat(point.text().source()).isEqualTo("Turning to the south");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr. HAYASHI Yoshimasa came",
                "Dr. Who came",
                "(NATO) members came",
                "(EU) members came",
                "On. the dot",
                "(1)without a space",
                "\\(1) with its bracket escaped",
                "No label"
            })
    void aWordAtTheStartOfABulletedPointIsNotALabel(String text) {
        Block.Point point =
                (Block.Point) SampleRecords.of("- " + text + "\n").blocks().get(0);

        assertThat(point.label()).isEmpty();
        assertThat(point.text().source()).isEqualTo(text);
    }

    @Test
    void pointsMayBeNestedAndHaveSeveralParagraphs() {
        CanonicalRecord canonical = SampleRecords.of("""
                2. The outline

                   - (8) Turning to the Indo-Pacific

                     Furthermore

                     - (a) In detail
                       1) In more detail
                   - (9) Next
                """);

        Block outline = canonical.blocks().get(0);
        assertThat(labels(outline.blocks())).containsExactly("(8)", "(9)");
        assertThat(outline.blocks().get(0).blocks())
                .extracting(Block::id, Object::getClass)
                .containsExactly(tuple("p3", Block.Paragraph.class), tuple("p4", Block.Point.class));
        assertThat(outline.units())
                .extracting(Unit::source)
                .containsExactly(
                        "The outline",
                        "Turning to the Indo-Pacific",
                        "Furthermore",
                        "In detail",
                        "In more detail",
                        "Next");
    }

    @Test
    void pointsInsideAQuotationKeepTheirLabels() {
        Block quotation = SampleRecords.of("> 4. four\n> 6. six\n>\n> A paragraph\n")
                .blocks()
                .get(0);

        assertThat(labels(quotation.blocks())).containsExactly("4.", "6.");
        assertThat(quotation.unit()).isEmpty();
        assertThat(quotation.id()).isEqualTo("q1");
        assertThat(quotation.units()).hasSize(3);
    }

    @Test
    void headingsAreBelowTheTitle() {
        List<Block> blocks = SampleRecords.of("""
                # Taken as level 2

                ### C# and F# ###

                Underlined
                on two lines
                ----------

                Text
                """).blocks();

        assertThat(blocks.get(0)).isEqualTo(new Block.Heading(2, new Unit("h1", "Taken as level 2")));
        assertThat(blocks.get(1)).isEqualTo(new Block.Heading(3, new Unit("h2", "C# and F#")));
        assertThat(blocks.get(2)).isEqualTo(new Block.Heading(2, new Unit("h3", "Underlined on two lines")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"room.jpg", "room@2x.png", "IMG_0001.JPEG"})
    void aPictureMayReferToAFileOfTheRecord(String address) {
        Block picture = SampleRecords.of("![A room (large)](" + address + ")\n")
                .blocks()
                .get(0);

        assertThat(picture).isEqualTo(new Block.Picture(new Unit("img1", "A room (large)"), Optional.of(address)));
    }

    @Test
    void aPictureMayBeItsAlternativeTextAlone() {
        Block picture = SampleRecords.of("![A room]()\n").blocks().get(0);

        assertThat(picture).isEqualTo(new Block.Picture(new Unit("img1", "A room"), Optional.empty()));
    }

    @Test
    void aCommentGivesTheNextTextItsId() {
        MarkdownReader.Reading reading = SampleRecords.read("a-record", SampleRecords.file("""
                First

                <!-- unit: p17 -->
                Second

                - (1) Third

                  <!-- unit: closing -->

                  Fourth
                """));

        assertThat(reading.record().blocks().stream().flatMap(Block::units))
                .extracting(Unit::id)
                .containsExactly("p1", "p17", "p2", "closing");
        assertThat(reading.explicitIds()).containsExactlyInAnyOrder("p17", "closing");
    }

    @Test
    void textsWithoutACommentLeaveTheIdsThatCommentsGiveFurtherDown() {
        CanonicalRecord canonical = SampleRecords.of("New\n\n<!-- unit: p1 -->\nOld\n\nOlder\n");

        assertThat(canonical.blocks()).extracting(Block::id).containsExactly("p2", "p1", "p3");
    }

    @Test
    void aCommentBeforeAQuotationNamesTheFirstTextInIt() {
        CanonicalRecord canonical = SampleRecords.of("<!-- unit: words -->\n> Words\n");

        assertThat(canonical.blocks().get(0).units()).extracting(Unit::id).containsExactly("words");
    }

    @Test
    void lineEndsAndAByteOrderMarkMakeNoDifference() {
        String file = SampleRecords.file("One\ntwo\n\n1. Three\n");

        assertThat(SampleRecords.read("a-record", "\uFEFF" + file.replace("\n", "\r\n")))
                .isEqualTo(SampleRecords.read("a-record", file));
    }

    @Test
    void softLineBreaksAreJoinedAndHardOnesKept() {
        List<Block> blocks = SampleRecords.of("One\n  two\nthree\n\nFour\\\nfive\n\nSix  \nseven\n\nEight\\\\\nnine\n")
                .blocks();

        assertThat(blocks.stream().flatMap(Block::units))
                .extracting(Unit::source)
                .containsExactly("One two three", "Four\\\nfive", "Six\\\nseven", "Eight\\\\ nine");
        assertThat(InlineText.parse("Four\\\nfive"))
                .containsExactly(new Inline.Text("Four"), new Inline.Break(), new Inline.Text("five"));
    }

    @Test
    void textIsStoredInNormalizationFormC() {
        CanonicalRecord canonical = SampleRecords.read(
                        "a-record", SampleRecords.file("Tu\u0308rkiye\n").replace("A title", "Cafe\u0301"))
                .record();

        assertThat(canonical.title().source()).isEqualTo("Café");
        assertThat(canonical.blocks().get(0).unit()).map(Unit::source).hasValue("Türkiye");
    }

    @Test
    void aTitleOverSeveralLinesOfYamlIsOneLine() {
        CanonicalRecord canonical = SampleRecords.read(
                        "a-record",
                        SampleRecords.file("Text\n").replace("title: A title", "title: >\n  A long\n  title"))
                .record();

        assertThat(canonical.title().source()).isEqualTo("A long title");
    }

    @Test
    void theFieldsOfTheFrontMatterAreRead() {
        CanonicalRecord canonical = SampleRecords.read("a-record", """
                ---
                slug: a-record
                kind: press-release
                title: "Title: with a colon"
                byline: by Somebody
                topic: A topic
                issued: 2024-02-29
                updated: 2024-03-01T09:00[Asia/Tokyo]
                event:
                  start: 2024-02-28T23:30+01:00[Europe/Brussels]
                  end: 2024-02-29T00:30[Europe/Brussels]
                  place: Brussels
                  zones: [America/New_York, Asia/Kolkata]
                ---
                From {start:time} to {end:time@Asia/Tokyo}, {duration}; {issued}, {updated:full-date}; {when}
                """).record();

        assertThat(canonical.kind()).isEqualTo(Kind.PRESS_RELEASE);
        assertThat(canonical.title().source()).isEqualTo("Title: with a colon");
        assertThat(canonical.units()).extracting(Unit::id).containsExactly("title", "byline", "topic", "place", "p1");
        assertThat(canonical.event()).hasValueSatisfying(event -> {
            assertThat(event.duration()).hasToString("Optional[PT1H]");
            assertThat(event.furtherZones()).hasToString("[America/New_York, Asia/Kolkata]");
        });
        assertThat(InlineText.references(canonical.unitsById().get("p1").source()))
                .extracting(Inline.Time::text)
                .containsExactly(
                        "{start:time}",
                        "{end:time@Asia/Tokyo}",
                        "{duration}",
                        "{issued}",
                        "{updated:full-date}",
                        "{when}");
    }

    private static Stream<String> labels(String body) {
        return labels(SampleRecords.of(body).blocks());
    }

    private static Stream<String> labels(List<Block> blocks) {
        return blocks.stream().filter(Block.Point.class::isInstance).map(block -> ((Block.Point) block).label());
    }
}
