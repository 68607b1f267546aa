package dev.dragoman.editions.search;

import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The index of terms in PostgreSQL: a GIN index finds the documents, and phrases are looked for in their words. */
public interface PostgresqlSearchTerms extends SearchTerms {

    String MATCHING = """
            select t.id
            from search_terms t
            where t.terms @@ cast(:tsquery as tsquery)
              and not exists (
                select 1
                from unnest(string_to_array(:phrases, '|')) as phrase
                where position(phrase in t.words) = 0
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
}
