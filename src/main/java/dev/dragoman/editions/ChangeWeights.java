package dev.dragoman.editions;

import dev.dragoman.editions.weights.SourceChange;
import dev.dragoman.editions.weights.UnitWeights;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Coverage;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.TargetStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds out, for each unit that a new edition has outdated or missing, how much the change mattered that made it so. */
public final class ChangeWeights {

    private final CanonicalRecord canonical;
    private final Bundle bundle;
    private final SourceChange change;
    private final UnitWeights stated;
    private final Optional<EditionText> before;
    private final Coverage coverageBefore;
    private final Map<String, Unit> sourcesBefore;

    private ChangeWeights(
            CanonicalRecord canonical,
            Bundle bundle,
            SourceChange change,
            UnitWeights stated,
            Optional<EditionText> before) {
        this.canonical = canonical;
        this.bundle = bundle;
        this.change = change;
        this.stated = stated;
        this.before = before;
        coverageBefore = before.map(text ->
                        Coverage.of(text.revision().record(), text.version().map(version -> version.bundle())))
                .orElse(new Coverage(Map.of()));
        sourcesBefore = before.map(text -> text.revision().record().unitsById()).orElse(Map.of());
    }

    /**
     * Weighs.
     *
     * @param canonical what the edition shows
     * @param change how the canonical text came there from the revision that the edition before shows, or that the bundle
     *     was made from where there is none
     * @param stated what the publisher says of single units in this locale, which counts before all else
     * @param before the edition before, of the same locale
     */
    public static UnitWeights weigh(
            CanonicalRecord canonical,
            Bundle bundle,
            SourceChange change,
            UnitWeights stated,
            Optional<EditionText> before) {
        return new ChangeWeights(canonical, bundle, change, stated, before).weigh();
    }

    private UnitWeights weigh() {
        Map<String, Weight> weights = new LinkedHashMap<>();
        Coverage coverage = Coverage.of(canonical, Optional.of(bundle));
        for (Unit unit : canonical.units()) {
            TargetStatus currency = coverage.units().get(unit.id());
            if (currency != TargetStatus.CURRENT) {
                weights.put(
                        unit.id(),
                        stated.of(unit.id())
                                .orElseGet(() -> before.isEmpty() ? ofFirst(unit, currency) : ofNext(unit)));
            }
        }
        return new UnitWeights(weights);
    }

    /** What nobody has weighed for this locale before gets its notice at least. */
    private Weight ofFirst(Unit unit, TargetStatus currency) {
        return currency == TargetStatus.MISSING
                ? Weight.MAJOR
                : Weight.MAJOR.heavier(change.of(unit.id()).orElse(Weight.MAJOR));
    }

    private Weight ofNext(Unit unit) {
        boolean unchanged = Optional.ofNullable(sourcesBefore.get(unit.id()))
                .filter(source -> InlineText.same(source.source(), unit.source()))
                .isPresent();
        Optional<Weight> earlier = earlier(unit.id());
        if (unchanged) {
            return earlier.orElse(Weight.MAJOR);
        }
        Weight now = change.of(unit.id()).orElse(Weight.MAJOR);
        return earlier.filter(weight -> !wasRenewed(unit.id()))
                .map(weight -> weight.heavier(now))
                .orElse(now);
    }

    /** The weight that a unit has if it was outdated or missing before. */
    private Optional<Weight> earlier(String unit) {
        return Optional.ofNullable(coverageBefore.units().get(unit))
                .filter(currency -> currency != TargetStatus.CURRENT)
                .map(currency -> before.flatMap(
                                text -> text.edition().unitWeights().of(unit))
                        .orElse(Weight.MAJOR));
    }

    /** Whether the target was made from another source since: what was outdated before had been brought up to date. */
    private boolean wasRenewed(String unit) {
        Optional<String> sourceBefore = before.flatMap(EditionText::version)
                .map(version -> version.bundle().targets().get(unit))
                .map(Target::source);
        Optional<String> source =
                Optional.ofNullable(bundle.targets().get(unit)).map(Target::source);
        return !source.equals(sourceBefore);
    }
}
