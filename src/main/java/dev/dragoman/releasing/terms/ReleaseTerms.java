package dev.dragoman.releasing.terms;

import dev.dragoman.editions.weights.Weight;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.util.Optional;

/**
 * The terms of a release.
 *
 * @param weight how much a change matters of which nothing else is said
 * @param note the note for readers, in the canonical language
 * @param notes the same in the languages of other readers
 */
public record ReleaseTerms(Weight weight, Optional<String> note, ReleaseNotes notes) {

    /** The default terms. */
    public static final ReleaseTerms DEFAULT = new ReleaseTerms(Weight.MAJOR, Optional.empty());

    /**
     * Checks the terms.
     *
     * @throws ProblemException INVALID_RELEASE if a correction does not say what was corrected
     */
    public ReleaseTerms {
        if (weight == Weight.CORRECTION && note.isEmpty()) {
            throw new ProblemException(
                            ProblemCode.INVALID_RELEASE,
                            "A correction needs a note that tells readers what was corrected")
                    .with("field", "note");
        }
    }

    /** Terms with a note in the canonical language only. */
    public ReleaseTerms(Weight weight, Optional<String> note) {
        this(weight, note, ReleaseNotes.NONE);
    }

    /** Whether there is a note for readers of a locale. */
    public boolean hasNoteIn(LanguageTag locale) {
        return note.isPresent() || notes.in(locale).isPresent();
    }
}
