package dev.dragoman.desk.editor;

import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.json.Digest;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Unit;
import dev.dragoman.records.names.UnknownRecord;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.Coverage;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.TargetStatus;
import dev.dragoman.translation.UnitState;
import dev.dragoman.translation.evidence.UnitEvidence;
import dev.dragoman.translation.evidence.UnitsEvidence;
import dev.dragoman.translation.machine.MachineMade;
import dev.dragoman.translation.machine.MachineText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A translation as it is stored now, with the canonical text that it is compared with.
 *
 * @param version empty if nothing is translated yet
 * @param machine the targets that a machine has made, by unit; empty without origins
 * @param evidence who or what made its units, and who reviewed them; empty without origins
 */
record OpenTranslation(
        DeskTranslation asked,
        Revision revision,
        Optional<BundleVersion> version,
        Coverage coverage,
        Map<String, MachineText> machine,
        Map<String, UnitEvidence> evidence) {

    /** The newest texts of both, without their origins. */
    static OpenTranslation of(Tables tables, DeskTranslation asked) {
        String slug = asked.slug().value();
        Revision revision =
                tables.table(Revisions.class).newest(slug).orElseThrow(() -> UnknownRecord.of(tables, slug));
        Optional<BundleVersion> version =
                tables.table(BundleVersions.class).newest(slug, asked.locale().toString());
        return new OpenTranslation(
                asked,
                revision,
                version,
                Coverage.ofTranslation(revision.record(), version.map(BundleVersion::bundle)),
                Map.of(),
                Map.of());
    }

    /** The same with what made its units, which takes the history of the translation. */
    OpenTranslation withOrigins(Tables tables) {
        return version.map(of -> new OpenTranslation(
                        asked,
                        revision,
                        version,
                        coverage,
                        MachineMade.of(tables, of.bundle()),
                        UnitsEvidence.of(
                                tables, asked.slug().value(), asked.locale().toString(), of.number())))
                .orElse(this);
    }

    /** The same with what made one unit. */
    OpenTranslation withOrigin(Tables tables, String unit) {
        return version.map(of -> new OpenTranslation(
                        asked,
                        revision,
                        version,
                        coverage,
                        MachineMade.of(tables, of.bundle(), unit),
                        UnitsEvidence.of(
                                tables, asked.slug().value(), asked.locale().toString(), of.number(), unit)))
                .orElse(this);
    }

    /** The same with another text of a unit, as if it had just been stored. */
    OpenTranslation typed(Unit unit, String text) {
        Target target = new Target(unit.id(), text, UnitState.TRANSLATED, Optional.empty(), unit.source());
        Map<String, Target> targets =
                new LinkedHashMap<>(bundle().map(Bundle::targets).orElse(Map.of()));
        targets.put(unit.id(), target);
        Bundle bundle = new Bundle(
                asked.slug(),
                asked.locale(),
                bundle().map(Bundle::authority).orElse(Authority.PROVISIONAL),
                bundle().map(Bundle::provenance).orElse(Provenance.UNKNOWN),
                targets);
        BundleVersion next = new BundleVersion(
                bundle,
                versionNumber() + 1,
                revision.number(),
                Digest.of(text),
                Origin.EDITOR,
                Optional.of(asked.caller().name()),
                revision.storedAt());
        return new OpenTranslation(
                asked,
                revision,
                Optional.of(next),
                Coverage.ofTranslation(record(), Optional.of(bundle)),
                machine,
                evidence);
    }

    CanonicalRecord record() {
        return revision.record();
    }

    /** The number of the version; 0 if there is none. */
    int versionNumber() {
        return version.map(BundleVersion::number).orElse(0);
    }

    Optional<Bundle> bundle() {
        return version.map(BundleVersion::bundle);
    }

    Optional<Target> target(String unit) {
        return bundle().map(of -> of.targets().get(unit));
    }

    TargetStatus status(Unit unit) {
        return coverage.units().get(unit.id());
    }
}
