package dev.dragoman.drafting.preview;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import java.time.Instant;
import java.util.Optional;

/**
 * A private link to the preview of a draft: whoever has its secret sees the newest draft, until it expires or is revoked.
 *
 * @param digest of its secret, in lower-case hexadecimal
 * @param maker the name of who made it
 * @param expiresAt the instant from which it no longer works
 */
public record PreviewLink(
        Slug slug,
        LanguageTag locale,
        String digest,
        String maker,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> revokedAt) {

    /** Whether it works at this instant. */
    public boolean works(Instant now) {
        return revokedAt.isEmpty() && now.isBefore(expiresAt);
    }
}
