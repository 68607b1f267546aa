package dev.dragoman.translation.evidence;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What is known of the text of a unit.
 *
 * @param made who made it, or uploaded the file that it came from
 * @param draft of a text that a person made or uploaded over a machine translation, what that was
 * @param changed the last change of any kind
 * @param confirmed who said that it is still right although its source had changed
 * @param reviewed who approved a version that has it as it is now
 */
public record UnitEvidence(
        TextOrigin origin,
        Attribution made,
        Optional<TextOrigin> draft,
        Attribution changed,
        Optional<Attribution> confirmed,
        Optional<Attribution> reviewed) {

    /** Members that are absent in a stored document are null. */
    public UnitEvidence {
        requireNonNull(origin, "origin");
        requireNonNull(made, "made");
        requireNonNull(changed, "changed");
        draft = draft == null ? Optional.empty() : draft;
        confirmed = confirmed == null ? Optional.empty() : confirmed;
        reviewed = reviewed == null ? Optional.empty() : reviewed;
    }

    /** Whether software translated it and nobody has approved that. */
    public boolean unreviewedMachine() {
        return origin.byMachine() && reviewed.isEmpty();
    }

    /** The same text, approved. */
    UnitEvidence reviewed(Attribution approval) {
        return new UnitEvidence(origin, made, draft, changed, confirmed, Optional.of(approval));
    }
}
