package dev.dragoman.desk.withdrawal;

import dev.dragoman.http.VersionTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.util.Optional;

/** The version that a person has seen on a page, and that must still be the newest one when they confirm. */
final class SeenVersion {

    private final Optional<String> expected;
    private String newest = "";

    private SeenVersion(Optional<String> expected) {
        this.expected = expected;
    }

    /** Notes which version is the newest one. */
    static SeenVersion any() {
        return new SeenVersion(Optional.empty());
    }

    static SeenVersion of(String expected) {
        return new SeenVersion(Optional.of(expected));
    }

    /**
     * Checks it, as a precondition of an act.
     *
     * @throws ProblemException PRECONDITION_FAILED
     */
    void check(Optional<VersionTag> present) {
        newest = present.map(VersionTag::toString).orElse("");
        if (expected.filter(seen -> !seen.equals(newest)).isPresent()) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_FAILED, "It has been changed since this page was opened");
        }
    }

    String newest() {
        return newest;
    }
}
