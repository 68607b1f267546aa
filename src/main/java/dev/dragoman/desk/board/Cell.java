package dev.dragoman.desk.board;

import dev.dragoman.rendering.record.TranslationsView.UnitCounts;
import java.time.Instant;
import java.util.Optional;

/**
 * How a translation of a record stands.
 *
 * @param state {@code missing}, or as in the API {@code draft}, {@code in-review}, {@code approved}, {@code released}
 * @param authority what its release would make it in law; empty if it is missing
 * @param assigned who has it
 * @param next the wall time of its next scheduled release, where the person may know it
 */
public record Cell(
        String locale,
        String state,
        UnitCounts units,
        Optional<String> authority,
        Optional<BoardRows.Assigned> assigned,
        Optional<String> next) {

    /** Whether the person who has it is late. */
    public boolean isOverdue(Instant now) {
        return assigned.flatMap(BoardRows.Assigned::dueAt)
                .filter(due -> !now.isBefore(due))
                .isPresent();
    }
}
