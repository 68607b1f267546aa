package dev.dragoman.drafting;

import dev.dragoman.access.Caller;
import dev.dragoman.http.Precondition;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.records.limits.CommentLimits;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.ReviewAction;
import dev.dragoman.translation.ReviewHistory;
import dev.dragoman.translation.Translating;
import dev.dragoman.translation.evidence.Author;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Confirms that outdated targets are still correct, which makes a new version of the bundle. */
@Singleton
public class Confirming {

    private final Translating translating;
    private final ReviewHistory history;

    Confirming(Translating translating, ReviewHistory history) {
        this.translating = translating;
        this.history = history;
    }

    /**
     * Stores a version in which the confirmed targets are made from the source of the newest revision.
     *
     * @param units their ids, or empty for all outdated ones
     * @return the new version, a draft
     * @throws ProblemException FORBIDDEN, UNKNOWN_RECORD, UNKNOWN_BUNDLE, WRONG_STATE if nothing is outdated, INVALID_REVIEW for
     *     units that are not, or what the precondition throws
     */
    public BundleVersion confirm(
            Tables tables,
            Caller caller,
            Slug slug,
            LanguageTag locale,
            Optional<List<String>> units,
            Optional<String> comment,
            Precondition precondition) {
        ReviewAction.CONFIRM.require(caller, locale);
        comment.ifPresent(text -> CommentLimits.require(text, ProblemCode.INVALID_REVIEW, "The comment", "comment"));
        BundleVersion newest = Translating.lockNewest(tables, slug, locale);
        precondition.check(Optional.of(newest.tag()));
        Revision revision = tables.table(Revisions.class).newest(slug.value()).orElseThrow();
        Confirmation confirmation = Confirmation.of(revision.record(), newest.bundle(), units);
        if (confirmation.units().isEmpty()) {
            throw ReviewHistory.wrongState(
                    newest,
                    ReviewHistory.state(ReviewHistory.of(tables, newest)),
                    "no unit of it is outdated, so there is nothing to confirm");
        }
        BundleVersion next = translating.store(
                tables,
                confirmation.bundle(),
                revision.number(),
                Origin.UPLOAD,
                Optional.of(new Author(caller.name(), caller.displayName())));
        String confirmed = "Still right: " + String.join(", ", confirmation.units());
        String text = comment.map(more -> confirmed + ". " + more).orElse(confirmed);
        history.add(tables, caller, next, 1, ReviewAction.CONFIRM, Optional.of(text));
        return next;
    }
}
