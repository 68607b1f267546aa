package dev.dragoman.translation;

import java.util.List;
import java.util.Optional;

/**
 * Who or what made a translation and who reviewed it (after the Provenance category of ITS 2.0 §8.11).
 *
 * @param tool the software that translated, if any
 * @param translators the people or organizations that translated
 * @param reviewers the people or organizations that reviewed
 */
public record Provenance(Optional<String> tool, List<String> translators, List<String> reviewers) {

    /** Unknown provenance. */
    public static final Provenance UNKNOWN = new Provenance(Optional.empty(), List.of(), List.of());

    public Provenance {
        translators = List.copyOf(translators);
        reviewers = List.copyOf(reviewers);
    }

    /** Whether any person has reviewed the translation. */
    public boolean reviewed() {
        return !reviewers.isEmpty();
    }
}
