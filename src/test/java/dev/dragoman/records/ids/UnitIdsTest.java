package dev.dragoman.records.ids;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.records.Block;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.Unit;
import dev.dragoman.records.markdown.MarkdownReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Units keep their ids through what editors do to a text. */
class UnitIdsTest {

    private static final String POINTS = """
            The overview of the meeting is as follows.

            1. The Minister attended the meeting at the invitation of the Alliance.

            2. The outline of the speech is as follows.

               - (1) Japan supports the accession of Finland to the Alliance.

               - (2) The security of Europe and that of the region cannot be discussed separately.

               - (3) The Secretary General visited Japan in January of this year.
            """;

    @Test
    void whatDidNotChangeKeepsItsIds() {
        assertThat(ids(POINTS, POINTS)).containsExactly("p1", "p2", "p3", "p4", "p5", "p6");
    }

    @Test
    void aFixedTypoKeepsTheId() {
        assertThat(ids(POINTS, POINTS.replace("separately", "seperately")))
                .containsExactly("p1", "p2", "p3", "p4", "p5", "p6");
    }

    @Test
    void aPointInsertedInTheMiddleGetsANewIdAndTheOthersKeepTheirs() {
        String after = POINTS.replace("   - (2) The", "   - (2) Sweden was welcomed too.\n\n   - (3) The")
                .replace("- (3) The Sec", "- (4) The Sec");

        assertThat(ids(POINTS, after)).containsExactly("p1", "p2", "p3", "p4", "p7", "p5", "p6");
    }

    @Test
    void swappedPointsKeepTheirIds() {
        String first = "Japan supports the accession of Finland to the Alliance.";
        String third = "The Secretary General visited Japan in January of this year.";
        String after = POINTS.replace(first, "#").replace(third, first).replace("#", third);

        assertThat(ids(POINTS, after)).containsExactly("p1", "p2", "p3", "p6", "p5", "p4");
    }

    @Test
    void ofAParagraphSplitInTwoTheMoreSimilarHalfKeepsTheId() {
        String before = "First.\n\nWe met in Tokyo in the spring of last year. It was good.\n\nLast.\n";
        String after = "First.\n\nWe met in Tokyo in the spring of last year.\n\nIt was good.\n\nLast.\n";

        assertThat(ids(before, after)).containsExactly("p1", "p2", "p4", "p3");
    }

    @Test
    void aParagraphThatMovesUnderAnotherPointKeepsItsId() {
        String moved = "\n     A further paragraph of its own.\n";
        String before = POINTS.replace("   - (2)", moved + "\n   - (2)");
        String after = POINTS + moved;

        assertThat(ids(POINTS, before)).containsExactly("p1", "p2", "p3", "p4", "p7", "p5", "p6");
        assertThat(ids(before, after)).containsExactly("p1", "p2", "p3", "p4", "p6", "p7", "p5");
    }

    @Test
    void aMovedTextStillKeepsItsIdWhenItsOldPlaceIsTakenByAnother() {
        String before = "Alpha beta gamma.\n\nDelta epsilon zeta.\n\nEta theta iota.\n";
        String after = "Eta theta iota.\n\nAlpha beta gamma.\n\nSomething quite different here.\n";

        assertThat(ids(before, after)).containsExactly("p3", "p1", "p4");
    }

    @Test
    void aRewrittenRecordGetsNewIdsOnly() {
        assertThat(ids("One thing.\n\nAnother matter.\n", "Quite something else.\n\nNothing of before.\n"))
                .containsExactly("p3", "p4");
    }

    @Test
    void quotationMarksDoNotMakeShortTextsSimilar() {
        assertThat(ids("“Yes.”\n", "“No.”\n")).containsExactly("p2");
        assertThat(ids("—\n", "…\n")).containsExactly("p2");
    }

    @Test
    void equalTextsKeepTheirOrder() {
        assertThat(ids("Thank you.\n\nText one here.\n\nThank you.\n", "Thank you.\n\nThank you.\n\nText one here.\n"))
                .containsExactly("p1", "p3", "p2");
    }

    @Test
    void titleBylineTopicAndPlaceHaveFixedIds() {
        CanonicalRecord before = SampleRecords.of("Text\n");
        CanonicalRecord after = SampleRecords.read(
                        "a-record",
                        SampleRecords.file("A title\n").replace("title: A title", "title: Text\ntopic: A topic"))
                .record();

        assertThat(carriedOver(before, after, Set.of(), Set.of("title", "p1")).units())
                .extracting(Unit::id)
                .containsExactly("title", "topic", "p2");
    }

    @Test
    void theIdOfADeletedUnitIsNeverReused() {
        History history = new History("First text.\n\nSecond words.\n\nThird matter.\n");

        history.then("First text.\n\nSecond words.\n");
        history.then("First text.\n\nSecond words.\n\nA later addition.\n");

        assertThat(history.ids()).containsExactly("p1", "p2", "p4");
    }

