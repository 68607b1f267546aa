package dev.dragoman.releasing;

import dev.dragoman.editions.AuthorityInForce;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.EditionNotices;
import dev.dragoman.editions.EditionText;
import dev.dragoman.editions.EditionTexts;
import dev.dragoman.editions.Editions;
import dev.dragoman.editions.Listings;
import dev.dragoman.editions.Summaries;
import dev.dragoman.editions.changes.ChangeLog;
import dev.dragoman.editions.evidence.EditionEvidence;
import dev.dragoman.editions.search.SearchIndexing;
import dev.dragoman.editions.weights.Treatments;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.ListedTimes;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.TopicKey;
import dev.dragoman.records.Unit;
import dev.dragoman.releasing.evidence.VersionEvidence;
import dev.dragoman.releasing.terms.ReleaseTerms;
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
        LanguageTag locale = version.map(v -> v.bundle().locale()).orElse(LanguageTag.CANONICAL);
        return release(
                tables,
                revision,
                version,
                EditionTerms.of(locale, Optional.empty(), ReleaseTerms.DEFAULT),
                Optional.empty());
    }

    /**
     * Releases the next edition, with its entry in the lists, the search index and the change log, unless the public one
     * says the same.
     *
     * @param version the bundle version, or empty for the canonical locale
     * @param releaseId the release that it is part of
     * @return the edition that is public after the act
     */
    Edition release(
            Tables tables,
            Revision revision,
            Optional<BundleVersion> version,
            EditionTerms terms,
            Optional<String> releaseId) {
        String slug = revision.record().slug().value();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Edition> same = same(tables, revision, version, terms);
        if (same.isEmpty()) {
            // Another writer may be releasing the same record: look again after it.
            tables.table(Revisions.class).lock(slug, now);
            same = same(tables, revision, version, terms);
        }
        return same.orElseGet(() -> release(
                tables,
                revision,
                version,
                new NextEdition(tables, revision, version, terms, before(tables, revision, version), now),
                terms,
                releaseId));
    }

    private Edition release(
            Tables tables,
            Revision revision,
            Optional<BundleVersion> version,
            NextEdition next,
            EditionTerms terms,
            Optional<String> releaseId) {
        Edition edition = next.edition(authority(tables, version, terms), approver(tables, version));
        EditionNotices notices = next.notices();
        EditionEvidence evidence = version.map(of -> VersionEvidence.of(tables, revision.record(), of))
                .orElse(EditionEvidence.NONE);
        tables.table(Editions.class).add(edition, notices, evidence, releaseId);
        tables.table(Listings.class)
                .put(
                        listing(edition, revision.record(), version.map(BundleVersion::bundle)),
                        version.isEmpty() ? 1 : 0);
        Summaries.released(tables, edition);
        search.put(tables, new EditionText(edition, revision, version, notices, evidence));
        ChangeLog log = tables.table(ChangeLog.class);
        log.add(
                log.nextSeq(),
                edition.releasedAt(),
                next.act(),
                edition.slug().value(),
                edition.locale().toString(),
                edition.number());
        return edition;
    }

    /** The newest edition of the locale, public or withdrawn. */
    private static Optional<EditionText> before(Tables tables, Revision revision, Optional<BundleVersion> version) {
        String slug = revision.record().slug().value();
        String locale = locale(version);
        return tables.table(Editions.class).newest(slug, locale).flatMap(edition -> tables.table(EditionTexts.class)
                .find(slug, locale, edition.number()));
    }

    /** The canonical text is the authentic one. */
    private static Authority authority(Tables tables, Optional<BundleVersion> version, EditionTerms terms) {
        return version.map(v -> terms.authority().orElseGet(() -> AuthorityInForce.of(tables, v)))
                .orElse(Authority.AUTHENTIC);
    }

    private static Optional<Reviews.Approver> approver(Tables tables, Optional<BundleVersion> version) {
        return version.flatMap(v -> tables.table(Reviews.class)
                .approver(v.bundle().slug().value(), v.bundle().locale().toString(), v.number()));
    }

    private static String locale(Optional<BundleVersion> version) {
        return version.map(v -> v.bundle().locale())
                .orElse(LanguageTag.CANONICAL)
                .toString();
    }

    /** The public edition of the locale, if it says just that. */
    private static Optional<Edition> same(
            Tables tables, Revision revision, Optional<BundleVersion> version, EditionTerms terms) {
        Authority authority = authority(tables, version, terms);
        Optional<String> reviewer = approver(tables, version).map(Reviews.Approver::actor);
        return tables.table(Editions.class)
                .publicIn(revision.record().slug().value(), locale(version))
                .filter(edition -> edition.revision() == revision.number()
                        && edition.bundleVersion().equals(version.map(BundleVersion::number))
                        && edition.authority() == authority
                        && edition.reviewer().equals(reviewer)
                        && terms.isToldBy(edition))
                .filter(edition -> tellsOfErrors(tables, edition, terms));
    }

    private static boolean tellsOfErrors(Tables tables, Edition edition, EditionTerms terms) {
        return terms.overridden().errors().isEmpty()
                || tables.table(EditionTexts.class)
                        .find(edition.slug().value(), edition.locale().toString(), edition.number())
                        .map(text -> text.notices().overridden().errors())
                        .filter(told -> told.containsAll(terms.overridden().errors()))
                        .isPresent();
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
