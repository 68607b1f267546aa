package dev.dragoman.releasing;

import dev.dragoman.editions.Weight;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.util.Optional;

/**
 * What a publisher says of a release.
 *
 * @param weight how much the change matters
 * @param note what readers are told of it, in the canonical language
 */
public record ReleaseTerms(Weight weight, Optional<String> note) {

    /** What is said where nobody says anything. */
    public static final ReleaseTerms USUAL = new ReleaseTerms(Weight.MAJOR, Optional.empty());

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

    /** What a release on these terms is called in the change log. */
    String act() {
        return weight == Weight.CORRECTION ? "correction" : "release";
    }
}
