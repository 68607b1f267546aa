package dev.dragoman.editions.weights;

import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Target;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How each unit of an edition is shown: what the weights that were frozen with it make of outdated and missing units.
 *
 * @param byUnit by the unit's id, in reading order
 * @param changed for each unit whose source has changed since it was translated, how much that matters
 */
public record Treatments(Map<String, Treatment> byUnit, Map<String, Weight> changed) {

    public Treatments {
        byUnit = Collections.unmodifiableMap(new LinkedHashMap<>(byUnit));
        changed = Collections.unmodifiableMap(new LinkedHashMap<>(changed));
    }

    /**
     * Decides.
     *
     * @param bundle the translation, or empty for the canonical locale, of which every unit is plain
     * @param weights the weights of the edition; a change without one is major
     */
    public static Treatments of(CanonicalRecord canonical, Optional<Bundle> bundle, UnitWeights weights) {
        Map<String, Treatment> treatments = new LinkedHashMap<>();
        Map<String, Weight> changed = new LinkedHashMap<>();
        for (Unit unit : canonical.units()) {
            Optional<Target> target = bundle.map(of -> of.targets().get(unit.id()));
            Optional<Weight> weight = target.filter(of -> of.isOutdated(unit))
                    .map(of -> weights.of(unit.id()).orElse(Weight.MAJOR));
            weight.ifPresent(of -> changed.put(unit.id(), of));
            treatments.put(unit.id(), bundle.isEmpty() ? Treatment.PLAIN : treatment(canonical, target, weight));
        }
        return new Treatments(treatments, changed);
    }

    /** How a unit of the record is shown. */
    public Treatment of(String unit) {
        return byUnit.get(unit);
    }

    /** The ids of the units that are shown so, in reading order. */
    public List<String> ids(Treatment treatment) {
        return byUnit.entrySet().stream()
                .filter(unit -> unit.getValue() == treatment)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The ids of the units that are not shown in the canonical language, in reading order. */
    public List<String> translated() {
        return byUnit.entrySet().stream()
                .filter(unit -> !unit.getValue().inCanonical())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Treatment treatment(CanonicalRecord canonical, Optional<Target> target, Optional<Weight> weight) {
        if (weight.filter(Weight.CORRECTION::equals).isPresent()) {
            return Treatment.CORRECTED;
        }
        if (target.filter(of -> !of.needsWork() && fits(canonical, of)).isEmpty()) {
            return Treatment.MISSING;
        }
        return weight.filter(Weight.MAJOR::equals).isPresent() ? Treatment.OUTDATED : Treatment.PLAIN;
    }

    /** Whether the record still has every time that a target refers to: an event may have lost its end since. */
    private static boolean fits(CanonicalRecord canonical, Target target) {
        try {
            return InlineText.references(target.text()).stream()
                    .allMatch(time -> canonical.times().has(time.reference()));
        } catch (ProblemException e) {
            // A text that later rules of ours cannot read is no reason to show nothing at all.
            return false;
        }
    }
}
