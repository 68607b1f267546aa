package dev.dragoman.editions.weights;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How much the changes of single units matter; frozen with the edition.
 *
 * @param byUnit by the unit's id
 */
public record UnitWeights(Map<String, Weight> byUnit) {

    /** Every unit is current. */
    public static final UnitWeights NONE = new UnitWeights(Map.of());

    public UnitWeights {
        byUnit = Collections.unmodifiableMap(new LinkedHashMap<>(byUnit));
    }

    /** Reads what {@link #toString} writes; unit ids have neither spaces nor equals signs. */
    public static UnitWeights parse(String text) {
        return text.isEmpty()
                ? NONE
                : new UnitWeights(Arrays.stream(text.split(" "))
                        .map(unit -> unit.split("=", 2))
                        .collect(Collectors.toMap(
                                unit -> unit[0], unit -> Weight.valueOf(unit[1]), (a, b) -> b, LinkedHashMap::new)));
    }

    /** The values in JSON, by the unit's id. */
    public Map<String, String> slugs() {
        Map<String, String> slugs = new LinkedHashMap<>();
        byUnit.forEach((unit, weight) -> slugs.put(unit, weight.slug()));
        return slugs;
    }

    public Optional<Weight> of(String unit) {
        return Optional.ofNullable(byUnit.get(unit));
    }

    @Override
    public String toString() {
        return byUnit.entrySet().stream()
                .map(unit -> unit.getKey() + "=" + unit.getValue().name())
                .collect(Collectors.joining(" "));
    }
}
