package dev.dragoman.releasing;

import dev.dragoman.editions.overrides.OverriddenError;
import dev.dragoman.editions.overrides.OverriddenErrors;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessages;
import dev.dragoman.quality.finding.Severity;
import dev.dragoman.releasing.request.RequestedOverride;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The errors in a language version.
 *
 * @param stopping those that stop its release
 * @param overridden those that the publisher overrides
 */
record ItemErrors(List<Finding> stopping, OverriddenErrors overridden) {

    ItemErrors {
        stopping = List.copyOf(stopping);
    }

    /** The errors among findings. */
    static List<Finding> in(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    /**
     * The errors of an item.
     *
     * @param messages in which overridden errors are kept
     */
    static ItemErrors of(
            ReleaseItem item, List<Finding> findings, List<RequestedOverride> overrides, FindingMessages messages) {
        List<Finding> stopping = new ArrayList<>();
        List<OverriddenError> overridden = new ArrayList<>();
        for (Finding error : in(findings)) {
            Optional<RequestedOverride> override = overrides.stream()
                    .filter(each -> each.edition().equals(item.key()) && each.isOf(error))
                    .findFirst();
            override.ifPresentOrElse(
                    each -> overridden.add(new OverriddenError(
                            error.check(),
                            error.unit(),
                            messages.inEnglish().text(error),
                            Optional.of(messages.stored(error)),
                            each.reason())),
                    () -> stopping.add(error));
        }
        return new ItemErrors(stopping, new OverriddenErrors(overridden));
    }
}
