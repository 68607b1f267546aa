package dev.dragoman.translation.evidence;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;

/**
 * How the text of a unit was made.
 *
 * @param tool the software that made it, with its version if it is known; empty where none did, or where nobody says
 * @param claimed whether only an uploaded or imported file says so; otherwise it follows from what was done here
 */
public record TextOrigin(Kind kind, Optional<String> tool, boolean claimed) {

    /** Who or what made a text. */
    public enum Kind {
        PERSON,
        MACHINE,
        /** Taken from the translation memory. */
        MEMORY,
        /** Read from a file that does not say how its texts were made. */
        FILE;

        /** The value in JSON and message keys. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A text that a person typed here. */
    public static final TextOrigin PERSON = new TextOrigin(Kind.PERSON, Optional.empty(), false);

    /** A text of a file that says nothing about it. */
    public static final TextOrigin FILE = new TextOrigin(Kind.FILE, Optional.empty(), false);

    public TextOrigin {
        requireNonNull(kind, "kind");
        tool = tool == null ? Optional.empty() : tool;
    }

    /**
     * A text that software translated here.
     *
     * @param tool its name, with its version if it is known
     */
    public static TextOrigin machine(String tool) {
        return new TextOrigin(Kind.MACHINE, Optional.of(tool), false);
    }

    /** A text that was filled in from the translation memory. */
    public static TextOrigin memory() {
        return new TextOrigin(Kind.MEMORY, Optional.empty(), false);
    }

    /** What a file says of its texts. */
    public static TextOrigin claim(Kind kind, Optional<String> tool) {
        return new TextOrigin(kind, tool, true);
    }

    /** Whether software translated it. */
    public boolean byMachine() {
        return kind == Kind.MACHINE;
    }
}
