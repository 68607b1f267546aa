package dev.dragoman.editions;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import java.time.Instant;
import java.util.List;

/**
 * An entry of the public change log.
 *
 * @param seq its place in the one order of all public changes, from 1
 * @param act what happened; {@code release}, {@code correction} or {@code withdrawal}
 */
public record PublicChange(long seq, Instant happenedAt, String act, Slug slug, LanguageTag locale, int edition) {

    /** The keys by which caches can purge what the change concerns: all language versions, lists and the change log. */
    public List<String> surrogateKeys() {
        return List.of("rec-" + slug, "rec-" + slug + "." + locale, "lists", "locales", "changes");
    }
}
