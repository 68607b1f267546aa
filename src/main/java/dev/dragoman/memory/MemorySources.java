package dev.dragoman.memory;

import dev.dragoman.storage.DatabaseKind;
import dev.dragoman.storage.Tables;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The sources of the memory, each once; triggers of the database keep the index of their trigrams. */
public interface MemorySources {

    /** The sources, with the trigram search of the database in use. */
    static MemorySources of(Tables tables) {
        return tables.database() == DatabaseKind.SQLITE
                ? tables.table(SqliteMemorySources.class)
                : tables.table(PostgresqlMemorySources.class);
    }

    @SqlUpdate("""
            insert into memory_source (digest, text, folded)
            values (:digest, :text, :folded)
            on conflict (digest) do nothing
            """)
    void add(@BindMethods NormalizedSource source);

    @SqlQuery("select id from memory_source where digest = :digest")
    Optional<Long> id(String digest);

    /** Removes those of these sources that have no translation. */
    @SqlUpdate("""
            delete from memory_source
            where id in (<ids>) and not exists (select 1 from memory_pair p where p.source = memory_source.id)
            """)
    void removeUnused(@BindList("ids") List<Long> ids);

    /** The highest number of a source, 0 if there is none. */
    @SqlQuery("select coalesce(max(id), 0) from memory_source")
    long last();

    /** Some folded texts, from a number on. */
    @SqlQuery("select folded from memory_source where id >= :from order by id limit :limit")
    List<String> folded(long from, int limit);

    /**
     * Sources that have a translation into a locale and any of some groups of trigrams, those with most of them first, then those
     * of about the same length.
     *
     * @param limit how many at most
     */
    List<Candidate> candidates(@BindMethods TrigramQuery query, String locale, int limit);

    /** A source that may be like another one. */
    record Candidate(long id, String text) {}
}
