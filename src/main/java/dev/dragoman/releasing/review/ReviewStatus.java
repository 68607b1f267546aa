package dev.dragoman.releasing.review;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.Coverage;
import dev.dragoman.translation.ReviewEntry;
import dev.dragoman.translation.ReviewHistory;
import dev.dragoman.translation.ReviewState;
import java.util.List;
import java.util.Optional;

/**
 * The review status of a bundle version.
 *
 * @param history oldest first
 * @param coverage against the newest revision of the record
 * @param findings what the checks find in it, without what editors have dismissed
 * @param authority its authority with the next release, unless the publisher states another one
 */
public record ReviewStatus(
        BundleVersion version,
        List<ReviewEntry> history,
        Coverage coverage,
        List<Finding> findings,
        Authority authority) {

    public ReviewStatus {
        history = List.copyOf(history);
        findings = List.copyOf(findings);
    }

    public ReviewState state() {
        return ReviewHistory.state(history);
    }

    /** The last action. */
    public Optional<ReviewEntry> last() {
        return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
    }
}
