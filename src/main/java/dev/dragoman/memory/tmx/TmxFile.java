package dev.dragoman.memory.tmx;

import java.util.List;

/**
 * What was read of a TMX file.
 *
 * @param refused what cannot be taken, with the reason
 * @param others how many entries lack English or the language asked for
 */
public record TmxFile(List<Pair> pairs, List<Refused> refused, int others) {

    public TmxFile {
        pairs = List.copyOf(pairs);
        refused = List.copyOf(refused);
    }

    /** A source and its translation, as inline CommonMark, of the entry that begins in a line. */
    public record Pair(int line, String source, String target) {}

    /** An entry that cannot be taken, by the line that it begins in. */
    public record Refused(int line, String reason) {}
}
