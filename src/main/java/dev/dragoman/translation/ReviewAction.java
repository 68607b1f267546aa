package dev.dragoman.translation;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.locales.LanguageTag;
import java.util.Locale;

/** An action in the review of a bundle version. */
public enum ReviewAction {
    /** Submits it for review. */
    SUBMIT(ReviewState.IN_REVIEW),
    /** Approves its release. */
    APPROVE(ReviewState.APPROVED),
    /** Rejects it. */
    REJECT(ReviewState.DRAFT),
    /** Confirms that outdated targets are still right; recorded in the history of the new version that this creates. */
    CONFIRM(ReviewState.DRAFT);

    private final ReviewState to;

    ReviewAction(ReviewState to) {
        this.to = to;
    }

    /**
     * Checks that the caller may do this in the locale: reviewers everything, translators everything but approving and
     * rejecting.
     *
     * @throws dev.dragoman.problem.ProblemException UNAUTHENTICATED or FORBIDDEN
     */
    public void require(Caller caller, LanguageTag locale) {
        if (!isAllowed(caller, locale)) {
            caller.require(isJudgement() ? Role.REVIEWER : Role.TRANSLATOR, locale);
        }
    }

    /** Whether the caller has a role for this in the locale. */
    public boolean isAllowed(Caller caller, LanguageTag locale) {
        return caller.may(Role.REVIEWER, locale) || (!isJudgement() && caller.may(Role.TRANSLATOR, locale));
    }

    private boolean isJudgement() {
        return this == APPROVE || this == REJECT;
    }

    /** The value in addresses and JSON. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isPossibleIn(ReviewState state) {
        return switch (this) {
            case SUBMIT -> state == ReviewState.DRAFT;
            case APPROVE -> state == ReviewState.IN_REVIEW;
            case REJECT -> state != ReviewState.DRAFT;
            case CONFIRM -> true;
        };
    }

    ReviewState to() {
        return to;
    }
}
