package dev.dragoman.quality.finding;

import java.util.List;
import java.util.stream.Stream;

/** A check that looks at all units that have a target together. */
public interface UnitsCheck extends Check {

    /** The findings in these units of one bundle, in reading order. */
    Stream<Finding> find(List<TranslatedUnit> units);

    @Override
    default Stream<Finding> find(TranslatedBundle bundle) {
        return find(bundle.units());
    }
}