    @Test
    void aDeletedTextThatIsAddedAgainIsNew() {
        History history = new History("First text.\n\nSecond words.\n");

        history.then("First text.\n");
        history.then("First text.\n\nSecond words.\n");

        assertThat(history.ids()).containsExactly("p1", "p3");
    }

    @Test
    void anIdInAFileIsKeptWhateverTheText() {
        History history = new History("First text.\n\nSecond words.\n");

        history.then("Something added.\n\n<!-- unit: p1 -->\nNot a word of it remains.\n\nSecond words.\n");

        assertThat(history.ids()).containsExactly("p3", "p1", "p2");
    }

    @Test
    void anIdFromACommentIsKeptWithoutTheComment() {
        History history = new History("<!-- unit: opening -->\nFirst text of all.\n\nSecond words.\n");

        history.then("First text of them all.\n\nSecond words.\n");

        assertThat(history.ids()).containsExactly("opening", "p1");
    }

    @Test
    void newIdsSkipThoseInTheFile() {
        History history = new History("First text.\n");

        history.then("First text.\n\nBrand new words.\n\n<!-- unit: p2 -->\nAnd others yet.\n");

        assertThat(history.ids()).containsExactly("p1", "p3", "p2");
    }

    @Test
    void hugeNumbersInAFileAreSkipped() {
        History history = new History("<!-- unit: p999999999 -->\nFirst text.\n");

        history.then("First text.\n\nSecond words.\n");
        history.then("First text.\n\nSecond words.\n\nThird matter.\n");

        assertThat(history.ids()).containsExactly("p999999999", "p1000000000", "p1000000001");
    }

    @Test
    void anUnchangedTextWithOtherMarkupKeepsItsIdWhenMoved() {
        assertThat(ids(
                        "Research &amp; Development.\n\nFirst.\n\nLast.\n",
                        "First.\n\nLast.\n\nResearch & Development.\n"))
                .containsExactly("p2", "p3", "p1");
    }

    @Test
    void ofEqualTextsTheOneWithTheSameNeighboursKeepsItsId() {
        assertThat(ids("Thank you.\n\nText one here.\n\nThank you.\n", "Text one here.\n\nThank you.\n"))
                .containsExactly("p2", "p3");
    }

    @Test
    void ofThousandsOfTextsThatAllChangedALittleEachKeepsItsId() {
        String before = IntStream.rangeClosed(1, 3000)
                .mapToObj(i -> "Paragraph " + i + " speaks of Kiev.")
                .collect(Collectors.joining("\n\n"));

        assertThat(ids(before, "A new opening.\n\n" + before.replace("Kiev", "Kyiv")))
                .startsWith("p3001", "p1", "p2")
                .endsWith("p2999", "p3000");
    }

    @Test
    void manySmallEditsAreDistinguished() {
        List<String> paragraphs = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> "Paragraph %d speaks of matter %d and of nothing else at all.".formatted(i, i))
                .collect(Collectors.toCollection(ArrayList::new));
        String before = String.join("\n\n", paragraphs);
        paragraphs.set(9, paragraphs.get(9).replace("speaks", "talks"));
        paragraphs.remove(19);
        paragraphs.add(29, "An entirely new sentence was inserted here.");
        paragraphs.add(paragraphs.remove(39));

        List<String> ids = ids(before, String.join("\n\n", paragraphs));

        assertThat(ids)
                .hasSize(60)
                .doesNotHaveDuplicates()
                .doesNotContain("p20")
                .contains("p61");
        assertThat(ids.get(9)).isEqualTo("p10");
        assertThat(ids.get(29)).isEqualTo("p61");
        assertThat(ids.get(59)).isEqualTo("p40");
        assertThat(ids)
                .filteredOn(id -> !Set.of("p61", "p40").contains(id))
                .isSortedAccordingTo(
                        (a, b) -> Integer.compare(Integer.parseInt(a.substring(1)), Integer.parseInt(b.substring(1))));
    }

    private static List<String> ids(String before, String after) {
        return new History(before).then(after).ids();
    }

    private static CanonicalRecord carriedOver(
            CanonicalRecord before, CanonicalRecord after, Set<String> explicit, Set<String> everUsed) {
        return UnitIds.carryOver(before, after, explicit, () -> everUsed);
    }

    /** The revisions of one record. */
    private static final class History {

        private CanonicalRecord newest;
        private final Set<String> everUsed = new LinkedHashSet<>();

        History(String body) {
            keep(SampleRecords.of(body));
        }

        History then(String body) {
            MarkdownReader.Reading reading = SampleRecords.read("a-record", SampleRecords.file(body));
            keep(carriedOver(newest, reading.record(), reading.explicitIds(), everUsed));
            return this;
        }

        List<String> ids() {
            return newest.blocks().stream().flatMap(Block::units).map(Unit::id).toList();
        }

        private void keep(CanonicalRecord revision) {
            newest = revision;
            Map<String, Unit> units = revision.unitsById();
            everUsed.addAll(units.keySet());
        }
    }
}
