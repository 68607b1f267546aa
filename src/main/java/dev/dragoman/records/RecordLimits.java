package dev.dragoman.records;

import dev.dragoman.problem.Declined;
import dev.dragoman.problem.ProblemCode;
import jakarta.inject.Singleton;
import java.util.List;

/** Keeps records within the sizes that the operator has set. */
@Singleton
public class RecordLimits {

    private final LimitsConfig config;

    RecordLimits(LimitsConfig config) {
        this.config = config;
    }

    /**
     * Goes on only if a record keeps to the limits.
     *
     * @throws Declined LIMIT_EXCEEDED, with the {@code setting} and its {@code limit}
     */
    public void check(CanonicalRecord canonical) {
        List<Unit> units = canonical.units();
        checkCount("The record", units.size());
        units.forEach(unit -> checkLength(unit.id(), unit.source()));
    }

    /**
     * Goes on only if there are not too many units.
     *
     * @param what what has them, as the beginning of a sentence
     * @throws Declined LIMIT_EXCEEDED
     */
    public void checkCount(String what, int units) {
        if (units > config.units()) {
            throw exceeded(what + " has " + units + " units", "units", config.units());
        }
    }

    /**
     * Goes on only if a unit's text, source or target, is not too long.
     *
     * @throws Declined LIMIT_EXCEEDED, with the {@code unit}
     */
    public void checkLength(String unit, String text) {
        if (text.length() > config.unitLength()) {
            throw exceeded("Unit " + unit + " has " + text.length() + " characters", "unit-length", config.unitLength())
                    .with("unit", unit);
        }
    }

    private static Declined exceeded(String what, String setting, int limit) {
        return new Declined(
                        ProblemCode.LIMIT_EXCEEDED,
                        what + "; dragoman.limits." + setting + " allows " + limit + " here")
                .with("setting", "dragoman.limits." + setting)
                .with("limit", limit);
    }
}
