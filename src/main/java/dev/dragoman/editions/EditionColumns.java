package dev.dragoman.editions;

import dev.dragoman.editions.evidence.EditionEvidence;
import dev.dragoman.editions.overrides.OverriddenErrors;
import dev.dragoman.editions.weights.UnitWeights;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.storage.TextColumns;
import dev.dragoman.translation.TranslationColumns;

/** How the values of editions are stored in columns. */
public final class EditionColumns extends TextColumns {

    public EditionColumns() {
        super(
                new TranslationColumns(),
                name(Weight.class),
                name(WithdrawalMode.class),
                text(UnitWeights.class, UnitWeights::parse),
                json(Withdrawal.class, EditionJson.WITHDRAWAL),
                json(EditionNotices.class, EditionJson.NOTICES),
                json(EditionEvidence.class, EditionJson.EVIDENCE),
                json(OverriddenErrors.class, EditionJson.OVERRIDDEN));
    }
}
