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

    /** @throws Declined LIMIT_EXCEEDED, with the {@code setting} and its {@code limit} */
    public void check(CanonicalRecord canonical) {
        List<Unit> units = canonical.units();
        if (units.size() > config.units()) {
            throw exceeded("The record has " + units.size() + " units", "units", config.units());
        }
        for (Unit unit : units) {
            if (unit.source().length() > config.unitLength()) {
                throw exceeded(
                                "Unit " + unit.id() + " has " + unit.source().length() + " characters",
                                "unit-length",
                                config.unitLength())
                        .with("unit", unit.id());
            }
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
