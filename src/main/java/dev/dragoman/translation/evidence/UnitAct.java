package dev.dragoman.translation.evidence;

import java.time.Instant;
import java.util.Optional;

/**
 * What a version did to a unit.
 *
 * @param origin how the text was made; empty if the version left it as it was
 * @param actor who stored the version; empty where it came from the content folder
 * @param displayName their public name; empty if they are not named in public
 */
public record UnitAct(
        String unit,
        int version,
        Kind act,
        Optional<TextOrigin.Kind> origin,
        Optional<String> tool,
        boolean claimed,
        Optional<String> actor,
        Optional<String> displayName,
        Instant at) {

    /** What can be done to a unit. */
    public enum Kind {
        /** It has another text. */
        MADE,
        /** It has the same text for a newer source. */
        CONFIRMED,
        /** Something else is different, such as its state. */
        CHANGED
    }

    Attribution attribution() {
        return new Attribution(actor, displayName, at);
    }

    TextOrigin textOrigin() {
        return new TextOrigin(origin.orElse(TextOrigin.Kind.FILE), tool, claimed);
    }
}
