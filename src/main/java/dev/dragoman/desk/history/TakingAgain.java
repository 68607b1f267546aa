package dev.dragoman.desk.history;

import dev.dragoman.access.Caller;
import dev.dragoman.drafting.units.EditedUnit;
import dev.dragoman.drafting.units.SavedUnit;
import dev.dragoman.drafting.units.SavingUnits;
import dev.dragoman.editions.changes.WriteCommitted;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.Target;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

/** Saves the text that a unit had in an earlier version once more, as if it had been typed. */
@Singleton
class TakingAgain {

    private final Store store;
    private final SavingUnits saving;
    private final Event<WriteCommitted> committed;

    TakingAgain(Store store, SavingUnits saving, Event<WriteCommitted> committed) {
        this.store = store;
        this.saving = saving;
        this.committed = committed;
    }

    /**
     * Saves it.
     *
     * @param unit as the history showed it
     * @param version the number of the version that has the text
     * @throws ProblemException NOT_FOUND if it has none, or as {@link SavingUnits#save}
     */
    SavedUnit take(Caller caller, EditedUnit unit, int version) {
        SavedUnit saved =
                store.inTransaction(tables -> saving.save(tables, caller, unit, text(tables, unit, version), true));
        committed.fire(new WriteCommitted());
        return saved;
    }

    private static String text(Tables tables, EditedUnit unit, int version) {
        return tables.table(BundleVersions.class)
                .find(unit.slug().value(), unit.locale().toString(), version)
                .map(found -> found.bundle().targets().get(unit.unit()))
                .map(Target::text)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND,
                        "Version " + version + " has no translation of the unit " + unit.unit()));
    }
}
