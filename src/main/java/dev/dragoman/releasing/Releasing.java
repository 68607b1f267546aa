package dev.dragoman.releasing;

import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.access.DraftAccess;
import dev.dragoman.access.Role;
import dev.dragoman.editions.overrides.OverriddenError;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.finding.FindingWording;
import dev.dragoman.releasing.ReleaseGate.CheckedSelection;
import dev.dragoman.releasing.log.MadeRelease;
import dev.dragoman.releasing.log.Release;
import dev.dragoman.releasing.log.Releases;
import dev.dragoman.releasing.request.ReleaseRequest;
import dev.dragoman.releasing.terms.ReleaseState;
import dev.dragoman.storage.Tables;
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

    private final ReleaseSelection selecting;
    private final ReleaseGate gate;
    private final JointPublishing publishing;
    private final Audit audit;
    private final DraftAccess drafts;
    private final Clock clock;

    Releasing(
            ReleaseSelection selecting,
            ReleaseGate gate,
            JointPublishing publishing,
            Audit audit,
            DraftAccess drafts,
            Clock clock) {
        this.selecting = selecting;
        this.gate = gate;
        this.publishing = publishing;
        this.audit = audit;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Makes a release of all that is asked for, or of nothing. Everything is checked before anything is written.
     *
     * @param wording the language of findings in the problem
     * @throws ProblemException FORBIDDEN, INVALID_RELEASE, WRONG_STATE
     */
    public MadeRelease make(Tables tables, Caller caller, ReleaseRequest request, FindingWording wording) {
        lock(tables, caller, request);
        return make(tables, caller, request, Optional.empty(), wording);
    }

    /**
     * Makes a release as it was seen in a forecast. Confirming it again returns the same release.
     *
     * @param wording the language of findings in the problem
     * @throws ProblemException PRECONDITION_FAILED if it would be another release by now, or as above
     */
    public MadeRelease confirm(
            Tables tables,
            Caller caller,
            ReleaseRequest request,
            ReleaseConfirmation confirmation,
            FindingWording wording) {
        lock(tables, caller, request);
        return tables.table(Releases.class)
                .confirmed(caller.name(), confirmation.key())
                .map(made -> new MadeRelease(made, Map.of()))
                .orElseGet(() -> make(tables, caller, request, Optional.of(confirmation), wording));
    }

    /** The id of the release that the person has confirmed with a form before. */
    public Optional<String> confirmed(Tables tables, Caller caller, String key) {
        return tables.table(Releases.class).confirmed(caller.name(), key).map(Release::id);
    }

    private void lock(Tables tables, Caller caller, ReleaseRequest request) {
        request.editions()
                .forEach(edition -> caller.require(Role.PUBLISHER, edition.key().locale()));
        publishing.lockAll(
                tables,
                request.editions().stream()
                        .map(edition -> edition.key().slug().value())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private MadeRelease make(
            Tables tables,
            Caller caller,
            ReleaseRequest request,
            Optional<ReleaseConfirmation> confirmation,
            FindingWording wording) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        request.requireToCome(now);
        List<ReleaseItem> items = selecting.select(tables, request.editions());
        confirmation.ifPresent(of -> of.require(ReleaseBasis.of(tables, items)));
        CheckedSelection selection = gate.require(tables, items, request.overrides(), wording);
        Release release = release(caller, request, now);
        add(tables, release, selection, confirmation.map(ReleaseConfirmation::key));
        if (release.state() == ReleaseState.DONE) {
            publishing.release(tables, selection, release.terms(), Optional.of(release.id()));
        }
        String act = release.state() == ReleaseState.DONE ? "release" : "schedule";
        audit(tables, caller, act, release, selection.items());
        return new MadeRelease(release, selection.findings());
    }

    /**
     * Cancels a release that is to come.
     *
     * @throws ProblemException FORBIDDEN, UNKNOWN_RELEASE, WRONG_STATE
     */
    public Release cancel(Tables tables, Caller caller, String id) {
        return cancel(tables, caller, id, Optional.empty());
    }

    /**
     * As above.
     *
     * @param seen when the person believes it to be due; empty if they do not say
     * @throws ProblemException WRONG_STATE if somebody else has moved it, or as above
     */
    public Release cancel(Tables tables, Caller caller, String id, Optional<Instant> seen) {
        Release release = find(tables, caller, id);
        List<ReleaseItem> items = tables.table(ReleaseEditions.class).of(id);
        items.forEach(item -> caller.require(Role.PUBLISHER, item.locale()));
        requireDue(release, seen);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (tables.table(Releases.class).end(id, release.due(), ReleaseState.CANCELLED.name(), now) == 0) {
            throw wrongState(find(tables, id));
        }
        audit(tables, caller, "cancel", release, items);
        return find(tables, id);
    }

    /**
     * A release that the caller may know of.
     *
     * @throws ProblemException UNKNOWN_RELEASE for any other, as if it did not exist
     */
    public Release find(Tables tables, Caller caller, String id) {
        Release release = find(tables, id);
        if (visibleItems(tables, caller, release).isEmpty()) {
            throw unknown(id);
        }
        return release;
    }

    /** All items of a release that is done; of a scheduled or cancelled one, those of the locales that the caller publishes. */
    public List<ReleaseItem> visibleItems(Tables tables, Caller caller, Release release) {
        return tables.table(ReleaseEditions.class).of(release.id()).stream()
                .filter(item -> release.state() == ReleaseState.DONE || drafts.mayReadSchedule(caller, item.locale()))
                .toList();
    }

    /** @throws ProblemException UNKNOWN_RELEASE */
    Release find(Tables tables, String id) {
        return tables.table(Releases.class).find(id).orElseThrow(() -> unknown(id));
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(ProblemCode.UNKNOWN_RELEASE, "There is no release \"" + id + "\"").with("id", id);
    }

    /** Adds an audit entry for each item of a release. */
    void audit(Tables tables, Caller caller, String act, Release release, List<ReleaseItem> items) {
        items.forEach(item -> {
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("release", release.id());
            detail.put("revision", item.revision());
            item.version().ifPresent(version -> detail.put("version", version));
            item.authority().ifPresent(authority -> detail.put("authority", authority.slug()));
            if (item.unfinishedInCanonical()) {
                detail.put("unfinished", ReleaseItem.CANONICAL);
            }
            item.weight().ifPresent(weight -> detail.put("weight", weight.slug()));
            if (!item.unitWeights().byUnit().isEmpty()) {
                detail.put("weights", item.unitWeights().slugs());
            }
            if (!item.overridden().errors().isEmpty()) {
                detail.put(
                        "override",
                        item.overridden().errors().stream()
                                .map(OverriddenError::auditDetail)
                                .toList());
            }
            release.at().ifPresent(at -> detail.put("at", at.toString()));
            audit.add(tables, caller, act, item.slug().value(), item.locale().toString(), detail);
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
                request.terms().weight(),
                request.terms().note(),
                request.terms().notes(),
                caller.name(),
                now,
                atOnce ? Optional.of(now) : Optional.empty());
    }

    private static void add(Tables tables, Release release, CheckedSelection selection, Optional<String> formKey) {
        tables.table(Releases.class)
                .add(
                        release.id(),
                        release.state().name(),
                        release.due(),
                        release.at().map(Object::toString),
                        release.weight().name(),
                        release.note(),
                        release.notes(),
                        release.createdBy(),
                        release.createdAt(),
                        release.endedAt(),
                        formKey);
        ReleaseEditions editions = tables.table(ReleaseEditions.class);
        selection
                .items()
                .forEach(item -> editions.add(
                        release.id(),
                        item,
                        item.unfinishedInCanonical() ? Optional.of(ReleaseItem.CANONICAL) : Optional.empty()));
    }

    /** @throws ProblemException WRONG_STATE if it is due at another time than the person has seen */
    static void requireDue(Release release, Optional<Instant> seen) {
        seen.filter(due -> !due.equals(release.due())).ifPresent(due -> {
            throw wrongState(release);
        });
    }

    static ProblemException wrongState(Release release) {
        String undo = release.state() == ReleaseState.DONE ? "; what is public can be withdrawn" : "";
        return new ProblemException(
                        ProblemCode.WRONG_STATE,
                        "The release " + release.id() + " is " + release.state().slug() + undo)
                .with("state", release.state().slug());
    }
}
