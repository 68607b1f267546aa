package dev.dragoman.drafting;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Coverage;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.TargetStatus;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * That outdated targets are still right.
 *
 * @param bundle the bundle in which they are made from the current source
 * @param units their ids
 */
record Confirmation(Bundle bundle, List<String> units) {

    Confirmation {
        units = List.copyOf(units);
    }

    /**
     * Confirms.
     *
     * @param asked the units' ids, or empty for all that are outdated
     * @throws ProblemException INVALID_REVIEW naming the units that are not outdated
     */
    static Confirmation of(CanonicalRecord today, Bundle bundle, Optional<List<String>> asked) {
        Coverage coverage = Coverage.of(today, Optional.of(bundle));
        List<String> units =
                asked.map(ids -> checked(coverage, ids)).orElseGet(() -> coverage.ids(TargetStatus.OUTDATED));
        Map<String, Target> targets = new LinkedHashMap<>(bundle.targets());
        Map<String, Unit> sources = today.unitsById();
        units.forEach(id -> targets.computeIfPresent(
                id,
                (unit, target) -> new Target(
                        unit,
                        target.text(),
                        target.state(),
                        target.subState(),
                        sources.get(id).source())));
        return new Confirmation(
                new Bundle(bundle.slug(), bundle.locale(), bundle.authority(), bundle.provenance(), targets), units);
    }

    private static List<String> checked(Coverage coverage, List<String> ids) {
        Set<String> distinct = new LinkedHashSet<>(ids);
        Map<String, String> wrong = new LinkedHashMap<>();
        distinct.forEach(id -> {
            TargetStatus currency = coverage.units().get(id);
            if (currency != TargetStatus.OUTDATED) {
                wrong.put(id, currency == null ? "unknown" : currency.slug());
            }
        });
        if (!wrong.isEmpty()) {
            throw new ProblemException(
                            ProblemCode.INVALID_REVIEW,
                            "Only outdated units can be confirmed; these are not: " + String.join(", ", wrong.keySet()))
                    .with("field", "units")
                    .with("units", wrong);
        }
        return List.copyOf(distinct);
    }
}
