package dev.dragoman.quality;

import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.Bundle;
import java.util.List;

/** All checks. */
public final class Checks {

    /** The id of the check for unfinished targets; a release may show those units in the canonical language. */
    public static final String UNFINISHED = "unfinished";

    /** The id of the check for units without a target. */
    public static final String MISSING = "missing";

    /** The id of the check for targets whose source has changed since. */
    public static final String OUTDATED = "outdated";

    private static final List<Check> ALL = List.of(
            new PlaceholdersCheck(),
            new PointsCheck(),
            new UnfinishedCheck(),
            new SameCheck(),
            new DoubleEscapedCheck(),
            new MissingCheck(),
            new OutdatedCheck());

    private Checks() {}

    /** All findings in a bundle against a revision of its record; by check, then in reading order. */
    public static List<Finding> of(CanonicalRecord record, Bundle bundle) {
        return ALL.stream().flatMap(check -> check.find(record, bundle)).toList();
    }
}
