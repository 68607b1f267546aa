package dev.dragoman.translation;

import dev.dragoman.records.RecordColumns;
import dev.dragoman.storage.TextColumns;

/** How the values of translations are stored in columns. */
public final class TranslationColumns extends TextColumns {

    public TranslationColumns() {
        super(
                new RecordColumns(),
                name(Authority.class),
                name(ReviewAction.class),
                longJson(Bundle.class, BundleJson.DOCUMENT));
    }
}
