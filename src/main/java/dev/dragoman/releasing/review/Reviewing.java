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
import dev.dragoman.records.limits.CommentLimits;
import dev.dragoman.releasing.PublicationConfig;
import dev.dragoman.releasing.ReleaseEditions;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.Coverage;
import dev.dragoman.translation.ReviewAction;
import dev.dragoman.translation.ReviewEntry;
import dev.dragoman.translation.ReviewHistory;
import dev.dragoman.translation.ReviewState;
import dev.dragoman.translation.Translating;
import jakarta.inject.Singleton;
import java.util.List;
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
        comment.ifPresent(text -> CommentLimits.require(text, ProblemCode.INVALID_REVIEW, "The comment", "comment"));
        BundleVersion version = Translating.lockNewest(tables, slug, locale);
        precondition.check(Optional.of(version.tag()));
        List<ReviewEntry> entries = ReviewHistory.of(tables, version);
        obstacle(tables, caller, version, ReviewHistory.state(entries), act).ifPresent(problem -> {
            throw problem;
        });
        if (act == ReviewAction.REJECT) {
            requireReason(comment);
        }
        history.add(tables, caller, version, entries.size() + 1, act, comment);
        return status(tables, version);
    }

    /**
     * Why a caller who has the role cannot do this to a version in its state, a problem FOUR_EYES or WRONG_STATE; empty if they
     * can.
     */
    public Optional<ProblemException> obstacle(
            Tables tables, Caller caller, BundleVersion version, ReviewState state, ReviewAction act) {
        if (!act.isPossibleIn(state)) {
            return Optional.of(wrongState(version, state, state.next()));
        }
        return switch (act) {
            case APPROVE -> sameEyes(caller, version);
            case REJECT -> bound(tables, caller, version, state);
            case SUBMIT, CONFIRM -> Optional.empty();
        };
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

    private Optional<ProblemException> sameEyes(Caller caller, BundleVersion version) {
        return version.author()
                .filter(author -> config.fourEyes() && author.equals(caller.name()))
                .map(author -> new ProblemException(
                                ProblemCode.FOUR_EYES,
                                "Version " + version.number() + " was stored by " + author
                                        + ", who cannot approve it; another reviewer of "
                                        + version.bundle().locale() + " must")
                        .with("author", author));
    }

    private static void requireReason(Optional<String> comment) {
        if (comment.isEmpty()) {
            throw new ProblemException(
                            ProblemCode.INVALID_REVIEW, "A rejection needs a comment that says what to correct")
                    .with("field", "comment");
        }
    }

    /** A review cannot reject what is public or scheduled. */
    private static Optional<ProblemException> bound(
            Tables tables, Caller caller, BundleVersion version, ReviewState state) {
        boolean isShown = tables.table(Editions.class)
                .newest(slug(version), locale(version))
                .flatMap(Edition::bundleVersion)
                .filter(number -> number == version.number())
                .isPresent();
        if (state == ReviewState.APPROVED && isShown) {
            return Optional.of(wrongState(version, state, "it has been released; upload a better one, or withdraw it"));
        }
        // Only publishers of the locale learn which release it is and when.
        return tables.table(ReleaseEditions.class)
                .scheduled(slug(version), locale(version), version.number())
                .map(release -> caller.may(Role.PUBLISHER, version.bundle().locale())
                        ? wrongState(
                                        version,
                                        state,
                                        "it is in the scheduled release " + release + "; cancel that first")
                                .with("release", release)
                        : wrongState(
                                version, state, "a publisher has put it into a release, and has to take it out first"));
    }

    private static ProblemException wrongState(BundleVersion version, ReviewState state, String reason) {
        return ReviewHistory.wrongState(version, state, reason);
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
