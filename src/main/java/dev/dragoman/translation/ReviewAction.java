package dev.dragoman.translation;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.locales.LanguageTag;
import java.util.Locale;

/** What is done to a bundle version on its way to the public. */
public enum ReviewAction {
    /** Hands it to the reviewers. */
    SUBMIT(ReviewState.IN_REVIEW),
    /** Allows its release. */
    APPROVE(ReviewState.APPROVED),
    /** Sends it back. */
    REJECT(ReviewState.DRAFT),
    /** Says that outdated targets are still right; stands in the history of the new version that this makes. */
    CONFIRM(ReviewState.DRAFT);

    private final ReviewState to;

    ReviewAction(ReviewState to) {
        this.to = to;
    }

    /**
     * Goes on only if they may do this in the locale: reviewers everything, translators what is no judgement.
     *
     * @throws dev.dragoman.problem.Declined UNAUTHENTICATED or FORBIDDEN
     */
    public void require(Caller caller, LanguageTag locale) {
        boolean judgement = this == APPROVE || this == REJECT;
        if (judgement || !caller.may(Role.REVIEWER, locale)) {
            caller.require(judgement ? Role.REVIEWER : Role.TRANSLATOR, locale);
        }
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
