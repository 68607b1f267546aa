package dev.dragoman.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageTest {

    private final CanonicalRecord canonical = SampleRecords.of("First text\n\nR&D & more!\n\nThird text\n");

    @Test
    void unitsAreCurrentOutdatedOrMissing() {
        Bundle bundle = bundle(
                target("p1", "Premier texte", "First text"), target("p2", "Deuxième texte", "Second text, as it was"));

        Coverage coverage = Coverage.of(canonical, Optional.of(bundle));

        assertThat(coverage.units())
                .containsExactly(
                        Map.entry("title", TargetStatus.MISSING),
                        Map.entry("p1", TargetStatus.CURRENT),
                        Map.entry("p2", TargetStatus.OUTDATED),
                        Map.entry("p3", TargetStatus.MISSING));
        assertThat(coverage.ids(TargetStatus.MISSING)).containsExactly("title", "p3");
        assertThat(coverage.count(TargetStatus.CURRENT)).isEqualTo(1);
    }

    @Test
    void onlyWhatNeedsWorkIsUnfinished() {
        Target initial = new Target("p1", "Premier texte", UnitState.INITIAL, Optional.empty(), "First text");
        Target outdated = new Target("p2", "Deuxième texte", UnitState.INITIAL, Optional.empty(), "Second text");
        Target conflict = target("p3", "#-#-#-#-#  a.po  #-#-#-#-#\nA\n#-#-#-#-#  b.po  #-#-#-#-#\nB", "Third text");

        Coverage coverage = Coverage.of(canonical, Optional.of(bundle(initial, outdated, conflict)));

        assertThat(coverage.ids(TargetStatus.UNFINISHED)).containsExactly("p1", "p2", "p3");
        assertThat(coverage.ids(TargetStatus.OUTDATED)).isEmpty();
        assertThat(coverage.ids(TargetStatus.CURRENT)).isEmpty();
    }

    @Test
    void theCanonicalLocaleIsCurrentThroughout() {
        Coverage coverage = Coverage.of(canonical, Optional.empty());

        assertThat(coverage.ids(TargetStatus.CURRENT)).containsExactly("title", "p1", "p2", "p3");
    }

    @Test
    void aTargetOfARemovedUnitIsNotCounted() {
        Coverage coverage =
                Coverage.of(canonical, Optional.of(bundle(target("p9", "Texte", "A text that was deleted"))));

        assertThat(coverage.units()).doesNotContainKey("p9");
        assertThat(coverage.count(TargetStatus.MISSING)).isEqualTo(4);
    }

    @Test
    void theCoverageCannotBeChanged() {
        Coverage coverage = Coverage.of(canonical, Optional.empty());

        assertThatThrownBy(() -> coverage.units().put("p1", TargetStatus.MISSING))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void rewordingTheSourceMakesItsTranslationOutdated() {
        Target target = target("p1", "Premier texte", "First text");

        assertThat(target.isOutdated(new Unit("p1", "First text"))).isFalse();
        assertThat(target.isOutdated(new Unit("p1", "First text."))).isTrue();
        assertThat(target.isOutdated(new Unit("p1", "*First* text"))).isTrue();
        assertThat(target.isOutdated(new Unit("p1", "first text"))).isTrue();
    }

    @Test
    void aTargetWhoseSourceWentBackToTheOldWordingIsCurrentAgain() {
        Target target = target("p1", "Premier texte", "First text");
        Unit reworded = new Unit("p1", "First wording");
        Unit backAgain = new Unit("p1", "First text");

        assertThat(target.isOutdated(reworded)).isTrue();
        assertThat(target.isOutdated(backAgain)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"R&D & more!", "R\\&D \\& more\\!", "R&amp;D & more!"})
    void anotherMarkupOfTheSameSourceDoesNotMakeItOutdated(String source) {
        Target target = target("p2", "R-D et plus", source);

        assertThat(target.isOutdated(canonical.unitsById().get("p2"))).isFalse();
    }

    @Test
    void anEmptyTargetOrBundleCannotBeConstructed() {
        assertThatThrownBy(() -> target("p1", " ", "First text"))
                .hasMessageContaining("The target of unit p1 is empty");
        assertThatThrownBy(this::bundle).hasMessageContaining("A bundle has at least one target");
    }

    @Test
    void aBundleIsReadBackFromTheStoreAsItWas() {
        Bundle bundle = new Bundle(
                canonical.slug(),
                LanguageTag.parse("zh-Hant"),
                Authority.OFFICIAL,
                new Provenance(Optional.of("a tool"), List.of("A", "B"), List.of("C")),
                Bundle.byUnit(List.of(
                        new Target("p2", "二", UnitState.REVIEWED, Optional.of("my:done"), "R&D & more!"),
                        target("p1", "一", "First text"))));

        assertThat(BundleJson.DOCUMENT.read(BundleJson.DOCUMENT.write(bundle))).isEqualTo(bundle);
        assertThat(bundle.targets().keySet()).containsExactly("p2", "p1");
    }

    private Bundle bundle(Target... targets) {
        return new Bundle(
                canonical.slug(),
                LanguageTag.parse("fr"),
                Authority.MACHINE,
                Provenance.UNKNOWN,
                Bundle.byUnit(List.of(targets)));
    }

    private static Target target(String unit, String text, String source) {
        return new Target(unit, text, UnitState.TRANSLATED, Optional.empty(), source);
    }
}
