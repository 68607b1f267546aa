package dev.dragoman.records;

import dev.dragoman.json.Digest;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.storage.TextColumns;
import dev.dragoman.times.TimeFacts;
import java.time.LocalDate;

/** How the values of records are stored in columns. */
public final class RecordColumns extends TextColumns {

    public RecordColumns() {
        super(
                text(Slug.class, Slug::new),
                text(LanguageTag.class, LanguageTag::parse),
                text(Digest.class, Digest::new),
                text(LocalDate.class, LocalDate::parse),
                name(Kind.class),
                name(Origin.class),
                json(CanonicalRecord.class, RecordJson.DOCUMENT),
                json(TimeFacts.class, RecordJson.TIMES));
    }
}
