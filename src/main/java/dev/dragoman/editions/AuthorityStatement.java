package dev.dragoman.editions;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.translation.Authority;
import java.time.Instant;

/**
 * A publisher's statement of the authority of a language version, in force from then on.
 *
 * @param number 1, 2, 3 … within record and locale
 * @param bundleAuthority what the newest bundle version said at that time
 */
public record AuthorityStatement(
        LanguageTag locale, int number, Authority authority, Authority bundleAuthority, String actor, Instant at) {

    public AuthorityStatement {
        if (number < 1) {
            throw new IllegalArgumentException("Statements are numbered from 1, not " + number);
        }
    }

    /** Whether it is about a bundle of this authority too: the work of a machine that came later is not what the publisher knew. */
    public boolean holdsFor(Authority bundle) {
        return bundle != Authority.MACHINE || bundleAuthority == Authority.MACHINE;
    }
}
