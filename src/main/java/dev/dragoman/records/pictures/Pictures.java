package dev.dragoman.records.pictures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SingleValue;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The pictures of records: their files by digest, those that can be shown next, and those that revisions show. */
@RegisterColumnMapperFactory(PictureColumns.class)
@RegisterConstructorMapper(PictureFile.class)
@RegisterConstructorMapper(StoredPicture.class)
public interface Pictures {

    /** Adds a file if it is not stored yet. */
    @SqlUpdate("""
            insert into picture_file (digest, type, width, height, length, bytes)
            values (:digest, :type, :width, :height, :length, :bytes)
            on conflict (digest) do update
            set digest = excluded.digest
            """)
    void addFile(String digest, String type, int width, int height, int length, byte[] bytes);

    /** Deletes a file that is neither a picture nor shown in a revision. */
    @SqlUpdate("""
            delete from picture_file
            where digest = :digest
              and not exists (select 1 from picture where picture.digest = picture_file.digest)
              and not exists (select 1 from revision_picture where revision_picture.digest = picture_file.digest)
            """)
    void deleteFileIfUnused(String digest);

    @SqlUpdate("""
            insert into picture (slug, name, digest, origin, author, stored_at)
            values (:slug, :name, :digest, :origin, :author, :storedAt)
            on conflict (slug, name) do update
            set digest = excluded.digest,
                origin = excluded.origin,
                author = excluded.author,
                stored_at = excluded.stored_at
            """)
    void put(String slug, String name, String digest, String origin, Optional<String> author, Instant storedAt);

    @SqlUpdate("delete from picture where slug = :slug and name = :name")
    void delete(String slug, String name);

    /** Keeps a file that a revision shows. */
    @SqlUpdate("""
            insert into revision_picture (slug, revision, name, digest)
            values (:slug, :revision, :name, :digest)
            """)
    void keep(String slug, int revision, String name, String digest);

    /** The pictures that the next revision of a record can show, by name. */
    @SqlQuery("""
            select p.name, f.type, f.digest, f.width, f.height, f.length, p.origin, p.author, p.stored_at
            from picture p
            join picture_file f on f.digest = p.digest
            where p.slug = :slug
            order by p.name
            """)
    List<StoredPicture> of(String slug);

    /** The files that ever were under a name in a revision that is or was public. */
    @SqlQuery("""
            select distinct r.name, f.type, f.digest, f.width, f.height
            from revision_picture r
            join picture_file f on f.digest = r.digest
            join edition e on e.slug = r.slug and e.revision = r.revision
            where r.slug = :slug and r.name = :name
            """)
    List<PictureFile> shownToThePublic(String slug, String name);

    /** The files under a name that the next revision can show, or that any revision shows. */
    @SqlQuery("""
            select p.name, f.type, f.digest, f.width, f.height
            from picture p
            join picture_file f on f.digest = p.digest
            where p.slug = :slug and p.name = :name
            union
            select r.name, f.type, f.digest, f.width, f.height
            from revision_picture r
            join picture_file f on f.digest = r.digest
            where r.slug = :slug and r.name = :name
            """)
    List<PictureFile> everStored(String slug, String name);

    /** The files that any picture of a record is or was. */
    @SqlQuery("""
            select digest from picture where slug = :slug
            union
            select digest from revision_picture where slug = :slug
            """)
    List<String> digestsOf(String slug);

    /** The bytes of a file that is stored. */
    @SqlQuery("select bytes from picture_file where digest = :digest")
    @SingleValue
    byte[] bytes(String digest);
}
