package dev.dragoman.editions.search;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The index of terms in PostgreSQL: a GIN index finds the documents, and phrases are looked for in their words. */
public interface PostgresqlSearchTerms extends SearchTerms {

    String MATCH = """
             d.id in (
                select t.id
                from search_terms t
                where t.terms @@ cast(:tsquery as tsquery)
                  and not exists (
                    select 1
                    from unnest(string_to_array(:phrases, '|')) as phrase
                    where position(phrase in t.words) = 0
                  )
             )
            """;

    @Override
    @SqlUpdate("""
            insert into search_terms (id, terms, words)
            values (:id, array_to_tsvector(string_to_array(:lexemes, ' ')), :words)
            """)
    void add(@BindMethods DocumentTerms document);

    @Override
    @SqlUpdate("delete from search_terms where id = :id")
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
