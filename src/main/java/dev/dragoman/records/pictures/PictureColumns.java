package dev.dragoman.records.pictures;

import dev.dragoman.json.Digest;
import dev.dragoman.storage.TextColumns;

/** How the values of pictures are stored in columns. */
public final class PictureColumns extends TextColumns {

    public PictureColumns() {
        super(text(Digest.class, Digest::new), name(PictureType.class));
    }
}
