package dev.dragoman.editions;

import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds the authority of a language version: the publisher's statement for the locale or for the public edition, whichever is
 * newer, or else what the bundle says.
 */
public final class AuthorityInForce {

    private AuthorityInForce() {}

    /** The authority that a release of this version would have if its publisher says nothing else. */
    public static Authority of(Tables tables, BundleVersion version) {
        return of(tables, version.bundle(), Optional.of(version.number()));
    }

    /**
     * As above.
     *
     * @param version the number of the bundle's version; empty where it is not stored
     */
    public static Authority of(Tables tables, Bundle bundle, Optional<Integer> version) {
        String slug = bundle.slug().value();
        String locale = bundle.locale().toString();
        return of(
                bundle,
                version,
                tables.table(AuthorityStatements.class).newest(slug, locale),
                tables.table(Editions.class).publicIn(slug, locale));
    }

    static Authority of(
            Bundle bundle, Optional<Integer> version, Optional<AuthorityStatement> statement, Optional<Edition> shown) {
        return of(
                bundle.authority(),
                version,
                statement,
                shown.map(edition -> new Shown(edition.bundleVersion(), edition.authority(), edition.releasedAt())));
    }

    /**
     * As above.
     *
     * @param bundle what the bundle says
     * @param version the number of the bundle's version; empty where it is not stored
     * @param statement the newest one of the locale
     * @param shown what is public in the locale
     */
    public static Authority of(
            Authority bundle,
            Optional<Integer> version,
            Optional<AuthorityStatement> statement,
            Optional<Shown> shown) {
        return shown.filter(edition -> edition.version().equals(version))
                .filter(edition -> statement
                        .filter(said -> said.at().isAfter(edition.at()))
                        .isEmpty())
                .map(Shown::authority)
                .or(() -> statement.filter(said -> said.holdsFor(bundle)).map(AuthorityStatement::authority))
                .orElse(bundle);
    }

    /** What of a public edition decides: the bundle version that it shows, its authority, and when it was released. */
    public record Shown(Optional<Integer> version, Authority authority, Instant at) {}
}
