package dev.dragoman.releasing.request;

import dev.dragoman.editions.EditionKey;
import dev.dragoman.quality.finding.Finding;

/**
 * An error that a publisher overrides for one release.
 *
 * @param edition the language version in which a check finds it
 * @param checkId the check's id
 * @param unit the unit's id
 * @param reason the reason that the public sees, in the canonical language
 */
public record RequestedOverride(EditionKey edition, String checkId, String unit, String reason) {

    /** Whether it is about this finding in its edition. */
    public boolean isOf(Finding finding) {
        return finding.check().equals(checkId) && finding.unit().equals(unit);
    }

    /** Whether both are about the same error. */
    boolean isAbout(RequestedOverride other) {
        return edition.equals(other.edition) && checkId.equals(other.checkId) && unit.equals(other.unit);
    }
}
