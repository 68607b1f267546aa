package dev.dragoman.releasing;

import dev.dragoman.editions.Edition;
import dev.dragoman.editions.EditionText;
import dev.dragoman.editions.Listing;
import java.util.List;

/**
 * The edition that a release would make now, with all that its page shows.
 *
 * @param all the editions that would be public then in each locale, the canonical one first
 * @param related the public language versions of its related records, in the order of the records
 */
public record PreviewedEdition(EditionText text, List<Edition> all, List<Listing> related) {

    public PreviewedEdition {
        all = List.copyOf(all);
        related = List.copyOf(related);
    }
}
