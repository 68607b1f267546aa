package dev.dragoman.records;

import dev.dragoman.json.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The revisions of all records; rows are only ever added. */
@RegisterColumnMapperFactory(RecordColumns.class)
@RegisterConstructorMapper(Revision.class)
public interface Revisions {

    /**
     * Locks the record's row until the transaction ends, and adds the row if there is none. Every writer locks it before
     * assigning a number within the record.
     */
    @SqlUpdate("""
            insert into record (slug, stored_at)
            values (:slug, :storedAt)
            on conflict (slug) do update
            set slug = excluded.slug
            """)
    void lock(String slug, Instant storedAt);

    /**
     * Adds a revision.
     *
     * @param related the present slugs of its related records, separated by spaces; null if it has none
     */
    @SqlUpdate("""
            insert into revision (slug, number, digest, content, related, origin, author, stored_at)
            values (:slug, :number, :digest, :content, :related, :origin, :author, :storedAt)
            """)
    void add(
            String slug,
            int number,
            String digest,
            String content,
            Optional<String> related,
            String origin,
            Optional<String> author,
            Instant storedAt);

    /** Lets the revisions that name a record as related name it by its next slug; their content stays as it is. */
    @SqlUpdate("""
            update revision
            set related = trim(replace(' ' || related || ' ',
                ' ' || cast(:from as text) || ' ', ' ' || cast(:to as text) || ' '))
            where related is not null and ' ' || related || ' ' like '% ' || cast(:from as text) || ' %'
            """)
    void renameRelated(String from, String to);

    /** The newest revisions of the records after this slug, at most {@code limit}, ordered by slug. */
    @SqlQuery("""
            select latest.number, latest.digest, latest.content as record, latest.origin, latest.author, latest.stored_at
            from revision as latest
            where latest.slug > :slug and latest.number = (select max(number) from revision where slug = latest.slug)
            order by latest.slug
            limit :limit
            """)
    List<Revision> newestAfter(String slug, int limit);

    /** The revision of the highest number. */
    @SqlQuery("""
            select number, digest, content as record, origin, author, stored_at
            from revision
            where slug = :slug
            order by number desc
            limit 1
            """)
    Optional<Revision> newest(String slug);

    @SqlQuery("""
            select number, digest, content as record, origin, author, stored_at
            from revision
            where slug = :slug and number = :number
            """)
    Optional<Revision> find(String slug, int number);

    /** All revisions of a record, oldest first. */
    @SqlQuery("""
            select number, digest, content as record, origin, author, stored_at
            from revision
            where slug = :slug
            order by number
            """)
    List<Revision> all(String slug);

    /** All revisions of a record without their content, newest first. */
    @SqlQuery("""
            select number, digest, origin, author, stored_at
            from revision
            where slug = :slug
            order by number desc
            """)
    @RegisterConstructorMapper(Entry.class)
    List<Entry> entries(String slug);

    /** A revision without its content. */
    record Entry(int number, Digest digest, Origin origin, Optional<String> author, Instant storedAt) {}
}
