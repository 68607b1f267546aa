package dev.dragoman.desk.board;

import dev.dragoman.rendering.record.TranslationsView.UnitCounts;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.ReviewState;

/**
 * The newest version of a translation, as the board reads it.
 *
 * @param released whether it is this very version that is public
 * @param authority what its release would make it in law if the publisher says nothing else
 */
public record CellRow(
        String slug, String locale, ReviewState review, boolean released, Authority authority, UnitCounts units) {

    /** The word for its state, as in the API. */
    public String state() {
        return released ? "released" : review.slug();
    }
}
