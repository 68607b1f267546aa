package dev.dragoman.editions.search;

import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The index of terms in SQLite: FTS5, with the places of all terms. */
public interface SqliteSearchTerms extends SearchTerms {

    String MATCHING = "select rowid from search_terms where search_terms match :match";

    @Override
    @SqlUpdate("insert into search_terms (rowid, terms) values (:id, :sequence)")
    void add(@BindMethods DocumentTerms document);

    @Override
    @SqlUpdate("delete from search_terms where rowid = :id")
    void remove(long id);
}
