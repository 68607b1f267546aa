package dev.dragoman.releasing;

import dev.dragoman.editions.Weight;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.util.Optional;

/**
 * The terms of a release.
 *
 * @param weight how much the change matters
 * @param note what readers are told of it, in the canonical language
 */
public record ReleaseTerms(Weight weight, Optional<String> note) {

    /** The default terms. */
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

    /** The name of a release on these terms in the change log. */
    String act() {
        return weight == Weight.CORRECTION ? "correction" : "release";
    }
}
