package dev.dragoman.translation;

import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Unit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a bundle stands to a revision of its record, unit by unit. */
public record Coverage(Map<String, Currency> units) {

    public Coverage {
        units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
    }

    /**
     * Compares.
     *
     * @param bundle the translation, or empty for the canonical locale, of which every unit is current
     */
    public static Coverage of(CanonicalRecord canonical, Optional<Bundle> bundle) {
        Map<String, Currency> units = new LinkedHashMap<>();
        for (Unit unit : canonical.units()) {
            units.put(unit.id(), bundle.map(of -> currency(unit, of)).orElse(Currency.CURRENT));
        }
        return new Coverage(units);
    }

    /** The ids of the units that stand so, in reading order. */
    public List<String> ids(Currency currency) {
        return units.entrySet().stream()
                .filter(unit -> unit.getValue() == currency)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many units stand so. */
    public int count(Currency currency) {
        return (int) units.values().stream().filter(currency::equals).count();
    }

    private static Currency currency(Unit unit, Bundle bundle) {
        Target target = bundle.targets().get(unit.id());
        if (target == null) {
            return Currency.MISSING;
        }
        if (target.needsWork()) {
            return Currency.UNFINISHED;
        }
        return target.isOutdated(unit) ? Currency.OUTDATED : Currency.CURRENT;
    }
}
