package dev.dragoman.memory;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Sources in SQLite: an FTS5 table of trigrams finds candidates, at most so many that counting is quick. */
public interface SqliteMemorySources extends MemorySources {

    @Override
    @SqlQuery("""
            select s.id, s.text
            from (
                select i.rowid as id
                from memory_index i
                where memory_index match :match
                  and exists (select 1 from memory_pair p where p.source = i.rowid and p.locale = :locale)
                order by i.rowid desc
                limit 3000
            ) found
            join memory_source s on s.id = found.id
            order by (select count(*) from json_each(:json) t where instr(s.folded, t.value) > 0) desc,
                     abs(length(s.folded) - :length), s.id desc
            limit :limit
            """)
    @RegisterConstructorMapper(Candidate.class)
    List<Candidate> candidates(@BindMethods TrigramQuery query, String locale, int limit);
}
