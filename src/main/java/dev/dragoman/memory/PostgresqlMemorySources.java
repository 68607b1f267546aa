package dev.dragoman.memory;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Sources in PostgreSQL: pg_trgm's index finds the texts that are like the pattern of each group. */
public interface PostgresqlMemorySources extends MemorySources {

    @Override
    @SqlQuery("""
            select s.id, s.text
            from unnest(string_to_array(:patterns, ' ')) as p (pattern)
            join memory_source s on s.folded like p.pattern
            where exists (select 1 from memory_pair m where m.source = s.id and m.locale = :locale)
            group by s.id
            order by count(*) desc, abs(length(s.folded) - :length), s.id desc
            limit :limit
            """)
    @RegisterConstructorMapper(Candidate.class)
    List<Candidate> candidates(@BindMethods TrigramQuery query, String locale, int limit);
}
