package dev.dragoman.releasing;

import dev.dragoman.access.Caller;
import dev.dragoman.editions.changes.WriteCommitted;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.releasing.log.Release;
import dev.dragoman.releasing.log.Releases;
import dev.dragoman.releasing.log.Releases.Due;
import dev.dragoman.releasing.terms.ReleaseState;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import dev.dragoman.times.ZonedMoment;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Runs scheduled releases when they are due, each in one transaction and on one of several instances. */
@Singleton
public class Scheduling {

    private static final Logger LOG = Logger.getLogger(Scheduling.class);
    /** The maximum number per round. */
    private static final int ROUND = 100;

    private final Store store;
    private final JointPublishing publishing;
    private final Releasing releasing;
    private final Clock clock;
    private final Event<WriteCommitted> committed;

    public Scheduling(
            Store store,
            JointPublishing publishing,
            Releasing releasing,
            Clock clock,
            Event<WriteCommitted> committed) {
        this.store = store;
        this.publishing = publishing;
        this.releasing = releasing;
        this.clock = clock;
        this.committed = committed;
    }

    /**
     * Runs all releases that are due.
     *
     * @return when the next one is
     */
    public Optional<Instant> releaseDue() {
        Instant now = clock.instant();
        List<Due> scheduled = store.read(tables -> tables.table(Releases.class).scheduled(ROUND));
        scheduled.stream().filter(due -> !due.at().isAfter(now)).forEach(this::releaseOrReport);
        return scheduled.stream().map(Due::at).filter(at -> at.isAfter(now)).findFirst();
    }

    /**
     * Derives the instants of all scheduled releases from their wall times again: zone rules may have changed.
     *
     * @return whether all were derived; where one failed, the others were
     */
    public boolean deriveAgain() {
        boolean all = true;
        for (Due due : store.read(tables -> tables.table(Releases.class).scheduled(Integer.MAX_VALUE))) {
            try {
                store.inTransaction(tables -> deriveAgain(tables, due));
            } catch (ProblemException e) {
                LOG.warnf("Release %s, due at %s, is postponed: %s", due.id(), due.at(), e.detail());
            } catch (RuntimeException | Error e) {
                all = false;
                LOG.warnf("Release %s, due at %s, is postponed and will be retried: %s", due.id(), due.at(), e);
            }
        }
        return all;
    }

    private static boolean deriveAgain(Tables tables, Due due) {
        Releases acts = tables.table(Releases.class);
        Release release = acts.find(due.id()).orElseThrow();
        Optional<ZonedMoment> today = release.at().map(at -> at.underTodaysRules(release.createdAt()));
        boolean moved = today.filter(at -> !at.instant().equals(due.at()))
                .map(at -> acts.move(due.id(), due.at(), at.instant(), at.toString()) > 0)
                .orElse(false);
        if (moved) {
            LOG.warnf(
                    "Release %s is due at %s instead of %s: the zone's rules have changed",
                    due.id(), today.get(), due.at());
        }
        return moved;
    }

    private void releaseOrReport(Due due) {
        try {
            if (store.inTransaction(tables -> release(tables, due))) {
                committed.fire(new WriteCommitted());
                LOG.infof("Release %s, due at %s, is done", due.id(), due.at());
            }
        } catch (ProblemException e) {
            // A retry would fail in the same way.
            LOG.errorf("Release %s, due at %s, is cancelled: %s", due.id(), due.at(), e.detail());
            store.inTransaction(tables -> end(tables, due, ReleaseState.CANCELLED, "fail"));
        } catch (RuntimeException | Error e) {
            // An error in one release, such as too little memory for it, must not keep the others from their time.
            LOG.errorf(e, "Release %s, due at %s, failed; it will be tried again", due.id(), due.at());
        }
    }

    private boolean release(Tables tables, Due due) {
        if (!end(tables, due, ReleaseState.DONE, "release")) {
            return false;
        }
        Release release = releasing.find(tables, due.id());
        publishing.release(tables, ReleaseGate.scheduled(tables, due.id()), release.terms(), Optional.of(release.id()));
        return true;
    }

    /** Whether this instance completed it; a concurrent one waits here for the first. */
    private boolean end(Tables tables, Due due, ReleaseState state, String act) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (tables.table(Releases.class).end(due.id(), due.at(), state.name(), now) == 0) {
            return false;
        }
        Release release = releasing.find(tables, due.id());
        Caller creator = new Caller(release.createdBy(), Set.of());
        releasing.audit(
                tables,
                creator,
                act,
                release,
                tables.table(ReleaseEditions.class).of(due.id()));
        return true;
    }
}
