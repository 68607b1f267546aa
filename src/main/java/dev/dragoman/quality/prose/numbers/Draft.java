package dev.dragoman.quality.prose.numbers;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** A number before what follows it is read: its scale, its percent sign, its hours. */
record Draft(BigDecimal value, int start, int end, NumberForm form, NumberKind kind, Set<BigDecimal> alternatives) {

    Draft(BigDecimal value, int start, int end, NumberForm form, NumberKind kind) {
        this(value, start, end, form, kind, Set.of());
    }

    Draft or(Set<BigDecimal> others) {
        Set<BigDecimal> all = new HashSet<>(alternatives);
        others.forEach(other -> all.add(other.stripTrailingZeros()));
        return new Draft(value, start, end, form, kind, all);
    }

    Draft times(BigDecimal factor, int until) {
        Set<BigDecimal> all = new HashSet<>();
        alternatives.forEach(other -> all.add(other.multiply(factor).stripTrailingZeros()));
        return new Draft(value.multiply(factor), start, until, form, kind, all);
    }
}
