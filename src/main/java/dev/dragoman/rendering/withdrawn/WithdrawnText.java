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
 * @param edition the newest one of the language version whose withdrawal it is
 * @param others the editions that are still public, the canonical one first
 */
public record WithdrawnText(
        Optional<LanguageTag> locale, Edition edition, Withdrawal withdrawal, List<Edition> others) {

    public WithdrawnText {
        requireNonNull(locale, "locale");
        requireNonNull(edition, "edition");
        requireNonNull(withdrawal, "withdrawal");
        others = List.copyOf(others);
    }

    public Slug slug() {
        return edition.slug();
    }
}
