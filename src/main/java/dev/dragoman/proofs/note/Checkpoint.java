package dev.dragoman.proofs.note;

import dev.dragoman.json.Digest;
import dev.dragoman.proofs.merkle.MerkleHash;

/**
 * What a log says that it contains (C2SP tlog-checkpoint).
 *
 * @param origin the name of the log
 * @param size the number of its entries
 * @param root the hash of the tree of its entries
 */
public record Checkpoint(String origin, long size, Digest root) {

    private static final int LINES = 3;

    public Checkpoint {
        if (origin.isEmpty() || origin.indexOf('\n') >= 0 || size < 0) {
            throw new IllegalArgumentException("No checkpoint of " + size + " entries in the log \"" + origin + "\"");
        }
    }

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + MerkleHash.base64(root) + "\n";
    }

    /**
     * Reads the text of a note. Lines after the third are ignored, as the standard says.
     *
     * @throws IllegalArgumentException if it is no checkpoint
     */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", LINES + 1);
        if (lines.length <= LINES) {
            throw new IllegalArgumentException("A checkpoint has a line each for its origin, size and root");
        }
        return new Checkpoint(lines[0], number(lines[1]), MerkleHash.ofBase64(lines[2]));
    }

    /** A decimal number without needless zeros, as all these formats write it. */
    static long number(String text) {
        if (!text.matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("Not a number of entries: \"" + text + "\"");
        }
        return Long.parseLong(text);
    }
}
