package dev.dragoman.memory.tmx;

import dev.dragoman.translation.TranslationColumns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The files that pairs of the memory are from, and those that wait to be taken. */
@RegisterColumnMapperFactory(TranslationColumns.class)
@RegisterConstructorMapper(MemoryImport.class)
public interface MemoryImports {

    @SqlUpdate("""
            insert into memory_import (id, locale, file, actor, person, imported_at, content)
            values (:id, :locale, :file, :actor, :person, :at, :content)
            """)
    void add(String id, String locale, String file, String actor, String person, Instant at, String content);

    /** A person's own file that waits since an instant or later. */
    @SqlQuery("""
            select id, locale, file, person, content
            from memory_import
            where id = :id and actor = :actor and taken_at is null and imported_at >= :since
            """)
    Optional<MemoryImport> waiting(String id, String actor, Instant since);

    /** Locks a file until the transaction ends, so that it is taken once. */
    @SqlUpdate("update memory_import set taken_at = taken_at where id = :id")
    void lock(String id);

    @SqlUpdate("update memory_import set taken_at = :at where id = :id")
    void take(String id, Instant at);

    /** Deletes the files of a person that wait to be taken. */
    @SqlUpdate("delete from memory_import where actor = :actor and taken_at is null")
    void discard(String actor);

    /** Files that were taken and have no pairs: those of a store that was made from an archive. */
    @SqlQuery("""
            select i.id
            from memory_import i
            where i.taken_at is not null and not exists (select 1 from memory_pair p where p.file_id = i.id)
            order by i.id
            """)
    List<String> withoutPairs();

    /** A file that was taken. */
    @SqlQuery("select id, locale, file, person, content from memory_import where id = :id and taken_at is not null")
    Optional<MemoryImport> taken(String id);

    /** When a file was taken. */
    @SqlQuery("select taken_at from memory_import where id = :id and taken_at is not null")
    Optional<Instant> takenAt(String id);
}
