package dev.dragoman.translation.upload;

import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import java.util.Optional;

/**
 * One unit of an uploaded file; texts are inline CommonMark with time references, as {@link Target} has them.
 *
 * @param id the unit's id in the file
 * @param source the source text in the file; empty if the format has none
 * @param target the translation; empty if the file has none
 * @param state the state in the file; empty if it has none
 * @param needsWork what the file says besides the state: {@code true} for PO's fuzzy and for our own mark of an
 *     outdated target, {@code false} where the absence of such a mark is a statement, as in PO; empty otherwise
 * @param line the line of the file that the unit begins on, counted from 1, where it is known
 */
public record UploadedUnit(
        String id,
        Optional<String> source,
        Optional<String> target,
        Optional<UnitState> state,
        Optional<String> subState,
        Optional<Boolean> needsWork,
        Optional<Integer> line) {}
