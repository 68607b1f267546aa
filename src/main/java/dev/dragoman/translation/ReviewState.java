package dev.dragoman.translation;

import java.util.Locale;
import java.util.Optional;

/** The review state of a bundle version. */
public enum ReviewState {
    /** Work in progress. */
    DRAFT("it can be submitted"),
    /** Waiting for a reviewer. */
    IN_REVIEW("it can be approved or rejected"),
    /** It may be released. */
    APPROVED("it can be released, or rejected as long as it is neither public nor scheduled");

    private final String next;

    ReviewState(String next) {
        this.next = next;
    }

    /** The state after the last action; without one a version is a draft. */
    public static ReviewState after(Optional<ReviewAction> last) {
        return last.map(ReviewAction::to).orElse(DRAFT);
    }

    /** The value in JSON. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What can be done next, as the end of a sentence. */
    public String next() {
        return next;
    }
}
