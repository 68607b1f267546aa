package dev.dragoman.releasing;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;

/**
 * That a person has seen what a release would make public, and wants it.
 *
 * @param key a secret of the form that they have sent, so that it makes one release however often it is sent
 * @param seen what they saw, see {@link ReleaseBasis}
 */
public record ReleaseConfirmation(String key, String seen) {

    public ReleaseConfirmation {
        if (key.isBlank()) {
            throw new IllegalArgumentException("A confirmation has a key: two without one would be one release");
        }
    }

    /** @throws ProblemException PRECONDITION_FAILED if something has changed since */
    void require(String basis) {
        if (!seen.equals(basis)) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_FAILED,
                    "What this release would make public has changed since it was checked; check it again");
        }
    }
}
