package dev.dragoman.releasing;

import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.editions.AuthorityInForce;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.Editions;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.Coverage;
import dev.dragoman.translation.ReviewAction;
import dev.dragoman.translation.ReviewState;
import dev.dragoman.translation.Reviews;
import dev.dragoman.translation.Translating;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes bundle versions from draft to approved, or back. */
@Singleton
public class Reviewing {

    private final PublicationConfig config;
    private final Translating translating;
    private final Audit audit;
    private final Clock clock;

    Reviewing(PublicationConfig config, Translating translating, Audit audit, Clock clock) {
        this.config = config;
        this.translating = translating;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The newest version of a bundle, of which nobody else makes another one before the transaction ends.
     *
     * @throws ProblemException UNKNOWN_RECORD or UNKNOWN_BUNDLE
     */
    public BundleVersion newest(Tables tables, Slug slug, LanguageTag locale) {
        if (tables.table(Revisions.class).newest(slug.value()).isEmpty()) {
            throw new ProblemException(ProblemCode.UNKNOWN_RECORD, "There is no record \"" + slug + "\"")
                    .with("slug", slug.value());
        }
        tables.table(Revisions.class).lock(slug.value(), now());
        return tables.table(BundleVersions.class)
                .newest(slug.value(), locale.toString())
                .orElseThrow(() -> new ProblemException(
                                ProblemCode.UNKNOWN_BUNDLE, "The record " + slug + " has no translation into " + locale)
                        .with("slug", slug.value())
                        .with("locale", locale.toString()));
    }

    /**
     * Submits, approves or rejects the newest version.
     *
     * @throws ProblemException FORBIDDEN, FOUR_EYES, WRONG_STATE, or INVALID_REVIEW for a rejection that does not say why
     */
    public ReviewStanding review(
            Tables tables, Caller caller, BundleVersion version, ReviewAction act, Optional<String> comment) {
        act.require(caller, version.bundle().locale());
        ReviewStanding standing = standing(tables, version);
        if (!act.isPossibleIn(standing.state())) {
            throw wrongState(standing, standing.state().next());
        }
        if (act == ReviewAction.APPROVE) {
            requireOtherEyes(caller, version);
        }
        if (act == ReviewAction.REJECT) {
            requireReason(comment);
            requireNotBound(tables, caller, standing);
        }
        add(tables, caller, version, standing.history().size() + 1, act, comment);
        return standing(tables, version);
    }

    /**
     * Confirms that outdated targets are still right: makes a new version in which they are made from today's source.
     *
     * @param units their ids, or empty for all outdated ones
     * @throws ProblemException FORBIDDEN, WRONG_STATE if nothing is outdated, INVALID_REVIEW for units that are not
     */
    public ReviewStanding confirm(
            Tables tables,
            Caller caller,
            BundleVersion newest,
            Optional<List<String>> units,
            Optional<String> comment) {
        ReviewAction.CONFIRM.require(caller, newest.bundle().locale());
        Revision today = newestRevision(tables, newest);
        Confirmation confirmation = Confirmation.of(today.record(), newest.bundle(), units);
        if (confirmation.units().isEmpty()) {
            throw wrongState(standing(tables, newest), "no unit of it is outdated, so there is nothing to confirm");
        }
        BundleVersion next = translating.store(
                tables, confirmation.bundle(), today.number(), Origin.UPLOAD, Optional.of(caller.name()));
        String confirmed = "Still right: " + String.join(", ", confirmation.units());
        String words = comment.map(more -> confirmed + ". " + more).orElse(confirmed);
        add(tables, caller, next, 1, ReviewAction.CONFIRM, Optional.of(words));
        return standing(tables, next);
    }

    /** How a version stands. */
    public ReviewStanding standing(Tables tables, BundleVersion version) {
        return new ReviewStanding(
                version,
                tables.table(Reviews.class).of(slug(version), locale(version), version.number()),
                Coverage.of(newestRevision(tables, version).record(), Optional.of(version.bundle())),
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

    /** What is public or will be at an announced time is not taken back by a review. */
    private static void requireNotBound(Tables tables, Caller caller, ReviewStanding standing) {
        BundleVersion version = standing.version();
        boolean isShown = tables.table(Editions.class)
                .newest(slug(version), locale(version))
                .flatMap(Edition::bundleVersion)
                .filter(number -> number == version.number())
                .isPresent();
        if (standing.state() == ReviewState.APPROVED && isShown) {
            throw wrongState(standing, "it has been released; upload a better one, or withdraw it");
        }
        tables.table(ReleaseEditions.class)
                .scheduled(slug(version), locale(version), version.number())
                .ifPresent(release -> {
                    // Who is no publisher here learns neither which release it is nor when.
                    if (!caller.may(Role.PUBLISHER, version.bundle().locale())) {
                        throw wrongState(
                                standing, "a publisher has put it into a release, and has to take it out first");
                    }
                    throw wrongState(standing, "it is in the scheduled release " + release + "; cancel that first")
                            .with("release", release);
                });
    }

    private static ProblemException wrongState(ReviewStanding standing, String next) {
        BundleVersion version = standing.version();
        String state = standing.state().slug();
        return new ProblemException(
                        ProblemCode.WRONG_STATE,
                        "Version " + version.number() + " of "
                                + version.bundle().slug() + " in "
                                + version.bundle().locale() + " is " + state.replace('-', ' ') + ": " + next)
                .with("version", version.number())
                .with("state", state);
    }

    private void add(
            Tables tables,
            Caller caller,
            BundleVersion version,
            int number,
            ReviewAction act,
            Optional<String> comment) {
        tables.table(Reviews.class)
                .add(
                        slug(version),
                        locale(version),
                        version.number(),
                        number,
                        act.name(),
                        caller.name(),
                        caller.displayName(),
                        comment,
                        now());
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("version", version.number());
        comment.ifPresent(words -> detail.put("comment", words));
        audit.add(tables, caller, act.slug(), slug(version), locale(version), detail);
    }

    private static Revision newestRevision(Tables tables, BundleVersion version) {
        return tables.table(Revisions.class).newest(slug(version)).orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String slug(BundleVersion version) {
        return version.bundle().slug().value();
    }

    private static String locale(BundleVersion version) {
        return version.bundle().locale().toString();
    }
}
