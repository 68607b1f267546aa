package dev.dragoman.desk.glossary;

import dev.dragoman.records.RecordColumns;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The files of glossaries that people have uploaded and not taken yet. */
@RegisterColumnMapperFactory(RecordColumns.class)
@RegisterConstructorMapper(PendingGlossary.class)
public interface PendingGlossaries {

    @SqlUpdate("""
            insert into glossary_upload (id, owner, locale, file_name, file, additive, created_at)
            values (:id, :owner, :locale, :fileName, :file, :additive, :createdAt)
            """)
    void add(String id, String owner, String locale, String fileName, byte[] file, int additive, Instant createdAt);

    /** A person's own file for a glossary, if it is not older than an instant. */
    @SqlQuery("""
            select id, owner, locale, file_name, file, additive, created_at
            from glossary_upload
            where id = :id and locale = :locale and owner = :owner and created_at > :since
            """)
    Optional<PendingGlossary> find(String id, String locale, String owner, Instant since);

    @SqlUpdate("delete from glossary_upload where id = :id and owner = :owner")
    void delete(String id, String owner);

    /** Deletes a person's own files, and everybody's that are older. */
    @SqlUpdate("delete from glossary_upload where owner = :owner or created_at <= :before")
    void deleteOwnAndOlder(String owner, Instant before);
}
