package dev.dragoman.rendering.feed;

import static java.util.Objects.requireNonNull;

import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.editions.changes.RecentChanges;
import dev.dragoman.rendering.record.PublicText;
import java.util.Optional;

/**
 * What a feed is to say of a language version.
 *
 * @param text its newest edition; empty if it was withdrawn
 */
public record FeedEntry(RecentChanges.Row change, Optional<PublicText> text) {

    public FeedEntry {
        requireNonNull(change, "change");
        requireNonNull(text, "text");
    }

    /** Whether the address of its page still says something to read. */
    boolean isReadable() {
        return text.isPresent()
                || change.withdrawn().filter(WithdrawalMode.WITHDRAWN::equals).isPresent();
    }
}
