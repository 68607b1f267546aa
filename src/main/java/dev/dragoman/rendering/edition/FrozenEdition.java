package dev.dragoman.rendering.edition;

import static java.util.Objects.requireNonNull;

import dev.dragoman.rendering.record.PublicText;
import java.time.Instant;
import java.util.Optional;

/**
 * An edition among those of its locale.
 *
 * @param before the edition that it followed; empty for the first
 * @param until when the next one took its place; empty for the newest
 * @param newest the number of the newest edition
 */
public record FrozenEdition(PublicText text, Optional<PublicText> before, Optional<Instant> until, int newest) {

    public FrozenEdition {
        requireNonNull(text, "text");
        requireNonNull(before, "before");
        requireNonNull(until, "until");
    }

    /** Whether it is what the record's own page shows. */
    public boolean isNewest() {
        return text.edition().number() == newest;
    }
}
