package dev.dragoman.translation.upload;

import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.InlineText;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Target;
import java.util.Map;
import java.util.Optional;

/**
 * Compares an uploaded unit with the version that its file is based on and with what is stored now, so that an old file
 * changes only what its translator changed.
 */
final class ThreeWay {

    private final Map<String, Target> base;
    private final Map<String, Target> stored;

    /** What to do with a unit. */
    enum Decision {
        /** Nothing else has been stored since for this unit: the file is merged. */
        MERGE,
        /** The file has the same text as its base, but another is stored: the stored one is kept. */
        KEEP,
        /** Both have changed it, differently. */
        CONFLICT
    }

    /**
     * @param base the version that the file is based on
     * @param stored the newest version
     */
    ThreeWay(Optional<Bundle> base, Optional<Bundle> stored) {
        this.base = base.map(Bundle::targets).orElse(Map.of());
        this.stored = stored.map(Bundle::targets).orElse(Map.of());
    }

    Decision decide(String unit, String text) {
        Target from = base.get(unit);
        Target now = stored.get(unit);
        if (now == null || isText(now, text) || (from != null && isText(from, now.text()))) {
            return Decision.MERGE;
        }
        return from != null && isText(from, text) ? Decision.KEEP : Decision.CONFLICT;
    }

    /** The unit without what merely repeats its base: a state that has been changed since is not reset. */
    UploadedUnit changes(UploadedUnit unit) {
        Target from = base.get(unit.id());
        Target now = stored.get(unit.id());
        boolean repeats = from != null
                && now != null
                && !from.equals(now)
                && unit.target().filter(text -> isText(from, text)).isPresent()
                && unit.state().filter(state -> state != from.state()).isEmpty();
        return repeats
                ? new UploadedUnit(
                        unit.id(),
                        unit.source(),
                        unit.target(),
                        Optional.empty(),
                        Optional.empty(),
                        unit.needsWork(),
                        unit.line())
                : unit;
    }

    Optional<String> baseText(String unit) {
        return Optional.ofNullable(base.get(unit)).map(Target::text);
    }

    Optional<String> storedText(String unit) {
        return Optional.ofNullable(stored.get(unit)).map(Target::text);
    }

    private static boolean isText(Target target, String text) {
        try {
            return InlineText.same(target.text(), text);
        } catch (ProblemException noText) {
            return false;
        }
    }
}
