package dev.dragoman.records;

import dev.dragoman.json.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The revisions of all records; rows are only ever added. */
@RegisterRowMapper(Revisions.Mapper.class)
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

    @SqlUpdate("""
            insert into revision (slug, number, digest, content, origin, author, stored_at)
            values (:slug, :number, :digest, :content, :origin, :author, :storedAt)
            """)
    void add(
            String slug,
            int number,
            String digest,
            String content,
            String origin,
            Optional<String> author,
            Instant storedAt);

    /** The newest revisions of the records after this slug, at most {@code limit}, ordered by slug. */
    @SqlQuery("""
            select latest.number, latest.digest, latest.content, latest.origin, latest.author, latest.stored_at
            from revision as latest
            where latest.slug > :slug and latest.number = (select max(number) from revision where slug = latest.slug)
            order by latest.slug
            limit :limit
            """)
    List<Revision> newestAfter(String slug, int limit);

    /** The revision of the highest number. */
    @SqlQuery("""
            select number, digest, content, origin, author, stored_at
            from revision
            where slug = :slug
            order by number desc
            limit 1
            """)
    Optional<Revision> newest(String slug);

    @SqlQuery("""
            select number, digest, content, origin, author, stored_at
            from revision
            where slug = :slug and number = :number
            """)
    Optional<Revision> find(String slug, int number);

    /** All revisions of a record, oldest first. */
    @SqlQuery("""
            select number, digest, content, origin, author, stored_at
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
    @RegisterRowMapper(EntryMapper.class)
    List<Entry> entries(String slug);

    /** A revision without its content. */
    record Entry(int number, Digest digest, Origin origin, Optional<String> author, Instant storedAt) {}

    /** Reads a row of entries. */
    final class EntryMapper implements RowMapper<Entry> {

        @Override
        public Entry map(ResultSet row, StatementContext context) throws SQLException {
            return new Entry(
                    row.getInt("number"),
                    new Digest(row.getString("digest")),
                    Origin.valueOf(row.getString("origin")),
                    Optional.ofNullable(row.getString("author")),
                    Instant.parse(row.getString("stored_at")));
        }
    }

    /** Reads a row, whose columns may be prefixed in a join. */
    final class Mapper implements RowMapper<Revision> {

        private final String prefix;

        public Mapper() {
            this("");
        }

        public Mapper(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public Revision map(ResultSet row, StatementContext context) throws SQLException {
            Instant storedAt = Instant.parse(row.getString(prefix + "stored_at"));
            return new Revision(
                    RecordJson.DOCUMENT.read(row.getString(prefix + "content")).underTodaysRules(storedAt),
                    row.getInt(prefix + "number"),
                    new Digest(row.getString(prefix + "digest")),
                    Origin.valueOf(row.getString(prefix + "origin")),
                    Optional.ofNullable(row.getString(prefix + "author")),
                    storedAt);
        }
    }
}
