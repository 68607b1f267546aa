package dev.dragoman.translation.evidence;

import dev.dragoman.records.RecordColumns;
import dev.dragoman.storage.TextColumns;

/** How the values of evidence are stored in columns. */
public final class EvidenceColumns extends TextColumns {

    public EvidenceColumns() {
        super(new RecordColumns(), name(UnitAct.Kind.class), name(TextOrigin.Kind.class));
    }
}
