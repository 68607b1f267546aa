package dev.dragoman.translation.upload;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.BlankText;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.PlaceholderDifference;
import dev.dragoman.translation.Placeholders;
import dev.dragoman.translation.SourceHistory;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import dev.dragoman.translation.upload.UploadReport.Conflict;
import dev.dragoman.translation.upload.UploadReport.OutdatedUnit;
import dev.dragoman.translation.upload.UploadReport.RefusedUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Merges an uploaded file into the stored bundle, unit by unit. A target of another source than today's is taken as
 * outdated, never as current, and everything dropped from the file is reported.
 */
public final class BundleMerge {

    static final String PLACEHOLDERS = "placeholders";
    static final String UNKNOWN = "unknown_unit";

    private final SourceHistory history;
    private final Optional<Bundle> before;
    private final UploadedBundle upload;
    private final Optional<String> person;
    private final ThreeWay threeWay;
    private final Map<String, Target> targets = new LinkedHashMap<>();
    private final Set<String> taken = new LinkedHashSet<>();
    private final Set<String> confirmed = new LinkedHashSet<>();
    private final Set<String> unchanged = new LinkedHashSet<>();
    private final List<RefusedUnit> refused = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    /** Whether a unit in the file equals its base while something else is stored. */
    private boolean leavesNewer;

    private BundleMerge(
            SourceHistory history,
            Optional<Bundle> before,
            Optional<Bundle> base,
            UploadedBundle upload,
            Optional<String> person) {
        this.person = person;
        this.history = history;
        this.before = before;
        this.upload = upload;
        this.threeWay = new ThreeWay(base, before);
        refused.addAll(upload.remarks().refused());
    }

    /**
     * The bundle after the upload, and the result for each unit.
     *
     * @param bundle empty if no unit of the file could be taken and none is stored
     */
    public record Merged(Optional<Bundle> bundle, UploadReport report) {}

    /**
     * Merges.
     *
     * @param before the newest version that is stored
     * @throws ProblemException INVALID_BUNDLE if no revision of the record has had any unit of the file; NO_UNIT_TAKEN,
     *     with what was {@code refused}, if no unit of the file could be taken
     */
    public static Merged of(SourceHistory history, LanguageTag locale, Optional<Bundle> before, UploadedBundle upload) {
        return of(history, locale, before, before, upload);
    }

    /** Merges an upload of somebody without a public name, as below. */
    static Merged of(
            SourceHistory history,
            LanguageTag locale,
            Optional<Bundle> before,
            Optional<Bundle> base,
            UploadedBundle upload) {
        return of(history, locale, before, base, upload, Optional.empty());
    }

    /**
     * Merges what a file changes against the version that it is based on.
     *
     * @param before the newest version that is stored
     * @param base the version that the file is based on; empty if nothing was stored then
     * @param person the public name of the uploader, if they have one
     * @throws ProblemException as above
     */
    public static Merged of(
            SourceHistory history,
            LanguageTag locale,
            Optional<Bundle> before,
            Optional<Bundle> base,
            UploadedBundle upload,
            Optional<String> person) {
        BundleMerge merge = new BundleMerge(history, before, base, upload, person);
        before.ifPresent(bundle -> merge.targets.putAll(bundle.targets()));
        upload.units().forEach(merge::take);
        merge.requireAnything();
        return new Merged(merge.bundle(locale), merge.report());
    }

    private void take(UploadedUnit unit) {
        Optional<Unit> today = history.today(unit.id());
        if (today.isEmpty()) {
            if (!history.hasEverHad(unit.id())) {
                rejectUnknown(unit);
            } else {
                gone.add(unit.id());
            }
        } else if (unit.target().filter(text -> !BlankText.isBlank(text)).isPresent()) {
            String text = unit.target().get();
            switch (threeWay.decide(unit.id(), text)) {
                case MERGE -> take(threeWay.changes(unit), today.get(), text);
                case KEEP -> leavesNewer = true;
                case CONFLICT ->
                    conflicts.add(new Conflict(
                            unit.id(),
                            threeWay.baseText(unit.id()),
                            threeWay.storedText(unit.id()).orElseThrow(),
                            text));
            }
        }
    }

    private void take(UploadedUnit unit, Unit today, String text) {
        try {
            Target stored = targets.get(unit.id());
            String source = sourceOf(unit, today);
            if (stored != null && InlineText.same(stored.text(), text)) {
                keep(unit, today, stored, source);
            } else {
                add(unit, text, source);
            }
        } catch (ProblemException e) {
            // Invalid markup or an invalid reference: the other units can still be taken.
            refuse(unit, e.detail());
        }
    }

    private void add(UploadedUnit unit, String text, String source) {
        List<PlaceholderDifference> wrong = Placeholders.differences(source, text);
        if (wrong.isEmpty()) {
            UnitState state = unit.state().orElse(UnitState.TRANSLATED);
            targets.put(unit.id(), new Target(unit.id(), text, state, unit.subState(), source));
            taken.add(unit.id());
        } else {
            refuse(unit, wrong.stream().map(PlaceholderDifference::phrase).collect(Collectors.joining(" and ")));
        }
    }

