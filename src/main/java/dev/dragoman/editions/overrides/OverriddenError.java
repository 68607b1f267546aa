package dev.dragoman.editions.overrides;

/**
 * An error of a check that an edition was released in spite of.
 *
 * @param checkId the check's id
 * @param unit the unit's id
 * @param finding what the check said at the time of the release, in English
 * @param reason what the publisher says of it, in the canonical language
 */
public record OverriddenError(String checkId, String unit, String finding, String reason) {

    /** Whether both are about the same check and unit. */
    boolean isAbout(OverriddenError other) {
        return checkId.equals(other.checkId) && unit.equals(other.unit);
    }
}
