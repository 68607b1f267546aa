package dev.dragoman.quality.finding;

import java.util.stream.Stream;

/** A check that looks at one unit and its target at a time. */
public interface UnitCheck extends Check {

    /** The findings in one unit, in reading order. */
    Stream<Finding> find(TranslatedUnit unit);

    @Override
    default Stream<Finding> find(TranslatedBundle bundle) {
        return bundle.units().stream().flatMap(this::find);
    }
}
