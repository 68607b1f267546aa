package dev.dragoman.quality.whole;

import dev.dragoman.quality.finding.Finding;
import java.util.Set;

/** The checks whose findings reports count by themselves; there may be many. */
public final class CountedChecks {

    private static final Set<String> IDS = Set.of(UnfinishedCheck.ID, MissingCheck.ID, OutdatedCheck.ID);

    private CountedChecks() {}

    /** Whether a finding is of such a check. */
    public static boolean include(Finding finding) {
        return IDS.contains(finding.check());
    }
}
