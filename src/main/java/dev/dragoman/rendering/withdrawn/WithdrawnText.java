package dev.dragoman.rendering.withdrawn;

import static java.util.Objects.requireNonNull;

import dev.dragoman.editions.Edition;
import dev.dragoman.editions.Withdrawal;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import java.util.List;
import java.util.Optional;

/**
 * What can be said of a record that was withdrawn.
 *
 * @param locale the language version that was withdrawn; empty if the whole record was
 * @param others the editions that are still public, the canonical one first
 */
public record WithdrawnText(Slug slug, Optional<LanguageTag> locale, Withdrawal withdrawal, List<Edition> others) {

    public WithdrawnText {
        requireNonNull(slug, "slug");
        requireNonNull(locale, "locale");
        requireNonNull(withdrawal, "withdrawal");
        others = List.copyOf(others);
    }
}
