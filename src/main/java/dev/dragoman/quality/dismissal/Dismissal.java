package dev.dragoman.quality.dismissal;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.Severity;
import java.time.Instant;

/**
 * That an editor has looked at the warnings of a check in a unit, and keeps the text as it is.
 *
 * @param checkId the check's id
 * @param unit the unit's id
 * @param actor the name of the editor, which the public never sees
 * @param at when
 * @param sourceDigest of the canonical text at that time
 * @param targetDigest of the translation at that time
 */
public record Dismissal(
        String checkId,
        String unit,
        String reason,
        String actor,
        Instant at,
        String sourceDigest,
        String targetDigest) {

    /** Whether it is about this finding: a warning, never an error. */
    boolean isOf(Finding finding) {
        return finding.severity() == Severity.WARNING
                && finding.check().equals(checkId)
                && finding.unit().equals(unit);
    }

    /** Whether it still holds: it ends when either text changes. */
    boolean holdsFor(UnitTexts texts) {
        return texts.source().hex().equals(sourceDigest) && texts.target().hex().equals(targetDigest);
    }
}
