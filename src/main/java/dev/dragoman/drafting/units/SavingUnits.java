package dev.dragoman.drafting.units;

import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.bundles.BundleLimits;
import dev.dragoman.bundles.UploadedText;
import dev.dragoman.drafting.uploads.Merging;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Origin;
import dev.dragoman.records.limits.RecordLimits;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import dev.dragoman.translation.machine.MachineMade;
import dev.dragoman.translation.machine.MachineTexts;
import dev.dragoman.translation.upload.FileRemarks;
import dev.dragoman.translation.upload.UploadReport;
import dev.dragoman.translation.upload.UploadReport.Conflict;
import dev.dragoman.translation.upload.UploadedBundle;
import dev.dragoman.translation.upload.UploadedUnit;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Saves single units, by the rules of uploads: each is merged into the newest version, and nothing is overwritten. */
@Singleton
public class SavingUnits {

    private final Merging merging;
    private final RecordLimits limits;
    private final Audit audit;
    private final Clock clock;

    SavingUnits(Merging merging, RecordLimits limits, Audit audit, Clock clock) {
        this.merging = merging;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Saves a unit's target as a new version of the bundle. The same text again changes nothing; a unit of which the source has
     * changed meanwhile becomes outdated.
     *
     * @param text inline CommonMark with time references, as it was typed
     * @param finished whether the work on it is done
     * @throws ProblemException FORBIDDEN, UNKNOWN_RECORD, LANGUAGE_EXISTS, INVALID_BUNDLE or LIMIT_EXCEEDED for what no format can
     *     represent, NO_UNIT_TAKEN if the text is blank or lacks protected parts of its source, or if the unit is gone
     */
    public SavedUnit save(Tables tables, Caller caller, EditedUnit edited, String text, boolean finished) {
        Optional<String> target =
                new UploadedText(edited.unit(), BundleLimits.of(limits)).read("the translation", text);
        Merging.Merged merged = merging.merge(
                tables,
                caller,
                edited.slug(),
                edited.locale(),
                before -> upload(edited, target, state(before, edited.unit(), finished)),
                Origin.EDITOR,
                newest -> {});
        Optional<Conflict> conflict = conflict(merged, edited.unit(), target.orElse(""));
        if (merged.isStored()) {
            audit.add(
                    tables,
                    caller,
                    "unit.save",
                    edited.slug().value(),
                    edited.locale().toString(),
                    Map.of("version", merged.after().orElseThrow().number(), "unit", edited.unit()));
        }
        if (finished && conflict.isEmpty()) {
            accept(tables, caller, edited, merged);
        }
        return new SavedUnit(merged.after(), conflict);
    }

    /** A machine's text that a person saves as finished is accepted, whether they have changed it or not. */
    private void accept(Tables tables, Caller caller, EditedUnit edited, Merging.Merged merged) {
        target(merged.after(), edited.unit()).ifPresent(text -> tables.table(MachineTexts.class)
                .accept(
                        edited.slug().value(),
                        edited.locale().toString(),
                        edited.unit(),
                        MachineMade.digest(text),
                        caller.name(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private static UploadedBundle upload(EditedUnit edited, Optional<String> text, Optional<UnitState> state) {
        UploadedUnit unit = new UploadedUnit(
                edited.unit(), Optional.empty(), text, state, Optional.empty(), Optional.empty(), Optional.empty());
        return new UploadedBundle(
                Optional.of(edited.revision()),
                Optional.of(edited.version()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(unit),
                FileRemarks.NONE);
    }

    /** A finished text that has been reviewed stays so if it is saved as it is. */
    private static Optional<UnitState> state(Optional<BundleVersion> before, String unit, boolean finished) {
        if (!finished) {
            return Optional.of(UnitState.INITIAL);
        }
        return before.map(BundleVersion::bundle)
                        .map(bundle -> bundle.targets().get(unit))
                        .filter(target -> target.state() != UnitState.INITIAL)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(UnitState.TRANSLATED);
    }

    /** Also a text that is that of the version it was made from, if another one is stored now: it was not taken. */
    private static Optional<Conflict> conflict(Merging.Merged merged, String unit, String text) {
        UploadReport report = merged.report();
        return report.conflicts().stream()
                .findFirst()
                .or(() -> report.kept().contains(unit)
                        ? Optional.of(new Conflict(
                                unit,
                                target(merged.base(), unit),
                                target(merged.before(), unit).orElse(text),
                                text))
                        : Optional.empty());
    }

    private static Optional<String> target(Optional<BundleVersion> version, String unit) {
        return version.map(BundleVersion::bundle)
                .map(Bundle::targets)
                .map(targets -> targets.get(unit))
                .map(Target::text);
    }
}
