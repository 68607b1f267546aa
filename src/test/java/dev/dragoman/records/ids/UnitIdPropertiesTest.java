package dev.dragoman.records.ids;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Unit;
import dev.dragoman.records.ids.EditedText.Edit;
import dev.dragoman.records.ids.EditedText.Paragraph;
import dev.dragoman.records.markdown.MarkdownReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What holds of unit ids after whatever a record's editors did, revision by revision. */
class UnitIdPropertiesTest {

    private static final int TRIES = 150;

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void noIdIsUsedForTwoTextsOfOneRevision(@ForAll("texts") EditedText text, @ForAll("edits") List<Edit> edits) {
        for (Revised revised : history(text, edits)) {
            assertThat(revised.after.units()).extracting(Unit::id).doesNotHaveDuplicates();
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void idsAreNeverRecycled(@ForAll("texts") EditedText text, @ForAll("edits") List<Edit> edits) {
        for (Revised revised : history(text, edits)) {
            assertThat(revised.after.unitsById().keySet())
                    .filteredOn(id -> !revised.stated.contains(id)
                            && !revised.before.unitsById().containsKey(id))
                    .doesNotContainAnyElementsOf(revised.everUsed);
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void anUnchangedTextKeepsItsIdSoThatNoTranslationOfItBecomesOutdated(
            @ForAll("texts") EditedText text, @ForAll("edits") List<Edit> edits) {
        for (Revised revised : history(text, edits)) {
            Predicate<Unit> unstated = unit -> !revised.stated.contains(unit.id());
            Map<String, Long> before = counts(revised.before, unstated);
            Map<String, Long> after = counts(revised.after, unstated);
            Map<String, Unit> known = revised.before.unitsById();

            Map<String, Long> kept = counts(
                    revised.after,
                    unstated.and(unit -> known.containsKey(unit.id())
                            && known.get(unit.id()).source().equals(unit.source())));

            after.keySet().retainAll(before.keySet());
            after.replaceAll((source, count) -> Math.min(count, before.get(source)));
            assertThat(kept).isEqualTo(after);
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void theIdsOfTheFrontMatterAndThoseThatTheFileStatesStay(
            @ForAll("texts") EditedText text, @ForAll("edits") List<Edit> edits) {
        for (Revised revised : history(text, edits)) {
            assertThat(revised.after.units().subList(0, 4))
                    .extracting(Unit::id)
                    .containsExactly("title", "byline", "topic", "place");
            List<Unit> body =
                    revised.after.units().subList(4, revised.after.units().size());
            for (int i = 0; i < body.size(); i++) {
                Paragraph written = revised.text.paragraphs().get(i);
                assertThat(body.get(i).source()).isEqualTo(written.words());
                assertThat(body.get(i).id())
                        .isEqualTo(written.stated().orElse(body.get(i).id()));
            }
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void aDeletedTextThatIsAddedAgainIsANewOne(
            @ForAll("texts") EditedText text, @ForAll("places") int from, @ForAll("places") int to) {
        List<Paragraph> shorter = new ArrayList<>(text.paragraphs());
        Paragraph deleted = shorter.remove(from % shorter.size());
        List<Paragraph> restored = new ArrayList<>(shorter);
        restored.add(to % (restored.size() + 1), deleted);

        List<Revised> history = history(List.of(text, new EditedText(shorter), new EditedText(restored)));

        Set<String> ids = new HashSet<>(history.get(1).after.unitsById().keySet());
        ids.removeAll(history.get(1).before.unitsById().keySet());
        assertThat(ids).hasSize(1).doesNotContainAnyElementsOf(history.get(1).everUsed);
    }

    @Provide
    Arbitrary<EditedText> texts() {
        return words().map(Paragraph::of).list().ofMinSize(2).ofMaxSize(7).map(EditedText::new);
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        return Combinators.combine(Arbitraries.of(Edit.Kind.values()), places(), places(), words())
                .as(Edit::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 30);
    }

    /** Few words, so that texts are often alike and sometimes equal. */
    private static Arbitrary<String> words() {
        return Arbitraries.of("Japan", "supports", "the", "accession", "of", "Finland", "and", "Sweden", "\"Yes\"")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(words -> String.join(" ", words));
    }

    /** A step from one revision to the next, with all ids that were used until then. */
    private record Revised(
            EditedText text, CanonicalRecord before, CanonicalRecord after, Set<String> stated, Set<String> everUsed) {}

    private static List<Revised> history(EditedText first, List<Edit> edits) {
        List<EditedText> texts = new ArrayList<>(List.of(first));
        edits.forEach(edit -> texts.add(texts.get(texts.size() - 1).edited(edit, texts)));
        return history(texts);
    }

    private static List<Revised> history(List<EditedText> texts) {
        List<Revised> history = new ArrayList<>();
        CanonicalRecord newest = texts.get(0).read().record();
        Set<String> everUsed = new LinkedHashSet<>(newest.unitsById().keySet());
        for (EditedText text : texts.subList(1, texts.size())) {
            MarkdownReader.Reading reading = text.read();
            Set<String> until = Set.copyOf(everUsed);
            CanonicalRecord next = UnitIds.carryOver(newest, reading.record(), reading.explicitIds(), () -> until);
            history.add(new Revised(text, newest, next, reading.explicitIds(), until));
            everUsed.addAll(next.unitsById().keySet());
            newest = next;
        }
        return history;
    }

    private static Map<String, Long> counts(CanonicalRecord canonical, Predicate<Unit> of) {
        return canonical.units().stream()
                .filter(of)
                .collect(Collectors.groupingBy(Unit::source, Collectors.counting()));
    }
}
