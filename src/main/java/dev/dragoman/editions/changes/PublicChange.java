package dev.dragoman.editions.changes;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An entry of the public change log.
 *
 * @param seq its place in the one order of all public changes, from 1
 * @param act what happened; {@code release}, {@code correction}, {@code withdrawal} or {@code rename}
 * @param formerSlug the slug that the record had before, of a renaming only
 */
public record PublicChange(
        long seq,
        Instant happenedAt,
        String act,
        Slug slug,
        LanguageTag locale,
        int edition,
        Optional<Slug> formerSlug) {

    /** The keys by which caches can purge what the change concerns: all language versions, lists and the change log. */
    public List<String> surrogateKeys() {
        return Stream.concat(
                        Stream.of(slug, formerSlug.orElse(slug))
                                .distinct()
                                .flatMap(of -> Stream.of("rec-" + of, "rec-" + of + "." + locale)),
                        Stream.of("lists", "locales", "changes"))
                .toList();
    }
}
