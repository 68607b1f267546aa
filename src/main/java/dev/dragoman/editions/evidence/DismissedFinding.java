package dev.dragoman.editions.evidence;

import java.time.Instant;

/**
 * A warning of a check that an editor had dismissed when the edition was released.
 *
 * @param checkId the check's id
 * @param unit the unit's id
 * @param actor the name of the editor, which the public never sees
 */
public record DismissedFinding(String checkId, String unit, String reason, String actor, Instant at) {}
