package dev.dragoman.editions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.editions.evidence.EditionEvidence;
import dev.dragoman.editions.weights.SourceChange;
import dev.dragoman.editions.weights.UnitWeights;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.json.Digest;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.SampleBundles;
import dev.dragoman.translation.Target;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeWeightsTest {

    private static final Optional<Weight> MINOR = Optional.of(Weight.MINOR);
    private static final Optional<Weight> MAJOR = Optional.of(Weight.MAJOR);
    private static final Optional<Weight> CORRECTION = Optional.of(Weight.CORRECTION);
    private static final Optional<Weight> UNCHANGED = Optional.empty();

    private static final CanonicalRecord FIRST = record("One", "Two", "Three");
    private static final Bundle FRENCH = SampleBundles.of(FIRST, "fr");

    @Test
    void whatIsCurrentHasNoWeight() {
        EditionText before = shown(FIRST, FRENCH, UnitWeights.NONE);

        assertThat(weigh(FIRST, FRENCH, CORRECTION, before)).isEmpty();
    }

    @Test
    void aChangedUnitHasTheWeightOfItsChange() {
        EditionText before = shown(FIRST, FRENCH, UnitWeights.NONE);
        CanonicalRecord next = record("One", "Two, mended", "Three");

        assertThat(weigh(next, FRENCH, MINOR, before)).isEqualTo(Map.of("p2", Weight.MINOR));
        assertThat(weigh(next, FRENCH, MAJOR, before)).isEqualTo(Map.of("p2", Weight.MAJOR));
        assertThat(weigh(next, FRENCH, CORRECTION, before)).isEqualTo(Map.of("p2", Weight.CORRECTION));
    }

    @Test
    void eachUnitKeepsTheWeightOfItsOwnChangeThroughLaterOnes() {
        EditionText minor = next(shown(FIRST, FRENCH, UnitWeights.NONE), record("One!", "Two", "Three"), MINOR);
        EditionText major = next(minor, record("One!", "Two!", "Three"), MAJOR);
        EditionText correction = next(major, record("One!", "Two!", "Three!"), CORRECTION);
        EditionText minorAgain = next(correction, record("One!", "Two!", "Three!", "Four"), MINOR);

        assertThat(minorAgain.edition().unitWeights().byUnit())
                .isEqualTo(Map.of("p1", Weight.MINOR, "p2", Weight.MAJOR, "p3", Weight.CORRECTION, "p4", Weight.MINOR));
    }

    @Test
    void aUnitThatChangesAgainIsNeverLighterThanBefore() {
        EditionText corrected =
                next(shown(FIRST, FRENCH, UnitWeights.NONE), record("One!", "Two", "Three"), CORRECTION);
        EditionText minor = next(shown(FIRST, FRENCH, UnitWeights.NONE), record("One!", "Two", "Three"), MINOR);
        CanonicalRecord again = record("One!!", "Two", "Three");

        assertThat(weigh(again, FRENCH, MINOR, corrected)).isEqualTo(Map.of("p1", Weight.CORRECTION));
        assertThat(weigh(again, FRENCH, MAJOR, minor)).isEqualTo(Map.of("p1", Weight.MAJOR));
    }

    @Test
    void aUnitThatWasUpdatedInBetweenHasOnlyTheWeightOfTheNewChange() {
        CanonicalRecord second = record("One!", "Two", "Three");
        EditionText corrected = next(shown(FIRST, FRENCH, UnitWeights.NONE), second, CORRECTION);
        Bundle renewed = SampleBundles.of(second, "fr");

        assertThat(weigh(record("One!!", "Two", "Three"), renewed, MINOR, corrected))
                .isEqualTo(Map.of("p1", Weight.MINOR));
    }

    @Test
    void aUnitThatChangesBackIsCurrentAgain() {
        EditionText corrected =
                next(shown(FIRST, FRENCH, UnitWeights.NONE), record("One!", "Two", "Three"), CORRECTION);

        assertThat(weigh(FIRST, FRENCH, MINOR, corrected)).isEmpty();
    }

    @Test
    void aNewVersionThatLeavesAnOutdatedUnitAsItWasKeepsItsWeight() {
        CanonicalRecord second = record("One!", "Two!", "Three");
        EditionText corrected = next(shown(FIRST, FRENCH, UnitWeights.NONE), second, CORRECTION);
        Bundle half = with(FRENCH, SampleBundles.target("p2", "Deux", "Two!"));

        assertThat(weigh(second, half, UNCHANGED, corrected)).isEqualTo(Map.of("p1", Weight.CORRECTION));
    }

    @Test
    void aUnitThatHadNoWeightBeforeThoughItWasOutdatedIsMajor() {
        CanonicalRecord second = record("One!", "Two", "Three");

        assertThat(weigh(second, FRENCH, UNCHANGED, shown(second, FRENCH, UnitWeights.NONE)))
                .isEqualTo(Map.of("p1", Weight.MAJOR));
    }

    @Test
    void aTargetThatANewVersionLeftOutIsMajor() {
        EditionText before = shown(FIRST, FRENCH, UnitWeights.NONE);

        assertThat(weigh(FIRST, without(FRENCH, "p3"), MINOR, before)).isEqualTo(Map.of("p3", Weight.MAJOR));
    }

    @Test
    void anUntranslatedNewUnitHasTheWeightOfTheChangeThatAddedIt() {
        EditionText before = shown(FIRST, FRENCH, UnitWeights.NONE);

        assertThat(weigh(record("One", "Two", "Three", "Four"), FRENCH, MINOR, before))
                .isEqualTo(Map.of("p4", Weight.MINOR));
    }

    @Test
    void afterSeveralChangesEachUnitHasTheHeaviestOfItsWeights() {
        SourceChange steps = SourceChange.of(List.of(
                step(Weight.CORRECTION, Map.of("p1", Weight.MINOR, "p2", Weight.CORRECTION)),
                step(Weight.MAJOR, Map.of("p1", Weight.MAJOR, "p3", Weight.MINOR))));

        assertThat(steps.byUnit()).isEqualTo(Map.of("p1", Weight.MAJOR, "p2", Weight.CORRECTION, "p3", Weight.MINOR));
        assertThat(steps.of("p9")).contains(Weight.CORRECTION);
        assertThat(SourceChange.of(List.of()).of("p1")).isEmpty();
    }

    @Test
    void whatThePublisherSaysOfAUnitCountsBeforeAllElse() {
        EditionText corrected =
                next(shown(FIRST, FRENCH, UnitWeights.NONE), record("One!", "Two", "Three"), CORRECTION);
        UnitWeights stated = new UnitWeights(Map.of("p1", Weight.MINOR, "p3", Weight.CORRECTION));

        assertThat(ChangeWeights.weigh(
                                record("One!", "Two", "Three"),
                                FRENCH,
                                SourceChange.NONE,
                                stated,
                                Optional.of(corrected))
                        .byUnit())
                .isEqualTo(Map.of("p1", Weight.MINOR));
    }

    private static SourceChange.Step step(Weight weight, Map<String, Weight> units) {
        return new SourceChange.Step(weight, new UnitWeights(units), Optional.empty(), Instant.EPOCH);
    }

    @Test
    void inAFirstEditionMissingUnitsAreMajorAndOutdatedUnitsAtLeastMajor() {
        Bundle partial = without(FRENCH, "p3");
        CanonicalRecord second = record("One", "Two!", "Three");

        assertThat(ChangeWeights.weigh(second, partial, change(MINOR), UnitWeights.NONE, Optional.empty())
                        .byUnit())
                .isEqualTo(Map.of("p2", Weight.MAJOR, "p3", Weight.MAJOR));
        assertThat(ChangeWeights.weigh(second, partial, change(CORRECTION), UnitWeights.NONE, Optional.empty())
                        .byUnit())
                .isEqualTo(Map.of("p2", Weight.CORRECTION, "p3", Weight.MAJOR));
    }

    private static EditionText next(EditionText before, CanonicalRecord canonical, Optional<Weight> change) {
        Bundle bundle = before.version().orElseThrow().bundle();
        return shown(canonical, bundle, new UnitWeights(weigh(canonical, bundle, change, before)));
    }

    private static Map<String, Weight> weigh(
            CanonicalRecord canonical, Bundle bundle, Optional<Weight> change, EditionText before) {
        return ChangeWeights.weigh(canonical, bundle, change(change), UnitWeights.NONE, Optional.of(before))
                .byUnit();
    }

    private static SourceChange change(Optional<Weight> weight) {
        return weight.map(SourceChange::of).orElse(SourceChange.NONE);
    }

    private static EditionText shown(CanonicalRecord canonical, Bundle bundle, UnitWeights weights) {
        Digest digest = Digest.of("content");
        Edition edition = new Edition(
                canonical.slug(),
                LanguageTag.parse("fr"),
                1,
                1,
                Optional.of(1),
                bundle.authority(),
                Instant.EPOCH,
                Weight.MAJOR,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                weights);
        return new EditionText(
                edition,
                new Revision(canonical, 1, digest, Origin.UPLOAD, Optional.empty(), Instant.EPOCH),
                Optional.of(new BundleVersion(bundle, 1, 1, digest, Origin.UPLOAD, Optional.empty(), Instant.EPOCH)),
                EditionNotices.NONE,
                EditionEvidence.NONE);
    }

    private static CanonicalRecord record(String... paragraphs) {
        return SampleRecords.of(String.join("\n\n", paragraphs) + "\n");
    }

    private static Bundle with(Bundle bundle, Target target) {
        Map<String, Target> targets = new LinkedHashMap<>(bundle.targets());
        targets.put(target.unit(), target);
        return bundle(targets);
    }

    private static Bundle without(Bundle bundle, String unit) {
        Map<String, Target> targets = new LinkedHashMap<>(bundle.targets());
        targets.remove(unit);
        return bundle(targets);
    }

    private static Bundle bundle(Map<String, Target> targets) {
        return SampleBundles.of(FIRST, "fr", List.copyOf(targets.values()));
    }
}
