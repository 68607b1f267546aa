package dev.dragoman.proofs.note;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text with signatures (C2SP signed-note). Nothing in it may be trusted before a signature was verified.
 *
 * @param text what is signed, up to its last line feed
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** More than 16, which every reader of notes accepts. */
    private static final int MAX_SIGNATURES = 100;

    private static final String LINE = "— ";

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException(
                    "The text of a note has to end with a line feed, and must not contain other control characters");
        }
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new IllegalArgumentException(
                    "A note has 1 to " + MAX_SIGNATURES + " signatures, not " + signatures.size());
        }
    }

    /**
     * Reads a note.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException(
                    "A note has an empty line before its signatures and ends with a line feed");
        }
        String lines = note.substring(end + 2);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("The note has no signatures");
        }
        return new SignedNote(
                note.substring(0, end + 1),
                Arrays.stream(lines.substring(0, lines.length() - 1).split("\n", MAX_SIGNATURES + 1))
                        .map(SignedNote::signature)
                        .toList());
    }

    private static NoteSignature signature(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(LINE) || space < LINE.length()) {
            throw new IllegalArgumentException("Not a signature of a note: \"" + line + "\"");
        }
        return new NoteSignature(line.substring(LINE.length(), space), line.substring(space + 1));
    }

    /** The same with these signatures after the others. */
    public SignedNote with(List<NoteSignature> more) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.addAll(more);
        return new SignedNote(text, all);
    }

    /** The whole note, as {@link #parse} reads it. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(LINE)
                .append(signature.name())
                .append(' ')
                .append(signature.base64())
                .append('\n'));
        return note.toString();
    }
}
