package dev.dragoman.releasing;

import dev.dragoman.editions.AuthorityInForce;
import dev.dragoman.editions.EditionKey;
import dev.dragoman.editions.Editions;
import dev.dragoman.editions.overrides.OverriddenErrors;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.LikelyName;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Inline;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.names.UnknownRecord;
import dev.dragoman.releasing.request.RequestedEdition;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.ReviewHistory;
import dev.dragoman.translation.ReviewState;
import dev.dragoman.translation.Reviews;
import dev.dragoman.translation.Target;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the revisions and bundle versions that a release would make public, and whether it may. */
@Singleton
class ReleaseSelection {

    private final HeldLocales hold;

    ReleaseSelection(HeldLocales hold) {
        this.hold = hold;
    }

    /**
     * Of the canonical locale the newest revision, of others the newest approved bundle version.
     *
     * @throws ProblemException INVALID_RELEASE, or WRONG_STATE for what cannot be released yet, with the {@code field}
     */
    List<ReleaseItem> select(Tables tables, List<RequestedEdition> asked) {
        return selectEach(tables, asked).stream().map(Selected::require).toList();
    }

    /** The same of each by itself, whatever is wrong with the others. */
    List<Selected> selectEach(Tables tables, List<RequestedEdition> asked) {
        Set<String> withCanonical = asked.stream()
                .map(RequestedEdition::key)
                .filter(key -> key.locale().equals(LanguageTag.CANONICAL))
                .map(key -> key.slug().value())
                .collect(Collectors.toSet());
        List<Selected> selected = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            RequestedEdition edition = asked.get(i);
            try {
                ReleaseItem item = select(
                        tables,
                        edition,
                        withCanonical.contains(edition.key().slug().value()));
                selected.add(new Selected(edition.key(), Optional.of(item), Optional.empty()));
            } catch (ProblemException rejected) {
                selected.add(new Selected(
                        edition.key(), Optional.empty(), Optional.of(rejected.with("field", "editions[" + i + "]"))));
            }
        }
        return List.copyOf(selected);
    }

    /** What of a language version would be released, or else why it cannot be. */
    record Selected(EditionKey key, Optional<ReleaseItem> item, Optional<ProblemException> rejected) {

        ReleaseItem require() {
            rejected.ifPresent(why -> {
                throw why;
            });
            return item.orElseThrow();
        }
    }

    private ReleaseItem select(Tables tables, RequestedEdition asked, boolean withCanonical) {
        EditionKey key = asked.key();
        Revision newest = tables.table(Revisions.class)
                .newest(key.slug().value())
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.INVALID_RELEASE,
                        UnknownRecord.of(tables, key.slug().value()).detail()));
        if (key.locale().equals(LanguageTag.CANONICAL)) {
            requireUnits(newest.record(), asked);
            return new ReleaseItem(
                    key.slug(),
                    key.locale(),
                    newest.number(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    asked.weight(),
                    asked.unitWeights(),
                    OverriddenErrors.NONE);
        }
        Revision canonical = withCanonical ? newest : publicRevision(tables, key);
        BundleVersion version = approved(tables, asked, canonical);
        Revision shown = hold.revision(version, canonical, () -> tables.table(Editions.class)
                        .publicIn(key.slug().value(), key.locale().toString())
                        .flatMap(edition ->
                                tables.table(Revisions.class).find(key.slug().value(), edition.revision())))
                .orElseThrow(() -> wrongState(
                        key,
                        "its version " + version.number()
                                + " is not up to date, and the locale is on hold until it is"));
        requireTimes(key, shown.record(), version);
        requireUnits(shown.record(), asked);
        return new ReleaseItem(
                key.slug(),
                key.locale(),
                shown.number(),
                Optional.of(version.number()),
                Optional.of(authority(tables, asked, version)),
                asked.unfinishedInCanonical(),
                asked.weight(),
                asked.unitWeights(),
                OverriddenErrors.NONE);
    }

    private static Revision publicRevision(Tables tables, EditionKey key) {
        return tables.table(Editions.class)
                .publicIn(key.slug().value(), LanguageTag.CANONICAL.toString())
                .flatMap(
                        edition -> tables.table(Revisions.class).find(key.slug().value(), edition.revision()))
                .orElseThrow(() -> JointPublishing.canonicalIsNotPublic(key.slug()));
    }

    private static BundleVersion approved(Tables tables, RequestedEdition asked, Revision canonical) {
        EditionKey key = asked.key();
        String slug = key.slug().value();
        String locale = key.locale().toString();
        BundleVersion newest = tables.table(BundleVersions.class)
                .newest(slug, locale)
                .orElseThrow(() -> wrongState(key, "it has no translation").with("state", "none"));
        Reviews reviews = tables.table(Reviews.class);
        Optional<BundleVersion> approved = reviews.newestReleasable(slug, locale);
        boolean says = approved.isPresent() && !isShown(tables, asked, canonical, approved.get());
        if (approved.isPresent() && (says || approved.get().number() == newest.number())) {
            return approved.get();
        }
        ReviewState state = ReviewHistory.state(ReviewHistory.of(tables, newest));
        String why = approved.map(of -> ", and version " + of.number() + ", which was approved, is public already")
                .orElse("");
        throw wrongState(
                        key,
                        "its version " + newest.number() + " is " + state.slug().replace('-', ' ') + why
                                + "; it has to be approved first")
                .with("state", state.slug())
                .with("version", newest.number());
    }

    private static boolean isShown(Tables tables, RequestedEdition asked, Revision canonical, BundleVersion version) {
        String slug = asked.key().slug().value();
        String locale = asked.key().locale().toString();
        return tables.table(Editions.class)
                .publicIn(slug, locale)
                .filter(edition -> edition.revision() == canonical.number()
                        && edition.authority() == authority(tables, asked, version)
                        && edition.bundleVersion().equals(Optional.of(version.number()))
                        && edition.reviewer()
                                .equals(tables.table(Reviews.class)
                                        .approver(slug, locale, version.number())
                                        .map(Reviews.Approver::actor)))
                .isPresent();
    }

    private static Authority authority(Tables tables, RequestedEdition asked, BundleVersion version) {
        return asked.authority().orElseGet(() -> AuthorityInForce.of(tables, version));
    }

    private static void requireUnits(CanonicalRecord canonical, RequestedEdition asked) {
        Set<String> known = canonical.unitsById().keySet();
        asked.unitWeights().byUnit().keySet().stream()
                .filter(unit -> !known.contains(unit))
                .findFirst()
                .ifPresent(unit -> {
                    throw LikelyName.rejected(
                                    ProblemCode.INVALID_RELEASE,
                                    asked.key().slug() + " has no unit \"" + unit + "\" that could have a weight",
                                    unit,
                                    known)
                            .with("unit", unit);
                });
    }

    /** A target may have been made for a revision that had an event's end, say, which this one has not. */
    static void requireTimes(EditionKey key, CanonicalRecord canonical, BundleVersion version) {
        canonical.unitsById().keySet().forEach(id -> {
            Target target = version.bundle().targets().get(id);
            if (target != null) {
                InlineText.references(target.text()).forEach(reference -> requireTime(key, canonical, id, reference));
            }
        });
    }

    private static void requireTime(EditionKey key, CanonicalRecord canonical, String unit, Inline.Time time) {
        try {
            canonical.times().require(time.reference());
        } catch (ProblemException unknown) {
            throw new ProblemException(
                            ProblemCode.INVALID_RELEASE,
                            key.slug() + " in " + key.locale() + ", unit " + unit + ": " + unknown.detail())
                    .with("unit", unit)
                    .with("reference", time.text());
        }
    }

    private static ProblemException wrongState(EditionKey key, String why) {
        return new ProblemException(
                        ProblemCode.WRONG_STATE, key.slug() + " in " + key.locale() + " cannot be released: " + why)
                .with("slug", key.slug().value())
                .with("locale", key.locale().toString());
    }
}
