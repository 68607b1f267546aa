package dev.dragoman.records.ids;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.bundles.xliff.v2.XliffReader;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Block;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.Unit;
import dev.dragoman.records.markdown.MarkdownReader;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Coverage;
import dev.dragoman.translation.TargetStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to the ids of the real readout, and to its French translation, when editors change the English. */
class LivingUnitsTest {

    private static final String PLAN = "   - (10) Prime Minister Kishida recently announced a new Plan";
    private static final String UKRAINE = "equipment. I conveyed this";

    private final Set<String> everUsed = new HashSet<>();
    private String file;
    private CanonicalRecord newest;
    private Bundle french;

    @BeforeEach
    void readTheReadoutAndItsFrenchBundle() throws IOException {
        Path folder = SampleRecords.folder(SampleRecords.READOUT);
        file = Files.readString(folder.resolve("en.md"), UTF_8);
        newest = SampleRecords.real(SampleRecords.READOUT);
        everUsed.addAll(newest.unitsById().keySet());
        french = XliffReader.read(newest, LanguageTag.parse("fr"), Files.readString(folder.resolve("fr.xlf"), UTF_8));
    }

    @Test
    void beforeAnyEditTheTranslationIsWholeAndCurrent() {
        assertThat(bodyIds()).startsWith("img1", "p1", "p2", "p3", "p4").endsWith("p15", "p16");
        assertThat(outdated()).isEmpty();
        assertThat(missing()).isEmpty();
    }

    @Test
    void aFixedTypoMakesItsUnitOutdatedAndNoOther() {
        List<String> before = bodyIds();

        edit("that of the IndoPacific region", "that of the Indo-Pacific region");

        assertThat(bodyIds()).isEqualTo(before);
        assertThat(outdated()).containsExactly("p5");
        assertThat(missing()).isEmpty();
    }

    @Test
    void aPointInsertedInTheMiddleIsMissingAndTheOthersKeepTheirTranslations() {
        file = file.replace("   - (2) During", "   - (2) Sweden will be welcomed soon.\n\n   - (3) During");
        for (int label = 12; label > 2; label--) {
            file = file.replace("- (" + label + ") ", "- (" + (label + 1) + ") ");
        }
        file = file.replace("- (4) During", "- (3) During");
        store();

        assertThat(labels()).containsExactlyElementsOf(bracketed(13));
        assertThat(bodyIds()).containsSequence("p4", "p17", "p5", "p6");
        assertThat(outdated()).isEmpty();
        assertThat(missing()).containsExactly("p17");
    }

    @Test
    void swappedPointsKeepTheirTranslations() {
        String fourth = textOf("p7");
        String fifth = textOf("p8");
        file = file.replace(fourth, "#").replace(fifth, fourth).replace("#", fifth);
        store();

        assertThat(labels()).containsExactlyElementsOf(bracketed(12));
        assertThat(bodyIds()).containsSequence("p6", "p8", "p7", "p9");
        assertThat(outdated()).isEmpty();
        assertThat(missing()).isEmpty();
    }

    @Test
    void ofAPointSplitInTwoTheLongerPartIsOutdatedAndTheOtherMissing() {
        edit(UKRAINE, UKRAINE.replace(" I conveyed", "\n\n     I conveyed"));

        assertThat(bodyIds()).containsSequence("p8", "p9", "p17", "p10");
        assertThat(outdated()).containsExactly("p9");
        assertThat(missing()).containsExactly("p17");
    }

    @Test
    void aParagraphMovedUnderAnotherPointKeepsItsTranslation() {
        String paragraph = "     " + textOf("p12") + "\n\n";
        file = file.replace(paragraph, "").replace(PLAN, paragraph + PLAN);
        store();

        assertThat(bodyIds()).containsSequence("p10", "p11", "p13", "p12", "p14");
        assertThat(pointWith("p13").blocks()).extracting(Block::id).containsExactly("p12");
        assertThat(outdated()).isEmpty();
        assertThat(missing()).isEmpty();
    }

    @Test
    void aFullyRewrittenRecordHasNoTranslatedUnits() {
        file = file.substring(0, file.indexOf("![")) + """
                ![An empty hall]()

                Nobody came.

                1. One.

                   - (1) Two.
                """;
        store();

        assertThat(bodyIds()).containsExactly("img2", "p17", "p18", "p19");
        assertThat(Coverage.of(newest, Optional.of(french)).ids(TargetStatus.CURRENT))
                .containsExactly("title", "topic", "place");
        assertThat(outdated()).isEmpty();
        assertThat(missing()).containsExactly("img2", "p17", "p18", "p19");
        assertThat(french.targets()).containsKeys("img1", "p1", "p16");
    }

    @Test
    void acrossManyRevisionsTheTranslatorSeesBothSources() {
        String translated = textOf("p5");

        edit("that of the IndoPacific region", "that of the Indo-Pacific region");
        edit("I am pleased that", "I am very glad that");
        edit("   - (11) Japan cannot", "   - (11) Surely, Japan cannot");
        edit("among like-minded countries is", "among like-minded nations is");

        assertThat(outdated()).containsExactly("p5", "p15");
        assertThat(french.targets().get("p5").source()).isEqualTo(translated);
        assertThat(textOf("p5"))
                .contains("Indo-Pacific region", "very glad", "like-minded nations")
                .isNotEqualTo(translated);
    }

    @Test
    void aTextThatReturnsToTheTranslatedOneIsCurrentAgain() {
        edit("I am pleased that", "I am very glad that");
        edit("I am very glad that", "I am pleased that");

        assertThat(outdated()).isEmpty();
        assertThat(missing()).isEmpty();
    }

    private void edit(String before, String after) {
        file = file.replace(before, after);
        store();
    }

    private void store() {
        MarkdownReader.Reading reading = MarkdownReader.read(SampleRecords.READOUT, file);
        newest = UnitIds.carryOver(newest, reading.record(), reading.explicitIds(), () -> Set.copyOf(everUsed));
        everUsed.addAll(newest.unitsById().keySet());
    }

    private List<String> bodyIds() {
        return newest.blocks().stream().flatMap(Block::units).map(Unit::id).toList();
    }

    private List<String> outdated() {
        return Coverage.of(newest, Optional.of(french)).ids(TargetStatus.OUTDATED);
    }

    private List<String> missing() {
        return Coverage.of(newest, Optional.of(french)).ids(TargetStatus.MISSING);
    }

    private String textOf(String id) {
        return newest.unitsById().get(id).source();
    }

    private Block pointWith(String id) {
        return outline().stream()
                .filter(block -> block.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> labels() {
        return outline().stream().map(block -> ((Block.Point) block).label()).toList();
    }

    private List<Block> outline() {
        List<Block> blocks = newest.blocks();
        return blocks.get(blocks.size() - 1).blocks();
    }

    private static List<String> bracketed(int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(label -> "(" + label + ")")
                .toList();
    }
}
