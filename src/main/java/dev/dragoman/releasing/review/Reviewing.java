package dev.dragoman.releasing.review;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.editions.AuthorityInForce;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.Editions;
import dev.dragoman.http.Precondition;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.dismissal.TranslationFindings;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.PublicationConfig;
import dev.dragoman.releasing.ReleaseEditions;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.Coverage;
import dev.dragoman.translation.ReviewAction;
import dev.dragoman.translation.ReviewHistory;
import dev.dragoman.translation.ReviewState;
import dev.dragoman.translation.Translating;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Takes bundle versions from draft to approved, or back. */
@Singleton
public class Reviewing {

    private final PublicationConfig config;
    private final ReviewHistory history;
    private final TranslationFindings findings;

    Reviewing(PublicationConfig config, ReviewHistory history, TranslationFindings findings) {
        this.config = config;
        this.history = history;
        this.findings = findings;
    }

    /**
     * Submits, approves or rejects the newest version.
     *
     * @throws ProblemException FORBIDDEN, UNKNOWN_RECORD, UNKNOWN_BUNDLE, FOUR_EYES, WRONG_STATE, INVALID_REVIEW for a
     *     rejection without a comment, or what the precondition throws
     */
    public ReviewStatus review(
            Tables tables,
            Caller caller,
            Slug slug,
            LanguageTag locale,
            ReviewAction act,
            Optional<String> comment,
            Precondition precondition) {
        act.require(caller, locale);
        BundleVersion version = Translating.lockNewest(tables, slug, locale);
        precondition.check(Optional.of(version.tag()));
        ReviewStatus status = status(tables, version);
        if (!act.isPossibleIn(status.state())) {
            throw wrongState(status, status.state().next());
        }
        if (act == ReviewAction.APPROVE) {
            requireOtherEyes(caller, version);
        }
        if (act == ReviewAction.REJECT) {
            requireReason(comment);
            requireNotBound(tables, caller, status);
        }
        history.add(tables, caller, version, status.history().size() + 1, act, comment);
        return status(tables, version);
    }

    /** The review state of a version. */
    public ReviewStatus status(Tables tables, BundleVersion version) {
        CanonicalRecord newest = newestRevision(tables, version).record();
        return new ReviewStatus(
                version,
                ReviewHistory.of(tables, version),
                Coverage.of(newest, Optional.of(version.bundle())),
                findings.open(tables, newest, version.bundle()),
                AuthorityInForce.of(tables, version));
    }

    private void requireOtherEyes(Caller caller, BundleVersion version) {
        if (config.fourEyes() && version.author().filter(caller.name()::equals).isPresent()) {
            throw new ProblemException(
                            ProblemCode.FOUR_EYES,
                            "Version " + version.number() + " was stored by " + caller.name()
                                    + ", who cannot approve it; another reviewer of "
                                    + version.bundle().locale() + " must")
                    .with("author", caller.name());
        }
    }

    private static void requireReason(Optional<String> comment) {
        if (comment.isEmpty()) {
            throw new ProblemException(
                            ProblemCode.INVALID_REVIEW, "A rejection needs a comment that says what to correct")
                    .with("field", "comment");
        }
    }

    /** A review cannot reject what is public or scheduled. */
    private static void requireNotBound(Tables tables, Caller caller, ReviewStatus status) {
        BundleVersion version = status.version();
        boolean isShown = tables.table(Editions.class)
                .newest(slug(version), locale(version))
                .flatMap(Edition::bundleVersion)
                .filter(number -> number == version.number())
                .isPresent();
        if (status.state() == ReviewState.APPROVED && isShown) {
            throw wrongState(status, "it has been released; upload a better one, or withdraw it");
        }
        tables.table(ReleaseEditions.class)
                .scheduled(slug(version), locale(version), version.number())
                .ifPresent(release -> {
                    // Only publishers of the locale learn which release it is and when.
                    if (!caller.may(Role.PUBLISHER, version.bundle().locale())) {
                        throw wrongState(status, "a publisher has put it into a release, and has to take it out first");
                    }
                    throw wrongState(status, "it is in the scheduled release " + release + "; cancel that first")
                            .with("release", release);
                });
    }

    private static ProblemException wrongState(ReviewStatus status, String reason) {
        return ReviewHistory.wrongState(status.version(), status.state(), reason);
    }

    private static Revision newestRevision(Tables tables, BundleVersion version) {
        return tables.table(Revisions.class).newest(slug(version)).orElseThrow();
    }

    private static String slug(BundleVersion version) {
        return version.bundle().slug().value();
    }

    private static String locale(BundleVersion version) {
        return version.bundle().locale().toString();
    }
}
