package dev.dragoman.desk.review;

import dev.dragoman.drafting.CheckedVersion;
import dev.dragoman.quality.dismissal.CheckedFinding;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.Severity;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.Coverage;
import dev.dragoman.translation.ReviewAction;
import dev.dragoman.translation.ReviewState;
import dev.dragoman.translation.Reviews;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The newest version of a translation as a person reviews it.
 *
 * @param record the newest revision
 * @param seen what forms say about the texts that the page shows
 * @param state how far its review has come
 * @param released whether this very version is public
 * @param since what it is compared with
 * @param bases the numbers of the versions that it could be compared with
 * @param units all of them, in reading order
 * @param history the steps of all versions, the newest first
 */
record ReviewedTranslation(
        CheckedVersion checked,
        CanonicalRecord record,
        Coverage coverage,
        Authority authority,
        String seen,
        ReviewState state,
        boolean released,
        Rights rights,
        Since since,
        Map<Since, Integer> bases,
        List<ComparedUnit> units,
        List<Reviews.Step> history) {

    ReviewedTranslation {
        bases = new EnumMap<>(bases);
        units = List.copyOf(units);
        history = List.copyOf(history);
    }

    /**
     * What the person may do.
     *
     * @param possible what they may do with the version now
     * @param otherEyes whether they may approve, but not this version, as they made its last change
     */
    record Rights(Set<ReviewAction> possible, boolean otherEyes) {

        Rights {
            possible = Set.copyOf(possible);
        }

        boolean may(ReviewAction action) {
            return possible.contains(action);
        }
    }

    BundleVersion version() {
        return checked.version();
    }

    /** The errors that stop a release. */
    List<Finding> errors() {
        return checked.findings().stream()
                .filter(CheckedFinding::isOpen)
                .map(CheckedFinding::finding)
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    /** The number of the version that it is compared with. */
    Optional<Integer> base() {
        return Optional.ofNullable(bases.get(since));
    }
}
