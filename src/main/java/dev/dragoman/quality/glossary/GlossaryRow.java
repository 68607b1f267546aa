package dev.dragoman.quality.glossary;

/**
 * A row of the file of a glossary.
 *
 * @param line where it begins in the file, from 1
 * @param note for editors; may be empty
 */
public record GlossaryRow(long line, Term term, String note) {

    /** The English term. */
    public String english() {
        return term.english();
    }

    /** Whether it says the same, wherever it stands. */
    public boolean isSame(GlossaryRow other) {
        return term.equals(other.term) && note.equals(other.note);
    }
}
