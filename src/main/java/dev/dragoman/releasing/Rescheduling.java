package dev.dragoman.releasing;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.releasing.log.Release;
import dev.dragoman.releasing.log.Releases;
import dev.dragoman.releasing.request.ReleaseRequest;
import dev.dragoman.releasing.terms.ReleaseState;
import dev.dragoman.storage.Tables;
import dev.dragoman.times.ZonedMoment;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Moves scheduled releases to another time; what they make public stays as it was when they were made. */
@Singleton
public class Rescheduling {

    private final Releasing releasing;
    private final Clock clock;

    Rescheduling(Releasing releasing, Clock clock) {
        this.releasing = releasing;
        this.clock = clock;
    }

    /**
     * Moves a release that is to come.
     *
     * @param seen when the person believes it to be due; empty if they do not say
     * @throws ProblemException FORBIDDEN, UNKNOWN_RELEASE, INVALID_RELEASE for a time that is no time to come, WRONG_STATE if it
     *     is done or cancelled by now, or somebody else has moved it
     */
    public Release move(Tables tables, Caller caller, String id, ZonedMoment at, Optional<Instant> seen) {
        Release release = releasing.find(tables, caller, id);
        List<ReleaseItem> items = tables.table(ReleaseEditions.class).of(id);
        items.forEach(item -> caller.require(Role.PUBLISHER, item.locale()));
        ReleaseRequest.requireToCome(at, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Releasing.requireDue(release, seen);
        boolean moved = release.state() == ReleaseState.SCHEDULED
                && tables.table(Releases.class).move(id, release.due(), at.instant(), at.toString()) > 0;
        Release now = releasing.find(tables, id);
        if (!moved) {
            throw Releasing.wrongState(now);
        }
        releasing.audit(tables, caller, "reschedule", now, items);
        return now;
    }
}
