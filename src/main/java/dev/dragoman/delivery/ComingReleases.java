package dev.dragoman.delivery;

import dev.dragoman.publication.Schedule.Due;
import dev.dragoman.records.Slug;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The instants up to which answers may be kept, as they were known at one time; within bounds.
 *
 * @param first the next release of any record
 * @param bySlug the next release of each record, the soonest ones
 * @param beyond before which no record that is not among them has a release; empty if there are no others
 */
record ComingReleases(Optional<Instant> first, Map<Slug, Instant> bySlug, Optional<Instant> beyond) {

    /** Before anything is known, nothing may be kept. */
    static final ComingReleases UNKNOWN =
            new ComingReleases(Optional.of(Instant.EPOCH), Map.of(), Optional.of(Instant.EPOCH));

    /**
     * Of what the schedule tells.
     *
     * @param soonestFirst each record once
     * @param limit how many were asked for: there may be others if so many came
     */
    static ComingReleases of(List<Due> soonestFirst, int limit) {
        Map<Slug, Instant> bySlug = new HashMap<>();
        soonestFirst.forEach(due -> bySlug.put(due.slug(), due.at()));
        return new ComingReleases(
                soonestFirst.stream().findFirst().map(Due::at),
                bySlug,
                soonestFirst.size() < limit
                        ? Optional.empty()
                        : Optional.of(soonestFirst.get(soonestFirst.size() - 1).at()));
    }

    ComingReleases {
        bySlug = Map.copyOf(bySlug);
    }

    /** Before which no release of a record is known. */
    Optional<Instant> of(Slug slug) {
        return Optional.ofNullable(bySlug.get(slug)).or(() -> beyond);
    }
}
