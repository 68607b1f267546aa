package dev.dragoman.desk.history;

import dev.dragoman.access.Caller;
import dev.dragoman.desk.page.DeskTransaction;
import dev.dragoman.drafting.units.EditedUnit;
import dev.dragoman.drafting.units.SavedUnit;
import dev.dragoman.drafting.units.SavingUnits;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.Target;
import jakarta.inject.Singleton;

/** Restores the text that a unit had in an earlier version: it is saved as if it had been typed. */
@Singleton
class RestoringTexts {

    private final DeskTransaction transaction;
    private final SavingUnits saving;

    RestoringTexts(DeskTransaction transaction, SavingUnits saving) {
        this.transaction = transaction;
        this.saving = saving;
    }

    /**
     * Saves it.
     *
     * @param unit as the history showed it
     * @param version the number of the version that has the text
     * @throws ProblemException NOT_FOUND if it has none, or as {@link SavingUnits#save}
     */
    SavedUnit restore(Caller caller, EditedUnit unit, int version) {
        return transaction.write(tables -> saving.save(tables, caller, unit, text(tables, unit, version), true));
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
