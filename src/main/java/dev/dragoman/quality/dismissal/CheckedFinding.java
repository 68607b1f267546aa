package dev.dragoman.quality.dismissal;

import dev.dragoman.quality.finding.Finding;
import java.util.Optional;

/**
 * A finding in a stored translation.
 *
 * @param dismissal by an editor, if it is a warning that somebody has dismissed
 */
public record CheckedFinding(Finding finding, Optional<Dismissal> dismissal) {

    /** Whether somebody has to look at it. */
    public boolean isOpen() {
        return dismissal.isEmpty();
    }
}