    /** The same text again: it stays outdated or current, unless the file says that the work is done. */
    private void keep(UploadedUnit unit, Unit today, Target stored, String source) {
        boolean outdated = stored.isOutdated(today);
        boolean confirmsSource = outdated
                && unit.needsWork().filter(work -> !work).isPresent()
                && InlineText.same(source, today.source())
                && Placeholders.differences(source, stored.text()).isEmpty();
        UnitState state = state(unit, stored, outdated);
        Target next = new Target(
                unit.id(),
                stored.text(),
                state,
                unit.subState().or(() -> state == stored.state() ? stored.subState() : Optional.empty()),
                confirmsSource ? today.source() : stored.source());
        targets.put(unit.id(), next);
        (confirmsSource ? confirmed : next.equals(stored) ? unchanged : taken).add(unit.id());
    }

    private static UnitState state(UploadedUnit unit, Target stored, boolean outdated) {
        Optional<Boolean> needsWork = unit.needsWork();
        if (outdated && needsWork.filter(work -> work).isPresent()) {
            // Our own mark of an outdated target, which says nothing about the state.
            return stored.state();
        }
        boolean done = stored.state() == UnitState.INITIAL
                && needsWork.filter(work -> !work).isPresent();
        return unit.state().orElse(done ? UnitState.TRANSLATED : stored.state());
    }

    /** The source of the target: that in the file, or the unit's text in the file's revision. */
    private String sourceOf(UploadedUnit unit, Unit today) {
        return unit.source()
                .filter(source -> !InlineText.same(source, today.source()))
                .or(() -> unit.source().isPresent()
                        ? Optional.empty()
                        : upload.revision().flatMap(revision -> history.source(unit.id(), revision)))
                .orElse(today.source());
    }

    private void refuse(UploadedUnit unit, String detail) {
        refused.add(new RefusedUnit(unit.id(), PLACEHOLDERS, detail, unit.line()));
    }

    private void requireAnything() {
        boolean any =
                !taken.isEmpty() || !confirmed.isEmpty() || !unchanged.isEmpty() || !conflicts.isEmpty() || leavesNewer;
        if (!any && !unknown.isEmpty() && unknown.size() == upload.units().size()) {
            throw noneKnown();
        }
        if (!any) {
            String why = refused.isEmpty()
                    ? "No unit of the file has a target"
                    : refused.stream()
                            .map(unit -> unit.detail() + " in " + unit.unit())
                            .collect(Collectors.joining("; "));
            throw new ProblemException(ProblemCode.NO_UNIT_TAKEN, why + "; nothing was changed")
                    .with("refused", refused.stream().map(BundleMerge::member).toList())
                    .with("gone", gone);
        }
    }

    private static Map<String, Object> member(RefusedUnit unit) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("unit", unit.unit());
        member.put("check", unit.check());
        member.put("detail", unit.detail());
        unit.line().ifPresent(line -> member.put("line", line));
        return member;
    }

    private Optional<Bundle> bundle(LanguageTag locale) {
        // In reading order, so that the same targets make the same bundle whatever the order in the file.
        Map<String, Target> ordered = new LinkedHashMap<>();
        for (Unit unit : history.record().units()) {
            Optional.ofNullable(targets.get(unit.id())).ifPresent(target -> ordered.put(unit.id(), target));
        }
        if (ordered.isEmpty()) {
            return Optional.empty();
        }
        FileClaims claims = claims();
        return Optional.of(new Bundle(
                history.record().slug(),
                locale,
                claims.authority(),
                claims.provenance(person.filter(name -> !taken.isEmpty())),
                ordered));
    }

    private FileClaims claims() {
        return new FileClaims(
                upload,
                before,
                history.record().unitsById().keySet().stream()
                        .filter(targets::containsKey)
                        .allMatch(taken::contains));
    }

    private UploadReport report() {
        List<String> kept = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<OutdatedUnit> outdated = new ArrayList<>();
        List<String> unfinished = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>(taken);
        named.addAll(confirmed);
        named.addAll(unchanged);
        for (Unit unit : history.record().units()) {
            Target target = targets.get(unit.id());
            if (target == null) {
                missing.add(unit.id());
                continue;
            }
            if (!named.contains(unit.id())) {
                kept.add(unit.id());
            }
            if (target.needsWork()) {
                unfinished.add(unit.id());
            }
            if (target.isOutdated(unit)) {
                outdated.add(new OutdatedUnit(unit.id(), unit.source(), target.source(), history.changedIn(unit.id())));
            }
        }
        return new UploadReport(
                List.copyOf(taken),
                List.copyOf(confirmed),
                List.copyOf(unchanged),
                kept,
                outdated,
                unfinished,
                missing,
                refused,
                gone,
                conflicts,
                new UploadReport.OfFile(
                        upload.remarks().notes(), upload.remarks().dropped(), claims().ignored()));
    }

    private void rejectUnknown(UploadedUnit unit) {
        unknown.add(unit.id());
        refused.add(new RefusedUnit(
                unit.id(), UNKNOWN, "the record has no unit \"" + unit.id() + "\"; " + itsUnits(), unit.line()));
    }

    private String itsUnits() {
        return "its units are " + String.join(", ", history.record().unitsById().keySet());
    }

    private ProblemException noneKnown() {
        UploadedUnit first = upload.units().get(0);
        String place = first.line().map(line -> " (line " + line + ")").orElse("");
        ProblemException rejected = new ProblemException(
                        ProblemCode.INVALID_BUNDLE,
                        "The record has no unit \"" + first.id() + "\"" + place + "; " + itsUnits())
                .with("unit", first.id())
                .with("refused", refused.stream().map(BundleMerge::member).toList());
        first.line().ifPresent(line -> rejected.with("line", line));
        return rejected;
    }
}
