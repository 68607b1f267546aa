package dev.dragoman.desk.page.words;

import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.record.TranslationsView.UnitCounts;
import java.util.ArrayList;
import java.util.List;

/** Says how many units of a translation are done, outdated, unfinished and missing. */
public final class UnitsInWords {

    private UnitsInWords() {}

    /** The parts of a list; nothing is said of what there is none of. */
    public static List<String> of(UnitCounts counts, LocalizedMessages words) {
        List<String> parts = new ArrayList<>();
        parts.add(words.with("board.done", "done", counts.done(), "total", counts.total()));
        if (counts.outdated() > 0) {
            parts.add(words.with("board.outdated", "count", counts.outdated()));
        }
        if (counts.unfinished() > 0) {
            parts.add(words.with("board.unfinished", "count", counts.unfinished()));
        }
        if (counts.missing() > 0) {
            parts.add(words.with("board.missing", "count", counts.missing()));
        }
        return List.copyOf(parts);
    }
}
