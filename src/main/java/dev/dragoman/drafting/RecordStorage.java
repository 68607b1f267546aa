package dev.dragoman.drafting;

import dev.dragoman.json.Digest;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Origin;
import dev.dragoman.records.RecordJson;
import dev.dragoman.records.ReservedSlugs;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.records.Unit;
import dev.dragoman.records.UnitIds;
import dev.dragoman.records.markdown.MarkdownReader;
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
     * @throws dev.dragoman.problem.Declined RESERVED_SLUG for a new record whose slug is reserved
     */
    public Revision store(Tables tables, MarkdownReader.Reading reading, Origin origin, Optional<String> author) {
        Revisions revisions = tables.table(Revisions.class);
        String slug = reading.record().slug().value();
        if (ReservedSlugs.contains(reading.record().slug())
                && revisions.newest(slug).isEmpty()) {
            throw ReservedSlugs.rejected(reading.record().slug());
        }
        revisions.lock(slug, now());
        Optional<Revision> newest = revisions.newest(slug);
        Revision next = next(revisions, newest, reading, origin, author);
        if (newest.filter(next::equals).isEmpty()) {
            revisions.add(
                    slug,
                    next.number(),
                    next.digest().hex(),
                    RecordJson.DOCUMENT.write(next.record()),
                    origin.name(),
                    author,
                    next.storedAt());
        }
        return next;
    }

    /**
     * Locks the record until the transaction ends, and returns its newest revision.
     */
    public Optional<Revision> lockNewest(Tables tables, Slug slug) {
        Revisions revisions = tables.table(Revisions.class);
        revisions.lock(slug.value(), now());
        return revisions.newest(slug.value());
    }

    private Revision next(
            Revisions revisions,
            Optional<Revision> newest,
            MarkdownReader.Reading reading,
            Origin origin,
            Optional<String> author) {
        String slug = reading.record().slug().value();
        CanonicalRecord canonical = newest.map(previous -> UnitIds.carryOver(
                        previous.record(), reading.record(), reading.explicitIds(), () -> idsOf(revisions.all(slug))))
                .orElse(reading.record());
        Digest digest = Digest.of(RecordJson.DOCUMENT.write(canonical));
        int number = newest.map(Revision::number).orElse(0) + 1;
        return newest.filter(before -> before.digest().equals(digest))
                .orElseGet(() -> new Revision(canonical, number, digest, origin, author, now()));
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
