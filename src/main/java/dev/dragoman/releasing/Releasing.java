package dev.dragoman.releasing;

import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.releasing.ReleaseGate.CheckedSelection;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Authority;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Makes releases, at once or for later, and cancels those that are to come. */
@Singleton
public class Releasing {

    private final ReleaseSelection pinning;
    private final JointPublishing publishing;
    private final Audit audit;
    private final Clock clock;

    Releasing(ReleaseSelection pinning, JointPublishing publishing, Audit audit, Clock clock) {
        this.pinning = pinning;
        this.publishing = publishing;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a release of all that is asked for, or of nothing. Everything is checked before anything is written.
     *
     * @throws ProblemException FORBIDDEN, INVALID_RELEASE, WRONG_STATE
     */
    public Release make(Tables tables, Caller caller, ReleaseRequest request) {
        request.editions()
                .forEach(edition -> caller.require(Role.PUBLISHER, edition.key().locale()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        request.requireToCome(now);
        publishing.lockAll(
                tables,
                request.editions().stream()
                        .map(edition -> edition.key().slug().value())
                        .collect(Collectors.toCollection(TreeSet::new)));
        CheckedSelection selection = ReleaseGate.require(tables, pinning.pin(tables, request.editions()));
        Release release = release(caller, request, now);
        add(tables, release, selection);
        if (release.state() == ReleaseState.DONE) {
            publishing.release(tables, selection, release.terms(), Optional.of(release.id()));
        }
        String act = release.state() == ReleaseState.DONE ? "release" : "schedule";
        audit(tables, caller, act, release, selection.items());
        return release;
    }

    /**
     * Cancels a release that is to come.
     *
     * @throws ProblemException FORBIDDEN, UNKNOWN_RELEASE, WRONG_STATE
     */
    public Release cancel(Tables tables, Caller caller, String id) {
        Release release = find(tables, id);
        List<ReleaseItem> pins = tables.table(ReleaseEditions.class).of(id);
        pins.forEach(pin -> caller.require(Role.PUBLISHER, pin.locale()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (tables.table(Releases.class).end(id, release.due(), ReleaseState.CANCELLED.name(), now) == 0) {
            throw wrongState(find(tables, id));
        }
        audit(tables, caller, "cancel", release, pins);
        return find(tables, id);
    }

    /**
     * A release.
     *
     * @throws ProblemException UNKNOWN_RELEASE
     */
    public Release find(Tables tables, String id) {
        return tables.table(Releases.class).find(id).orElseThrow(() -> unknown(id));
    }

    /** What is answered of a release that does not exist, or that the caller must not know of. */
    public static ProblemException unknown(String id) {
        return new ProblemException(ProblemCode.UNKNOWN_RELEASE, "There is no release \"" + id + "\"").with("id", id);
    }

    /** Writes down for each edition of a release who did what. */
    void audit(Tables tables, Caller caller, String act, Release release, List<ReleaseItem> pins) {
        pins.forEach(pin -> {
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("release", release.id());
            detail.put("revision", pin.revision());
            pin.version().ifPresent(version -> detail.put("version", version));
            pin.authority().ifPresent(authority -> detail.put("authority", authority.slug()));
            if (pin.unfinishedInCanonical()) {
                detail.put("unfinished", ReleaseItem.CANONICAL);
            }
            release.at().ifPresent(at -> detail.put("at", at.toString()));
            audit.add(tables, caller, act, pin.slug().value(), pin.locale().toString(), detail);
        });
    }

    private static Release release(Caller caller, ReleaseRequest request, Instant now) {
        boolean atOnce = request.at().isEmpty();
        return new Release(
                HexFormat.of().toHexDigits(now.toEpochMilli())
                        + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()),
                atOnce ? ReleaseState.DONE : ReleaseState.SCHEDULED,
                request.at().map(moment -> moment.instant()).orElse(now),
                request.at(),
                request.terms(),
                caller.name(),
                now,
                atOnce ? Optional.of(now) : Optional.empty());
    }

    private static void add(Tables tables, Release release, CheckedSelection selection) {
        tables.table(Releases.class)
                .add(
                        release.id(),
                        release.state().name(),
                        release.due(),
                        release.at().map(Object::toString),
                        release.terms().weight().name(),
                        release.terms().note(),
                        release.createdBy(),
                        release.createdAt(),
                        release.endedAt());
        ReleaseEditions editions = tables.table(ReleaseEditions.class);
        selection
                .items()
                .forEach(pin -> editions.add(
                        release.id(),
                        pin.slug().value(),
                        pin.locale().toString(),
                        pin.revision(),
                        pin.version(),
                        pin.authority().map(Authority::name),
                        pin.unfinishedInCanonical() ? Optional.of(ReleaseItem.CANONICAL) : Optional.empty()));
    }

    private static ProblemException wrongState(Release release) {
        String undo = release.state() == ReleaseState.DONE ? "; what is public can be withdrawn" : "";
        return new ProblemException(
                        ProblemCode.WRONG_STATE,
                        "The release " + release.id() + " is " + release.state().slug() + undo)
                .with("state", release.state().slug());
    }
}
