package dev.dragoman.releasing;

import dev.dragoman.editions.AuthorityInForce;
import dev.dragoman.editions.ChangeLog;
import dev.dragoman.editions.ChangeWeights;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.EditionText;
import dev.dragoman.editions.EditionTexts;
import dev.dragoman.editions.Editions;
import dev.dragoman.editions.Listings;
import dev.dragoman.editions.TopicKey;
import dev.dragoman.editions.Treatments;
import dev.dragoman.editions.UnitWeights;
import dev.dragoman.editions.Weight;
import dev.dragoman.editions.search.SearchIndexing;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.ListedTimes;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.records.Unit;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.Reviews;
import dev.dragoman.translation.Target;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a revision, alone or with a bundle version, the public edition of its locale. */
@Singleton
class Publishing {

    private final SearchIndexing search;
    private final Clock clock;

    Publishing(SearchIndexing search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    /** As below, on the usual terms and as part of no release that is kept. */
    Edition release(Tables tables, Revision revision, Optional<BundleVersion> version) {
        return release(tables, revision, version, ReleaseTerms.USUAL, Optional.empty());
    }

    /** As below, with the authority that is in force. */
    Edition release(
            Tables tables,
            Revision revision,
            Optional<BundleVersion> version,
            ReleaseTerms terms,
            Optional<String> releaseId) {
        return release(tables, revision, version, Optional.empty(), terms, releaseId);
    }

    /**
     * Releases the next edition, with its entry in the lists, the search index and the change log, unless the public one
     * says the same.
     *
     * @param version the bundle version, or empty for the canonical locale
     * @param asked what the language version is in law; empty for what is in force
     * @param releaseId the release that it is part of
     * @return the edition that is public after the act
     */
    Edition release(
            Tables tables,
            Revision revision,
            Optional<BundleVersion> version,
            Optional<Authority> asked,
            ReleaseTerms terms,
            Optional<String> releaseId) {
        Slug slug = revision.record().slug();
        LanguageTag locale = version.map(v -> v.bundle().locale()).orElse(LanguageTag.CANONICAL);
        Optional<Reviews.Approver> approver =
                version.flatMap(v -> tables.table(Reviews.class).approver(slug.value(), locale.toString(), v.number()));
        Optional<String> reviewer = approver.map(Reviews.Approver::actor);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Authority authority = authority(tables, version, asked);
        Optional<Edition> same = same(tables, revision, locale, version, reviewer, authority);
        if (same.isEmpty()) {
            // Another writer may be releasing the same record: look again after it.
            tables.table(Revisions.class).lock(slug.value(), now);
            authority = authority(tables, version, asked);
            same = same(tables, revision, locale, version, reviewer, authority);
        }
        if (same.isPresent()) {
            return same.get();
        }
        Optional<Edition> before = tables.table(Editions.class).newest(slug.value(), locale.toString());
        Edition edition = new Edition(
                slug,
                locale,
                before.map(Edition::number).orElse(0) + 1,
                revision.number(),
                version.map(BundleVersion::number),
                authority,
                now,
                terms.weight(),
                terms.note(),
                reviewer,
                approver.flatMap(Reviews.Approver::displayName),
                version.map(v -> weights(tables, revision, v, before)).orElse(UnitWeights.NONE));
        tables.table(Editions.class).add(edition, releaseId);
        tables.table(Listings.class)
                .put(
                        listing(edition, revision.record(), version.map(BundleVersion::bundle)),
                        version.isEmpty() ? 1 : 0);
        search.put(tables, new EditionText(edition, revision, version));
        ChangeLog log = tables.table(ChangeLog.class);
        log.add(log.nextSeq(), now, terms.act(), slug.value(), locale.toString(), edition.number());
        return edition;
    }

    /** The canonical text is the authentic one. */
    private static Authority authority(Tables tables, Optional<BundleVersion> version, Optional<Authority> asked) {
        return version.map(v -> asked.orElseGet(() -> AuthorityInForce.of(tables, v)))
                .orElse(Authority.AUTHENTIC);
    }

    /** The public edition of the locale, if it says just that. */
    private static Optional<Edition> same(
            Tables tables,
            Revision revision,
            LanguageTag locale,
            Optional<BundleVersion> version,
            Optional<String> reviewer,
            Authority authority) {
        return tables.table(Editions.class)
                .publicIn(revision.record().slug().value(), locale.toString())
                .filter(edition -> edition.revision() == revision.number()
                        && edition.bundleVersion().equals(version.map(BundleVersion::number))
                        && edition.authority() == authority
                        && edition.reviewer().equals(reviewer));
    }

    private static UnitWeights weights(
            Tables tables, Revision revision, BundleVersion version, Optional<Edition> before) {
        String slug = revision.record().slug().value();
        Optional<EditionText> text = before.flatMap(edition ->
                tables.table(EditionTexts.class).find(slug, edition.locale().toString(), edition.number()));
        int from = before.map(Edition::revision).orElse(version.revision());
        Optional<Weight> change =
                tables
                        .table(Editions.class)
                        .weights(slug, LanguageTag.CANONICAL.toString(), from, revision.number())
                        .stream()
                        .map(Weight::valueOf)
                        .reduce(Weight::heavier);
        return ChangeWeights.weigh(revision.record(), version.bundle(), change, text);
    }

    private static Listings.Row listing(Edition edition, CanonicalRecord canonical, Optional<Bundle> bundle) {
        Treatments treatments = Treatments.of(canonical, bundle, edition.unitWeights());
        String title = shown(canonical.title(), treatments, bundle);
        Optional<String> byline = canonical.byline().map(unit -> shown(unit, treatments, bundle));
        Optional<String> topic = canonical.topic().map(unit -> shown(unit, treatments, bundle));
        return new Listings.Row(
                edition.slug(),
                edition.locale(),
                edition.number(),
                canonical.kind(),
                canonical.topic().map(unit -> TopicKey.of(unit.source())),
                canonical.issued(),
                title,
                byline,
                topic,
                Stream.of(Optional.of(canonical.title()), canonical.byline(), canonical.topic())
                        .flatMap(Optional::stream)
                        .filter(unit -> translated(unit, treatments, bundle).isEmpty())
                        .map(Unit::id)
                        .collect(Collectors.joining(" ")),
                edition.authority(),
                ListedTimes.of(
                        canonical.times(),
                        Stream.of(Optional.of(title), byline, topic).flatMap(Optional::stream)));
    }

    private static String shown(Unit unit, Treatments treatments, Optional<Bundle> bundle) {
        return translated(unit, treatments, bundle).orElse(unit.source());
    }

    /** Lists show a text as the record's page does: translated, or else in the canonical language. */
    private static Optional<String> translated(Unit unit, Treatments treatments, Optional<Bundle> bundle) {
        return bundle.filter(b -> !treatments.of(unit.id()).inCanonical())
                .map(b -> b.targets().get(unit.id()))
                .map(Target::text);
    }
}
