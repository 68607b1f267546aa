package dev.dragoman.desk.files;

import dev.dragoman.records.RecordColumns;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The files that people have uploaded and not taken yet. */
@RegisterColumnMapperFactory(RecordColumns.class)
@RegisterConstructorMapper(PendingUpload.class)
public interface PendingUploads {

    @SqlUpdate("""
            insert into desk_upload (slug, id, locale, owner, format, file_name, file, created_at)
            values (:slug, :id, :locale, :owner, :format, :fileName, :file, :createdAt)
            """)
    void add(
            String slug,
            String id,
            String locale,
            String owner,
            String format,
            String fileName,
            byte[] file,
            Instant createdAt);

    /** A person's own file for a translation, if it is not older than an instant. */
    @SqlQuery("""
            select slug, id, locale, owner, format, file_name, file, created_at
            from desk_upload
            where slug = :slug and id = :id and locale = :locale and owner = :owner and created_at > :since
            """)
    Optional<PendingUpload> find(String slug, String id, String locale, String owner, Instant since);

    @SqlUpdate("delete from desk_upload where slug = :slug and id = :id and owner = :owner")
    void delete(String slug, String id, String owner);

    /** Deletes everybody's files that are older. */
    @SqlUpdate("delete from desk_upload where created_at <= :before")
    void deleteOlder(Instant before);

    /** Deletes all of a person's files but the newest ones. */
    @SqlUpdate("""
            delete from desk_upload
            where owner = :owner
              and id not in (
                  select id
                  from desk_upload
                  where owner = :owner
                  order by created_at desc, id
                  limit :kept)
            """)
    void deleteAllButNewest(String owner, int kept);
}
