package dev.dragoman.memory;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Sources in PostgreSQL: pg_trgm's index finds those with any of the trigrams, which a regular expression lists. */
public interface PostgresqlMemorySources extends MemorySources {

    @Override
    @SqlQuery("""
            with found as materialized (
                select s.id, s.text, s.folded
                from memory_source s
                where s.folded ~ :pattern
            )
            select found.id, found.text
            from found
            where exists (select 1 from memory_pair p where p.source = found.id and p.locale = :locale)
            order by (
                    select count(*)
                    from unnest(string_to_array(:list, ' ')) as t
                    where position(t in found.folded) > 0
                ) desc,
                abs(length(found.folded) - :length), found.id desc
            limit :limit
            """)
    @RegisterConstructorMapper(Candidate.class)
    List<Candidate> candidates(@BindMethods TrigramQuery query, String locale, int limit);
}
