package dev.dragoman.rendering;

import dev.dragoman.editions.Edition;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.translation.Authority;

/** A public language version of a record. */
public record Alternate(LanguageTag locale, int edition, Authority authority) {

    public static Alternate of(Edition edition) {
        return new Alternate(edition.locale(), edition.number(), edition.authority());
    }

    /** The language's name in the language itself. */
    public String ownName() {
        return locale.ownName();
    }

    public String dir() {
        return locale.direction().slug();
    }
}
