package dev.dragoman.drafting;

import dev.dragoman.quality.dismissal.CheckedFinding;
import dev.dragoman.translation.BundleVersion;
import java.util.List;

/**
 * The newest version of a translation with what the checks find in it.
 *
 * @param revision the number of the revision that it was compared with, the newest
 * @param findings by check, then in reading order
 */
public record CheckedVersion(BundleVersion version, int revision, List<CheckedFinding> findings) {

    public CheckedVersion {
        findings = List.copyOf(findings);
    }
}
