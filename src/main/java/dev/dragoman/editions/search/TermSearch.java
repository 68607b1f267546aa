package dev.dragoman.editions.search;

import dev.dragoman.editions.search.SearchTerms.Found;
import dev.dragoman.storage.DatabaseKind;
import dev.dragoman.storage.Tables;
import java.util.List;

/** Finds records by terms, in the SQL of the database in use. */
public final class TermSearch {

    private final SearchTerms terms;
    private final String matching;
    private final SearchScope scope;

    private TermSearch(SearchTerms terms, String matching, SearchScope scope) {
        this.terms = terms;
        this.matching = matching;
        this.scope = scope;
    }

    /** A search within a scope. */
    public static TermSearch in(SearchScope scope, Tables tables) {
        return tables.database() == DatabaseKind.SQLITE
                ? new TermSearch(tables.table(SqliteSearchTerms.class), SqliteSearchTerms.MATCHING, scope)
                : new TermSearch(tables.table(PostgresqlSearchTerms.class), PostgresqlSearchTerms.MATCHING, scope);
    }

    /**
     * A page of the records in which the terms are found, newest issue first.
     *
     * @param issued the date of issue of the last record of the page before, or one behind all
     * @param slug the slug of that record
     * @param limit how many records at most
     */
    public List<Found> page(TermQuery query, String issued, String slug, int limit) {
        return terms.page(matching, query, scope, issued, slug, limit);
    }

    /** How many records the terms are found in, counted up to a limit. */
    public int count(TermQuery query, int limit) {
        return terms.count(matching, query, scope, limit);
    }

    /** The locales in which the terms are found, sorted. */
    public List<String> locales(TermQuery query) {
        return terms.locales(matching, query, scope);
    }
}
