package dev.dragoman.translation.assignment;

import dev.dragoman.http.VersionTag;
import dev.dragoman.json.Digest;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import java.time.Instant;
import java.util.Optional;

/**
 * The person who works on the translation of a record into a locale, which need not have been started.
 *
 * @param number 1, 2, 3 … incremented when the assignee or the due time changes
 * @param assignee the name of their token or sign-in
 * @param by who assigned it: the assignee, or a publisher
 */
public record Assignment(
        Slug slug, LanguageTag locale, int number, String assignee, Optional<Due> due, String by, Instant at) {

    public Assignment {
        if (number < 1 || assignee.isBlank()) {
            throw new IllegalArgumentException("An assignment has a number from 1 and an assignee");
        }
    }

    /** The entity tag that editors may send as {@code If-Match} to change it. */
    public VersionTag tag() {
        return VersionTag.of(
                number, Digest.of(assignee + "\n" + due.map(Due::text).orElse("") + "\n" + at));
    }
}
