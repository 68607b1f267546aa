package dev.dragoman.editions.evidence;

import dev.dragoman.translation.evidence.TextOrigin;
import dev.dragoman.translation.evidence.UnitEvidence;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who or what made the texts of a translation, and who reviewed them; frozen with the edition that shows them.
 *
 * @param units by their ids, in reading order; without those of which nothing is known
 * @param statedReviewers the reviewers of the whole translation that a file of the content folder, which the operator
 *     owns, names
 * @param dismissed the warnings that editors had dismissed
 */
public record EditionEvidence(
        Map<String, UnitEvidence> units, List<String> statedReviewers, List<DismissedFinding> dismissed) {

    /** Nothing is known, as of the canonical text. */
    public static final EditionEvidence NONE = new EditionEvidence(Map.of(), List.of(), List.of());

    /** Members that are absent in a stored document are null. */
    public EditionEvidence {
        units = units == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(units));
        statedReviewers = statedReviewers == null ? List.of() : List.copyOf(statedReviewers);
        dismissed = dismissed == null ? List.of() : List.copyOf(dismissed);
    }

    public Optional<UnitEvidence> of(String unit) {
        return Optional.ofNullable(units.get(unit));
    }

    /** Whether a person has reviewed the text of a unit. */
    public boolean isReviewed(String unit) {
        return !statedReviewers.isEmpty()
                || of(unit).flatMap(UnitEvidence::reviewed).isPresent();
    }

    /** Whether software translated a unit. */
    public boolean isMachine(String unit) {
        return of(unit).map(UnitEvidence::origin).filter(TextOrigin::byMachine).isPresent();
    }

    /** How many of these units software translated and no person has reviewed. */
    public int unreviewedMachine(Collection<String> ids) {
        return (int) ids.stream()
                .filter(unit -> isMachine(unit) && !isReviewed(unit))
                .count();
    }

    /** How many of these units software translated. */
    public int machine(Collection<String> ids) {
        return (int) ids.stream().filter(this::isMachine).count();
    }
}
