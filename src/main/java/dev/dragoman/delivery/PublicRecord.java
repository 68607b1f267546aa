package dev.dragoman.delivery;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.Negotiation;
import dev.dragoman.locales.Substitutes;
import dev.dragoman.publication.Edition;
import java.util.List;
import java.util.Optional;

/**
 * The public language versions of a record as they were at one time.
 *
 * @param version differs whenever they were read anew, so that nothing rendered from an earlier state is served
 * @param editions the newest edition of every locale, the canonical one first; never empty
 * @param negotiation which of them answers whom
 */
record PublicRecord(long version, List<Edition> editions, Negotiation negotiation) {

    static PublicRecord of(long version, List<Edition> editions, Substitutes substitutes) {
        List<LanguageTag> locales = editions.stream().map(Edition::locale).toList();
        return new PublicRecord(version, editions, new Negotiation(locales, LanguageTag.CANONICAL, substitutes));
    }

    PublicRecord {
        editions = List.copyOf(editions);
    }

    List<LanguageTag> locales() {
        return editions.stream().map(Edition::locale).toList();
    }

    Optional<Edition> in(LanguageTag locale) {
        return editions.stream()
                .filter(edition -> edition.locale().equals(locale))
                .findFirst();
    }
}
