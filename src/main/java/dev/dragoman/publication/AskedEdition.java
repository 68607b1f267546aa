package dev.dragoman.publication;

/**
 * A language version that a publisher wants to be public.
 *
 * @param unfinishedInCanonical whether units that are not finished are shown in the canonical language; otherwise they
 *     stop the release
 */
public record AskedEdition(EditionKey key, boolean unfinishedInCanonical) {

    /** A language version on the usual terms. */
    public static AskedEdition of(EditionKey key) {
        return new AskedEdition(key, false);
    }
}
