package dev.dragoman.releasing.renaming;

import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.Listings;
import dev.dragoman.editions.PublicStatus;
import dev.dragoman.editions.PublicStatuses;
import dev.dragoman.editions.changes.ChangeLog;
import dev.dragoman.editions.search.SearchIndexing;
import dev.dragoman.http.Precondition;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.RecordRows;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.records.names.FormerSlugs;
import dev.dragoman.records.names.ReservedSlugs;
import dev.dragoman.records.names.UnknownRecord;
import dev.dragoman.records.pictures.Pictures;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Renames records; the old slug redirects to the new one, and is never given to another record. */
@Singleton
public class Renaming {

    private final Audit audit;
    private final SearchIndexing search;
    private final Clock clock;

    Renaming(Audit audit, SearchIndexing search, Clock clock) {
        this.audit = audit;
        this.search = search;
        this.clock = clock;
    }

    /**
     * Renames a record in all its languages. To the slug that it has already it changes nothing.
     *
     * @param precondition checked against the newest revision, while the record is locked
     * @throws ProblemException FORBIDDEN unless the caller publishes every language of it, UNKNOWN_RECORD,
     *     RECORD_RENAMED, RESERVED_SLUG, SLUG_TAKEN, or what the precondition throws
     */
    public Renamed rename(Tables tables, Caller caller, Slug from, Slug to, Precondition precondition) {
        caller.require(Role.PUBLISHER);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Revisions revisions = tables.table(Revisions.class);
        // The lock adds a row where there is none.
        if (revisions.newest(from.value()).isEmpty()) {
            throw UnknownRecord.of(tables, from.value());
        }
        Stream.of(from, to).map(Slug::value).sorted().distinct().forEach(slug -> revisions.lock(slug, now));
        Revision newest = revisions.newest(from.value()).orElseThrow(() -> UnknownRecord.of(tables, from.value()));
        List<PublicStatus> statuses = tables.table(PublicStatuses.class).of(from.value());
        Stream.concat(
                        statuses.stream().map(status -> status.edition().locale()),
                        tables.table(BundleVersions.class).newestOfEachLocale(from.value()).stream()
                                .map(BundleVersion::bundle)
                                .map(bundle -> bundle.locale()))
                .forEach(locale -> caller.require(Role.PUBLISHER, locale));
        precondition.check(Optional.of(newest.tag()));
        if (!from.equals(to)) {
            requireFree(tables, from, to);
            move(tables, from, to, statuses, now);
            audit.add(tables, caller, "rename", to.value(), null, Map.of("from", from.value(), "to", to.value()));
        }
        return new Renamed(
                to,
                from,
                tables.table(FormerSlugs.class).of(to.value()),
                statuses.stream().map(status -> status.edition().locale()).toList(),
                newest.tag());
    }

    private static void requireFree(Tables tables, Slug from, Slug to) {
        if (ReservedSlugs.contains(to)) {
            throw ReservedSlugs.rejected(to);
        }
        if (tables.table(Revisions.class).newest(to.value()).isPresent()) {
            throw taken(to, "it is the slug of another record");
        }
        if (!tables.table(Pictures.class).of(to.value()).isEmpty()) {
            throw taken(to, "pictures are stored for a record of this name");
        }
        tables.table(FormerSlugs.class)
                .present(to.value())
                .filter(record -> !record.equals(from.value()))
                .ifPresent(record -> {
                    throw taken(to, "it was the slug of \"" + record + "\", and its address leads there");
                });
    }

    private static ProblemException taken(Slug slug, String why) {
        return new ProblemException(ProblemCode.SLUG_TAKEN, "The record cannot be called \"" + slug + "\": " + why)
                .with("field", "to")
                .with("to", slug.value());
    }

    private void move(Tables tables, Slug from, Slug to, List<PublicStatus> statuses, Instant now) {
        FormerSlugs former = tables.table(FormerSlugs.class);
        // It gets back a slug that it had before.
        former.remove(to.value());
        statuses.forEach(status ->
                search.remove(tables, from.value(), status.edition().locale().toString()));
        former.lead(from.value(), to.value());
        RecordRows.rename(tables, from.value(), to.value());
        tables.table(Revisions.class).renameRelated(from.value(), to.value());
        tables.table(Listings.class).leadWithdrawn(from.value(), to.value());
        former.add(from.value(), to.value(), statuses.isEmpty() ? 0 : 1, now);
        search.index(tables, List.of(to.value()));
        ChangeLog log = tables.table(ChangeLog.class);
        for (PublicStatus status : statuses) {
            Edition edition = status.edition();
            log.addRenaming(
                    log.nextSeq(), now, to.value(), edition.locale().toString(), edition.number(), from.value());
        }
    }
}
