package dev.dragoman.translation.upload;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.SourceHistory;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.upload.UploadReport.Conflict;
import dev.dragoman.translation.upload.UploadReport.OutdatedUnit;
import dev.dragoman.translation.upload.UploadReport.RefusedUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The result for each unit of an uploaded file. */
final class UnitResults {

    static final String PLACEHOLDERS = "placeholders";
    static final String UNKNOWN = "unknown_unit";

    private final SourceHistory history;
    private final UploadedBundle upload;
    private final Set<String> taken = new LinkedHashSet<>();
    private final Set<String> confirmed = new LinkedHashSet<>();
    private final Set<String> unchanged = new LinkedHashSet<>();
    private final List<RefusedUnit> refused = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    /** Whether a unit in the file equals its base while something else is stored. */
    private boolean leavesNewer;

    UnitResults(SourceHistory history, UploadedBundle upload) {
        this.history = history;
        this.upload = upload;
        refused.addAll(upload.remarks().refused());
    }

    void take(UploadedUnit unit) {
        taken.add(unit.id());
    }

    /** The text is the same, and now said to be right for the current source. */
    void confirm(UploadedUnit unit) {
        confirmed.add(unit.id());
    }

    /** All of it is stored already. */
    void leave(UploadedUnit unit) {
        unchanged.add(unit.id());
    }

    /** The record had this unit, and has it no more. */
    void gone(UploadedUnit unit) {
        gone.add(unit.id());
    }

    void conflict(Conflict conflict) {
        conflicts.add(conflict);
    }

    void leaveNewer() {
        leavesNewer = true;
    }

    void refuse(UploadedUnit unit, String detail) {
        refused.add(new RefusedUnit(unit.id(), PLACEHOLDERS, detail, unit.line()));
    }

    /** The record never had this unit. */
    void rejectUnknown(UploadedUnit unit) {
        unknown.add(unit.id());
        refused.add(new RefusedUnit(
                unit.id(), UNKNOWN, "the record has no unit \"" + unit.id() + "\"; " + itsUnits(), unit.line()));
    }

    boolean anyTaken() {
        return !taken.isEmpty();
    }

    boolean isTaken(String unit) {
        return taken.contains(unit);
    }

    /** @throws ProblemException INVALID_BUNDLE or NO_UNIT_TAKEN, as {@link BundleMerge#of} */
    void requireAnything() {
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
                    .with("refused", members())
                    .with("gone", gone);
        }
    }

    /**
     * The report.
     *
     * @param targets of the bundle after the upload
     */
    UploadReport report(Map<String, Target> targets, FileClaims claims) {
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
                        upload.remarks().notes(), upload.remarks().dropped(), claims.ignored()));
    }

    private ProblemException noneKnown() {
        UploadedUnit first = upload.units().get(0);
        String place = first.line().map(line -> " (line " + line + ")").orElse("");
        ProblemException rejected = new ProblemException(
                        ProblemCode.INVALID_BUNDLE,
                        "The record has no unit \"" + first.id() + "\"" + place + "; " + itsUnits())
                .with("unit", first.id())
                .with("refused", members());
        first.line().ifPresent(line -> rejected.with("line", line));
        return rejected;
    }

    private String itsUnits() {
        return "its units are " + String.join(", ", history.record().unitsById().keySet());
    }

    private List<Map<String, Object>> members() {
        return refused.stream().map(UnitResults::member).toList();
    }

    private static Map<String, Object> member(RefusedUnit unit) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("unit", unit.unit());
        member.put("check", unit.check());
        member.put("detail", unit.detail());
        unit.line().ifPresent(line -> member.put("line", line));
        return member;
    }
}
