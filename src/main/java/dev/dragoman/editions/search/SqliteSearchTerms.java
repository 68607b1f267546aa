package dev.dragoman.editions.search;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The index of terms in SQLite: FTS5, with the places of all terms. */
public interface SqliteSearchTerms extends SearchTerms {

    String MATCH = " d.id in (select rowid from search_terms where search_terms match :match) ";

    @Override
    @SqlUpdate("insert into search_terms (rowid, terms) values (:id, :sequence)")
    void add(@BindMethods DocumentTerms document);

    @Override
    @SqlUpdate("delete from search_terms where rowid = :id")
    void remove(long id);

    @Override
    @SqlQuery(TermStatements.PAGE + TermStatements.FROM + MATCH + TermStatements.PAGE_END)
    @RegisterConstructorMapper(Found.class)
    List<Found> page(
            @BindMethods TermQuery query, @BindMethods SearchScope scope, String issued, String slug, int limit);

    @Override
    @SqlQuery(TermStatements.COUNT + TermStatements.FROM + MATCH + TermStatements.COUNT_END)
    int count(@BindMethods TermQuery query, @BindMethods SearchScope scope, int limit);

    @Override
    @SqlQuery(TermStatements.LOCALES + TermStatements.FROM + MATCH + TermStatements.LOCALES_END)
    List<String> locales(@BindMethods TermQuery query, @BindMethods SearchScope scope);
}
