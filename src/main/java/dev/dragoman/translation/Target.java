package dev.dragoman.translation;

import dev.dragoman.records.BlankText;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.Unit;
import java.util.Optional;

/**
 * The translation of one unit.
 *
 * @param unit the unit's id
 * @param text inline CommonMark with time references
 * @param subState a finer state of the tool that wrote it (XLIFF 2.1 §4.3.1.34)
 * @param source the exact source text that it was translated from
 */
public record Target(String unit, String text, UnitState state, Optional<String> subState, String source) {

    /** What precedes each of several conflicting texts (GNU gettext manual, "Invoking the msgcat Program"). */
    private static final String CONFLICT_MARKER = "#-#-#-#-#";

    public Target {
        if (BlankText.isBlank(text)) {
            throw new IllegalArgumentException("The target of unit " + unit + " is empty");
        }
    }

    /**
     * Whether it still needs work: its state is initial, which PO's fuzzy and XLIFF's {@code needs-*} are
     * read as, or it holds conflicting texts of several files.
     */
    public boolean needsWork() {
        return state == UnitState.INITIAL || text.contains(CONFLICT_MARKER);
    }

    /**
     * Whether the source has changed since this target was made; never decided by timestamps or by how a format writes
     * the same text.
     */
    public boolean isOutdated(Unit today) {
        return !InlineText.same(source, today.source());
    }
}
