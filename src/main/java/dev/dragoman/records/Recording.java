package dev.dragoman.records;

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
public class Recording {

    private final Clock clock;

    Recording(Clock clock) {
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
     */
    public Revision store(Tables tables, MarkdownReader.Reading reading, Origin origin, Optional<String> author) {
        Revisions revisions = tables.table(Revisions.class);
        String slug = reading.record().slug().value();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        revisions.hold(slug, now);
        List<Revision> earlier = revisions.all(slug);
        Optional<Revision> newest = earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.get(earlier.size() - 1));
        CanonicalRecord canonical = newest.map(previous ->
                        UnitIds.carryOver(previous.record(), reading.record(), reading.explicitIds(), idsOf(earlier)))
                .orElse(reading.record());
        String content = RecordJson.DOCUMENT.write(canonical);
        Digest digest = Digest.of(content);
        if (newest.isPresent() && newest.get().digest().equals(digest)) {
            return newest.get();
        }
        Revision next = new Revision(canonical, earlier.size() + 1, digest, origin, author, now);
        revisions.add(slug, next.number(), digest.hex(), content, origin.name(), author, now);
        return next;
    }

    private static Set<String> idsOf(List<Revision> revisions) {
        return revisions.stream()
                .flatMap(revision -> revision.record().units().stream())
                .map(Unit::id)
                .collect(Collectors.toSet());
    }
}
