package dev.dragoman.editions.weights;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much the changes matter by which the canonical text came from one revision to another.
 *
 * @param heaviest the weight of the heaviest of them; empty if the text has not changed
 * @param byUnit the weight of the heaviest change of single units, where it is known
 */
public record SourceChange(Optional<Weight> heaviest, Map<String, Weight> byUnit) {

    /** The text has not changed. */
    public static final SourceChange NONE = new SourceChange(Optional.empty(), Map.of());

    public SourceChange {
        byUnit = Map.copyOf(byUnit);
    }

    /** A change in which every unit weighs the same. */
    public static SourceChange of(Weight weight) {
        return new SourceChange(Optional.of(weight), Map.of());
    }

    /** The changes in one. */
    public static SourceChange of(List<Step> steps) {
        Optional<Weight> heaviest = steps.stream().map(Step::weight).reduce(Weight::heavier);
        Map<String, Weight> byUnit = new LinkedHashMap<>();
        for (Step named : steps) {
            for (String unit : named.unitWeights().byUnit().keySet()) {
                steps.stream()
                        .flatMap(step -> step.weightOf(unit).stream())
                        .reduce(Weight::heavier)
                        .ifPresent(weight -> byUnit.put(unit, weight));
            }
        }
        return new SourceChange(heaviest, byUnit);
    }

    /** How much the change of a unit matters; empty if the text has not changed. */
    public Optional<Weight> of(String unit) {
        return Optional.ofNullable(byUnit.get(unit)).or(() -> heaviest);
    }

    /**
     * One edition of the canonical text, which changed it.
     *
     * @param unitWeights of the units that it changed; none where it changed only what is no unit, such as a date
     * @param at when it was released
     */
    public record Step(Weight weight, UnitWeights unitWeights, Optional<String> note, Instant at) {

        /** Whether any of it is a correction. */
        public boolean isCorrection() {
            return weight == Weight.CORRECTION || unitWeights.byUnit().containsValue(Weight.CORRECTION);
        }

        private Optional<Weight> weightOf(String unit) {
            return unitWeights.byUnit().isEmpty() ? Optional.of(weight) : unitWeights.of(unit);
        }
    }
}
