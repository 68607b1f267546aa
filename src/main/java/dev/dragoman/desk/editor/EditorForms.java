package dev.dragoman.desk.editor;

import dev.dragoman.access.Caller;
import dev.dragoman.desk.page.DeskTransaction;
import dev.dragoman.drafting.units.EditedUnit;
import dev.dragoman.drafting.units.SavedUnit;
import dev.dragoman.drafting.units.SavingUnits;
import dev.dragoman.drafting.units.UnchangedUnit;
import dev.dragoman.http.VersionTag;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.review.Reviewing;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.ReviewAction;
import dev.dragoman.translation.history.VersionSteps;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Does what the forms of the editor say, each in one transaction. */
@Singleton
class EditorForms {

    private final DeskTransaction transaction;
    private final SavingUnits saving;
    private final UnchangedUnit unchanged;
    private final Reviewing reviewing;

    EditorForms(DeskTransaction transaction, SavingUnits saving, UnchangedUnit unchanged, Reviewing reviewing) {
        this.transaction = transaction;
        this.saving = saving;
        this.unchanged = unchanged;
        this.reviewing = reviewing;
    }

    /** @throws ProblemException as {@link SavingUnits#save} */
    SavedUnit save(Caller caller, EditedUnit unit, String text, boolean finished) {
        return transaction.write(tables -> saving.save(tables, caller, unit, text, finished));
    }

    /** @throws ProblemException as {@link UnchangedUnit#confirm} */
    void confirm(Caller caller, EditedUnit unit) {
        transaction.write(tables -> unchanged.confirm(tables, caller, unit));
    }

    /** @throws ProblemException as {@link UnchangedUnit#dismiss} */
    void dismiss(Caller caller, EditedUnit unit, String check, String reason) {
        transaction.write(tables -> {
            unchanged.dismiss(tables, caller, unit, check, reason);
            return unit;
        });
    }

    /** @throws ProblemException as {@link UnchangedUnit#restore} */
    void restore(Caller caller, EditedUnit unit, String check) {
        transaction.write(tables -> {
            unchanged.restore(tables, caller, unit, check);
            return unit;
        });
    }

    /**
     * Submits the newest version for review.
     *
     * @param version the newest one that the person has seen; their own ones after it count as seen
     * @throws ProblemException PRECONDITION_FAILED if somebody else has stored one since, or as {@link Reviewing#review}
     */
    void submit(Caller caller, Slug slug, LanguageTag locale, int version) {
        transaction.write(tables -> reviewing.review(
                tables,
                caller,
                slug,
                locale,
                ReviewAction.SUBMIT,
                Optional.empty(),
                newest -> requireSeen(
                        tables,
                        caller,
                        slug,
                        locale,
                        version,
                        newest.map(VersionTag::number).orElse(0))));
    }

    private static void requireSeen(Tables tables, Caller caller, Slug slug, LanguageTag locale, int seen, int newest) {
        boolean own = seen <= newest
                && tables
                        .table(VersionSteps.class)
                        .before(slug.value(), locale.toString(), newest + 1, newest - seen)
                        .stream()
                        .allMatch(step ->
                                step.author().filter(caller.name()::equals).isPresent());
        if (!own) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_FAILED,
                    "Somebody else has changed the translation since version " + seen + "; look at it again");
        }
    }
}
