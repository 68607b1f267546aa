package dev.dragoman.desk.editor;

import dev.dragoman.desk.editor.UnitView.Notice;
import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.fidelity.PlaceholdersCheck;
import dev.dragoman.quality.finding.FindingMessages;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Unit;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Says why a text that was typed is not stored, in the language of the person where there are words for it. */
@Singleton
class UnitMistakes {

    private final Store store;
    private final FindingMessages messages;

    UnitMistakes(Store store, FindingMessages messages) {
        this.store = store;
        this.messages = messages;
    }

    /** @throws ProblemException the same again if it is not about the text */
    Notice of(DeskTranslation asked, UnitForm form, ProblemException declined, LocalizedMessages words) {
        return switch (declined.code()) {
            case NO_UNIT_TAKEN -> codes(asked, form, declined, words);
            case INVALID_BUNDLE, INVALID_TIME_REFERENCE, INVALID_RECORD ->
                new Notice("editor.refused", false, List.of(), declined.detail());
            case LIMIT_EXCEEDED -> new Notice("editor.too-long", false, List.of(), declined.detail());
            case PRECONDITION_FAILED -> Notice.bad("editor.changed");
            case LANGUAGE_EXISTS -> new Notice("files.language-exists", false, List.of(), declined.detail());
            default -> throw declined;
        };
    }

    private Notice codes(DeskTranslation asked, UnitForm form, ProblemException declined, LocalizedMessages words) {
        List<String> reasons = reasons(asked, form, words);
        return new Notice("editor.refused", false, reasons, reasons.isEmpty() ? declined.detail() : null);
    }

    private List<String> reasons(DeskTranslation asked, UnitForm form, LocalizedMessages words) {
        Optional<CanonicalRecord> record = store.read(tables ->
                        tables.table(Revisions.class).newest(asked.slug().value()))
                .map(revision -> revision.record());
        Optional<Unit> unit = record.map(of -> of.unitsById().get(form.unit().unit()));
        if (unit.isEmpty()) {
            return List.of();
        }
        Target target = new Target(
                unit.get().id(),
                form.text(),
                UnitState.TRANSLATED,
                Optional.empty(),
                unit.get().source());
        try {
            return new PlaceholdersCheck()
                    .find(TranslatedUnit.of(record.get(), asked.locale(), unit.get(), target))
                    .map(messages.in(words.locale())::text)
                    .toList();
        } catch (ProblemException unreadable) {
            // Then the problem itself says what no text can have.
            return List.of();
        }
    }
}
