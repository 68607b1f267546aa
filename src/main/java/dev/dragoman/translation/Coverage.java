package dev.dragoman.translation;

import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Unit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The status of each unit of a bundle against a revision of its record. */
public record Coverage(Map<String, TargetStatus> units) {

    public Coverage {
        units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
    }

    /**
     * Compares.
     *
     * @param bundle the translation, or empty for the canonical locale, where every unit is current
     */
    public static Coverage of(CanonicalRecord canonical, Optional<Bundle> bundle) {
        Map<String, TargetStatus> units = new LinkedHashMap<>();
        for (Unit unit : canonical.units()) {
            units.put(unit.id(), bundle.map(of -> currency(unit, of)).orElse(TargetStatus.CURRENT));
        }
        return new Coverage(units);
    }

    /** Compares a translation, in which every unit is missing if it has not been begun. */
    public static Coverage ofTranslation(CanonicalRecord canonical, Optional<Bundle> bundle) {
        if (bundle.isPresent()) {
            return of(canonical, bundle);
        }
        Map<String, TargetStatus> units = new LinkedHashMap<>();
        canonical.units().forEach(unit -> units.put(unit.id(), TargetStatus.MISSING));
        return new Coverage(units);
    }

    /** The ids of the units with this status, in reading order. */
    public List<String> ids(TargetStatus currency) {
        return units.entrySet().stream()
                .filter(unit -> unit.getValue() == currency)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The number of units with this status. */
    public int count(TargetStatus currency) {
        return (int) units.values().stream().filter(currency::equals).count();
    }

    private static TargetStatus currency(Unit unit, Bundle bundle) {
        Target target = bundle.targets().get(unit.id());
        if (target == null) {
            return TargetStatus.MISSING;
        }
        if (target.needsWork()) {
            return TargetStatus.UNFINISHED;
        }
        return target.isOutdated(unit) ? TargetStatus.OUTDATED : TargetStatus.CURRENT;
    }
}
