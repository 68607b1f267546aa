package dev.dragoman.releasing.log;

import dev.dragoman.editions.EditionColumns;
import dev.dragoman.releasing.terms.ReleaseNotes;
import dev.dragoman.releasing.terms.ReleaseState;
import dev.dragoman.storage.TextColumns;
import dev.dragoman.times.ZonedMoment;

/** How the values of releases are stored in columns. */
public final class ReleaseColumns extends TextColumns {

    public ReleaseColumns() {
        super(
                new EditionColumns(),
                name(ReleaseState.class),
                json(ReleaseNotes.class, ReleaseJson.NOTES),
                text(ZonedMoment.class, ZonedMoment::recorded));
    }
}
