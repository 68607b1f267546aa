package dev.dragoman.publication;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Unit;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.Target;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Makes a revision, alone or with a bundle version, the public edition of its locale. */
@Singleton
public class Publishing {

    private final Clock clock;

    Publishing(Clock clock) {
        this.clock = clock;
    }

    /**
     * Releases the next edition, with its entry in the lists and in the change log, unless the public one says the same.
     *
     * @param version the bundle version, or empty for the canonical locale
     * @return the edition that is public after the act
     */
    public Edition release(Tables tables, Revision revision, Optional<BundleVersion> version) {
        CanonicalRecord canonical = revision.record();
        LanguageTag locale = version.map(v -> v.bundle().locale()).orElse(LanguageTag.CANONICAL);
        Optional<Integer> versionNumber = version.map(BundleVersion::number);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Edition> before = newest(tables, canonical, locale);
        if (before.filter(edition -> shows(edition, revision, versionNumber)).isEmpty()) {
            // Another writer may be about to release the same record: look again when it has.
            tables.table(Revisions.class).hold(canonical.slug().value(), now);
            before = newest(tables, canonical, locale);
        }
        if (before.filter(edition -> shows(edition, revision, versionNumber)).isPresent()) {
            return before.get();
        }
        Edition edition = new Edition(
                canonical.slug(),
                locale,
                before.map(Edition::number).orElse(0) + 1,
                revision.number(),
                versionNumber,
                version.map(v -> v.bundle().authority()).orElse(Authority.AUTHENTIC),
                now,
                Weight.MAJOR,
                Optional.empty(),
                Optional.empty(),
                UnitWeights.NONE);
        tables.table(Editions.class).add(row(edition, Optional.empty()));
        tables.table(Listings.class).put(listing(edition, canonical, version.map(BundleVersion::bundle)));
        ChangeLog log = tables.table(ChangeLog.class);
        log.add(log.nextSeq(), now, "release", edition.slug().value(), locale.toString(), edition.number());
        return edition;
    }

    private static Optional<Edition> newest(Tables tables, CanonicalRecord canonical, LanguageTag locale) {
        return tables.table(Editions.class).newest(canonical.slug().value(), locale.toString());
    }

    private static boolean shows(Edition edition, Revision revision, Optional<Integer> version) {
        return edition.revision() == revision.number()
                && edition.bundleVersion().equals(version);
    }

    private static Editions.Row row(Edition edition, Optional<String> releaseId) {
        return new Editions.Row(
                edition.slug().value(),
                edition.locale().toString(),
                edition.number(),
                edition.revision(),
                edition.bundleVersion(),
                edition.authority().name(),
                edition.releasedAt(),
                edition.weight().name(),
                edition.note(),
                releaseId,
                edition.reviewer(),
                edition.unitWeights().toString());
    }

    private static Listings.Row listing(Edition edition, CanonicalRecord canonical, Optional<Bundle> bundle) {
        return new Listings.Row(
                edition.slug().value(),
                edition.locale().toString(),
                edition.number(),
                bundle.isEmpty() ? 1 : 0,
                canonical.kind().name(),
                canonical.topic().map(topic -> TopicKey.of(topic.source())),
                canonical.issued().toString(),
                text(canonical.title(), bundle),
                canonical.byline().map(unit -> text(unit, bundle)),
                canonical.topic().map(unit -> text(unit, bundle)),
                edition.authority().name());
    }

    private static String text(Unit unit, Optional<Bundle> bundle) {
        return bundle.map(b -> b.targets().get(unit.id())).map(Target::text).orElse(unit.source());
    }
}
