package dev.dragoman.machine;

import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Unit;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Coverage;
import dev.dragoman.translation.TargetStatus;
import dev.dragoman.translation.machine.MachineMade;
import dev.dragoman.translation.machine.MachineText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The units that a machine may translate: those without a target, and those whose target is outdated, was made by a machine, and
 * has been neither accepted nor approved by a person.
 */
public final class Untranslated {

    private Untranslated() {}

    /**
     * Those units, by id, in reading order.
     *
     * @param bundle the newest version; empty if nothing is translated yet
     */
    public static Map<String, Unit> of(Tables tables, CanonicalRecord record, Optional<Bundle> bundle) {
        Coverage coverage = Coverage.ofTranslation(record, bundle);
        Map<String, MachineText> made =
                bundle.map(of -> MachineMade.of(tables, of)).orElse(Map.of());
        Map<String, Unit> units = new LinkedHashMap<>();
        for (Unit unit : record.units()) {
            if (isFree(coverage.units().get(unit.id()), Optional.ofNullable(made.get(unit.id())))) {
                units.put(unit.id(), unit);
            }
        }
        return units;
    }

    /**
     * Whether a machine may translate a unit.
     *
     * @param made that a machine has made its target; empty if a person did
     */
    public static boolean isFree(TargetStatus status, Optional<MachineText> made) {
        return switch (status) {
            case MISSING -> true;
            case OUTDATED -> made.filter(text -> !text.isReviewed()).isPresent();
            case CURRENT, UNFINISHED -> false;
        };
    }
}
