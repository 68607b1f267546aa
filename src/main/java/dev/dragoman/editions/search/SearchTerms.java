package dev.dragoman.editions.search;

import java.util.List;

/** The index of terms, which each database keeps in its own way. */
public interface SearchTerms {

    /** Adds the terms of a document that has none. */
    void add(DocumentTerms document);

    /** Removes the terms of a document, if it has any. */
    void remove(long id);

    /**
     * A page of the records in which the terms are found, newest issue first.
     *
     * @param issued the date of issue of the last record of the page before, or one behind all
     * @param slug the slug of that record
     * @param limit how many records at most
     */
    List<Found> page(TermQuery query, SearchScope scope, String issued, String slug, int limit);

    /** How many records the terms are found in, counted up to a limit. */
    int count(TermQuery query, SearchScope scope, int limit);

    /** The locales in which the terms are found, sorted. */
    List<String> locales(TermQuery query, SearchScope scope);

    /**
     * A record in which the terms are found.
     *
     * @param issued the date of issue, ISO 8601
     * @param found the locales of the versions in which they are found, the canonical one first, with a space between
     * @param locales all locales that it is public in, likewise
     */
    record Found(String slug, String issued, String found, String locales) {}
}
