package dev.dragoman.translation.evidence;

import dev.dragoman.storage.Tables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out what is known of the units of a version of a bundle, from what earlier versions and reviewers did. */
public final class UnitsEvidence {

    private final Map<String, UnitEvidence> units = new LinkedHashMap<>();
    private final Map<String, Integer> versions = new LinkedHashMap<>();

    private UnitsEvidence() {}

    /** What is known of each unit, also of those that the version does not have any more, by their ids. */
    public static Map<String, UnitEvidence> of(Tables tables, String slug, String locale, int version) {
        UnitActs acts = tables.table(UnitActs.class);
        return of(acts.upTo(slug, locale, version), acts.approvals(slug, locale, version));
    }

    /** The same of one unit. */
    public static Map<String, UnitEvidence> of(Tables tables, String slug, String locale, int version, String unit) {
        UnitActs acts = tables.table(UnitActs.class);
        return of(acts.ofUnit(slug, locale, unit, version), acts.approvals(slug, locale, version));
    }

    /**
     * The same of acts that were read before.
     *
     * @param acts the earliest first
     * @param approvals likewise
     */
    static Map<String, UnitEvidence> of(List<UnitAct> acts, List<UnitActs.Approval> approvals) {
        UnitsEvidence evidence = new UnitsEvidence();
        acts.forEach(evidence::add);
        approvals.forEach(evidence::approve);
        return evidence.units;
    }

    private void add(UnitAct act) {
        Optional<UnitEvidence> before = Optional.ofNullable(units.get(act.unit()));
        if (act.act() == UnitAct.Kind.MADE) {
            units.put(act.unit(), made(act, before));
        } else {
            before.ifPresent(known -> units.put(act.unit(), changed(act, known)));
        }
        versions.put(act.unit(), act.version());
    }

    private static UnitEvidence made(UnitAct act, Optional<UnitEvidence> before) {
        TextOrigin origin = act.textOrigin();
        Optional<TextOrigin> draft = origin.byMachine()
                ? Optional.empty()
                : before.flatMap(known -> known.origin().byMachine() ? Optional.of(known.origin()) : known.draft());
        return new UnitEvidence(
                origin, act.attribution(), draft, act.attribution(), Optional.empty(), Optional.empty());
    }

    private static UnitEvidence changed(UnitAct act, UnitEvidence known) {
        return new UnitEvidence(
                known.origin(),
                known.made(),
                known.draft(),
                act.attribution(),
                act.act() == UnitAct.Kind.CONFIRMED ? Optional.of(act.attribution()) : known.confirmed(),
                Optional.empty());
    }

    /** An approved version approves the units that have not changed since. */
    private void approve(UnitActs.Approval approval) {
        units.replaceAll((unit, known) ->
                versions.get(unit) <= approval.version() ? known.reviewed(approval.attribution()) : known);
    }
}
