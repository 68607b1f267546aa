package dev.dragoman.drafting;

import dev.dragoman.editions.Summaries;
import dev.dragoman.json.Digest;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Origin;
import dev.dragoman.records.RecordJson;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.records.Unit;
import dev.dragoman.records.ids.UnitIds;
import dev.dragoman.records.markdown.MarkdownReader;
import dev.dragoman.records.names.FormerSlugs;
import dev.dragoman.records.names.ReservedSlugs;
import dev.dragoman.records.names.UnknownRecord;
import dev.dragoman.records.pictures.Pictures;
import dev.dragoman.records.pictures.StoredPicture;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores what was read of a record as its next revision, if it says anything new. */
@Singleton
public class RecordStorage {

    private final Clock clock;

    RecordStorage(Clock clock) {
        this.clock = clock;
    }

    /**
     * The newest revision after the act: a new one, with the unit ids carried over, or the one before if nothing changed.
     */
    public Revision store(Tables tables, MarkdownReader.Reading reading, Origin origin) {
        return store(tables, reading, origin, Optional.empty());
    }

    /**
     * The newest revision after the act, as above.
     *
     * @param author who stores it
     * @throws dev.dragoman.problem.ProblemException RESERVED_SLUG for a new record whose slug is reserved, RECORD_RENAMED
     *     for a slug that a record had before it was renamed
     */
    public Revision store(Tables tables, MarkdownReader.Reading reading, Origin origin, Optional<String> author) {
        Revisions revisions = tables.table(Revisions.class);
        String slug = reading.record().slug().value();
        UnknownRecord.requireNotRenamed(tables, reading.record().slug());
        if (ReservedSlugs.contains(reading.record().slug())
                && revisions.newest(slug).isEmpty()) {
            throw ReservedSlugs.rejected(reading.record().slug());
        }
        revisions.lock(slug, now());
        Optional<Revision> newest = revisions.newest(slug);
        CanonicalRecord fresh = withPictures(tables, reading.record());
        CanonicalRecord canonical = newest.map(previous -> UnitIds.carryOver(
                        previous.record(), fresh, reading.explicitIds(), () -> idsOf(revisions.all(slug))))
                .orElse(fresh);
        return store(tables, newest, canonical, origin, author);
    }

    /**
     * The newest revision after the act: a new one, if pictures that the one before refers to were stored, replaced or
     * deleted since.
     *
     * @param author who stored or deleted a picture
     * @throws java.util.NoSuchElementException if there is no such record
     */
    public Revision renewPictures(Tables tables, Slug slug, Optional<String> author) {
        Revision newest = lockNewest(tables, slug).orElseThrow();
        // The text stays of the origin that it has: a picture does not keep the content folder from changing it.
        return store(tables, Optional.of(newest), withPictures(tables, newest.record()), newest.origin(), author);
    }

    private static CanonicalRecord withPictures(Tables tables, CanonicalRecord canonical) {
        boolean none = canonical.pictures().stream()
                .allMatch(picture -> picture.address().isEmpty());
        return none
                ? canonical
                : canonical.withPictures(
                        tables.table(Pictures.class).of(canonical.slug().value()).stream()
                                .map(StoredPicture::file)
                                .toList());
    }

    private Revision store(
            Tables tables,
            Optional<Revision> newest,
            CanonicalRecord canonical,
            Origin origin,
            Optional<String> author) {
        String content = RecordJson.DOCUMENT.write(canonical);
        Digest digest = RecordJson.digest(content, canonical.slug());
        Optional<Revision> same = newest.filter(before -> before.digest().equals(digest));
        if (same.isPresent()) {
            return same.get();
        }
        int number = newest.map(Revision::number).orElse(0) + 1;
        Revision next = new Revision(canonical, number, digest, origin, author, now());
        String slug = canonical.slug().value();
        tables.table(Revisions.class)
                .add(
                        slug,
                        number,
                        digest.hex(),
                        content,
                        related(tables, canonical),
                        origin.name(),
                        author,
                        next.storedAt());
        Pictures pictures = tables.table(Pictures.class);
        canonical.pictures().stream()
                .flatMap(picture -> picture.files().stream())
                .distinct()
                .forEach(file ->
                        pictures.keep(slug, number, file.name(), file.digest().hex()));
        Summaries.revised(tables, next);
        return next;
    }

    /** The present slugs of the related records: a draft may name one by the slug that it had before. */
    private static Optional<String> related(Tables tables, CanonicalRecord canonical) {
        FormerSlugs former = tables.table(FormerSlugs.class);
        return Optional.of(canonical.links().related().stream()
                        .map(Slug::value)
                        .map(slug -> former.present(slug).orElse(slug))
                        .distinct()
                        .collect(Collectors.joining(" ")))
                .filter(slugs -> !slugs.isEmpty());
    }

    /**
     * Locks the record until the transaction ends, and returns its newest revision.
     *
     * @throws dev.dragoman.problem.ProblemException RECORD_RENAMED if a record had the slug before it was renamed
     */
    public Optional<Revision> lockNewest(Tables tables, Slug slug) {
        Revisions revisions = tables.table(Revisions.class);
        UnknownRecord.requireNotRenamed(tables, slug);
        revisions.lock(slug.value(), now());
        return revisions.newest(slug.value());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Set<String> idsOf(List<Revision> revisions) {
        return revisions.stream()
                .flatMap(revision -> revision.record().units().stream())
                .map(Unit::id)
                .collect(Collectors.toSet());
    }
}
