package dev.dragoman.desk.board;

import dev.dragoman.editions.AuthorityInForce;
import dev.dragoman.editions.AuthorityStatement;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.rendering.record.TranslationsView.UnitCounts;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.ReviewState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * The records of the board and their translations. Each statement is about a page of records, however many cells that has; no
 * list of slugs or locales may be empty.
 */
public interface BoardRows {

    /**
     * A page of records.
     *
     * @param kind the kind to keep, or the empty text for all
     * @param topic the key of the topic to keep, or the empty text for all
     * @param search a pattern for the folded title and the slug, or the empty text for all
     * @param show which translations a record must have one of: {@code all mine review outdated due}
     * @param me whose are {@code mine}
     * @param until before when are {@code due}
     * @param sort {@code changed issued due}
     * @param locales the locales whose translations count
     */
    @SqlQuery("""
            select r.slug, r.revision, r.released_revision, r.title, r.kind, r.topic, r.issued, r.units
            from record_summary r
            where (:kind = '' or r.kind = :kind)
              and (:topic = '' or r.topic_key = :topic)
              and (:search = '' or r.folded_title like :search escape '!' or r.slug like :search escape '!')
              and (:show <> 'mine' or r.slug in (
                  select a.slug from assignment a where a.assignee = :me and a.locale in (<locales>)))
              and (:show <> 'due' or r.slug in (
                  select a.slug
                  from assignment a
                  where a.due_at is not null and a.due_at < :until and a.locale in (<locales>)))
              and (:show <> 'review' or r.slug in (
                  select s.slug from translation_summary s where s.review = 'IN_REVIEW' and s.locale in (<locales>)))
              and (:show <> 'outdated' or r.slug in (
                  select s.slug from translation_summary s where s.outdated > 0 and s.locale in (<locales>)))
            order by
                case
                    when :sort = 'due' then coalesce(
                        (select min(a.due_at) from assignment a where a.slug = r.slug and a.locale in (<locales>)),
                        '9999')
                    else ''
                end,
                case when :sort = 'issued' then r.issued else r.changed_at end desc,
                r.slug
            limit :limit
            offset :offset
            """)
    @RegisterConstructorMapper(BoardRecord.class)
    List<BoardRecord> page(
            String kind,
            String topic,
            String search,
            String show,
            String me,
            Instant until,
            String sort,
            @BindList List<String> locales,
            int limit,
            int offset);

    /** The record of this slug, as the board has it. */
    @SqlQuery("""
            select r.slug, r.revision, r.released_revision, r.title, r.kind, r.topic, r.issued, r.units
            from record_summary r
            where r.slug = :slug
            """)
    @RegisterConstructorMapper(BoardRecord.class)
    Optional<BoardRecord> find(String slug);

    /** The newest versions of the translations of some records into some locales, in no order. */
    @SqlQuery("""
            select s.slug, s.locale, s.version, s.released_version, s.review, s.authority, s.total, s.done, s.outdated,
                   s.unfinished, s.missing, e.bundle_version as shown_version, e.authority as shown_authority,
                   e.released_at as shown_at, st.authority as said_authority, st.bundle_authority as said_of,
                   st.number as said_number, st.actor as said_by, st.happened_at as said_at
            from translation_summary s
            left join listing l on l.slug = s.slug and l.locale = s.locale and l.withdrawn is null
            left join edition e on e.slug = l.slug and e.locale = l.locale and e.number = l.edition
            left join authority_statement st
              on st.slug = s.slug and st.locale = s.locale
              and st.number = (
                  select max(other.number)
                  from authority_statement other
                  where other.slug = s.slug and other.locale = s.locale)
            where s.slug in (<slugs>) and s.locale in (<locales>)
            """)
    @RegisterRowMapper(BoardRows.CellMapper.class)
    List<CellRow> cells(@BindList List<String> slugs, @BindList List<String> locales);

    /** Who works on the translations of some records into some locales, in no order. */
    @SqlQuery("""
            select slug, locale, assignee, due, due_at
            from assignment
            where slug in (<slugs>) and locale in (<locales>)
            """)
    @RegisterConstructorMapper(Assigned.class)
    List<Assigned> assigned(@BindList List<String> slugs, @BindList List<String> locales);

    /** The scheduled releases of some records in some locales, the next first. */
    @SqlQuery("""
            select e.slug, e.locale, a.wall
            from release_edition e
            join release_act a on a.id = e.release_id
            where e.slug in (<slugs>) and e.locale in (<locales>) and a.state = 'SCHEDULED'
            order by a.due_at, a.id
            """)
    @RegisterConstructorMapper(Scheduled.class)
    List<Scheduled> scheduled(@BindList List<String> slugs, @BindList List<String> locales);

    /** The locales that any record is translated into. It steps from locale to locale in the index. */
    @SqlQuery("""
            with recursive used (locale) as (
                select min(locale) from translation_summary
                union all
                select (select min(s.locale) from translation_summary s where s.locale > used.locale)
                from used
                where used.locale is not null
            )
            select locale
            from used
            where locale is not null
            order by locale
            """)
    List<String> locales();

    /** The topics of all records by their keys. */
    @SqlQuery("""
            select topic_key as key, min(topic) as text
            from record_summary
            where topic_key is not null
            group by topic_key
            order by topic_key
            """)
    @RegisterConstructorMapper(Topic.class)
    List<Topic> topics();

    /** A topic: its key, and the text of one of its records. */
    record Topic(String key, String text) {}

    /** Who has a translation, and until when. */
    record Assigned(String slug, String locale, String assignee, Optional<String> due, Optional<Instant> dueAt) {}

    /** When a translation is to be released: a wall time in its zone. */
    record Scheduled(String slug, String locale, String wall) {}

    /** Reads a cell. */
    final class CellMapper implements RowMapper<CellRow> {

        @Override
        public CellRow map(ResultSet row, StatementContext context) throws SQLException {
            int version = row.getInt("version");
            return new CellRow(
                    row.getString("slug"),
                    row.getString("locale"),
                    ReviewState.valueOf(row.getString("review")),
                    row.getInt("released_version") == version,
                    AuthorityInForce.of(
                            Authority.valueOf(row.getString("authority")), Optional.of(version), said(row), shown(row)),
                    new UnitCounts(
                            row.getInt("total"),
                            row.getInt("done"),
                            row.getInt("outdated"),
                            row.getInt("unfinished"),
                            row.getInt("missing")));
        }

        private static Optional<AuthorityStatement> said(ResultSet row) throws SQLException {
            String authority = row.getString("said_authority");
            return authority == null
                    ? Optional.empty()
                    : Optional.of(new AuthorityStatement(
                            LanguageTag.parse(row.getString("locale")),
                            row.getInt("said_number"),
                            Authority.valueOf(authority),
                            Authority.valueOf(row.getString("said_of")),
                            row.getString("said_by"),
                            Instant.parse(row.getString("said_at"))));
        }

        private static Optional<AuthorityInForce.Shown> shown(ResultSet row) throws SQLException {
            String authority = row.getString("shown_authority");
            return authority == null
                    ? Optional.empty()
                    : Optional.of(new AuthorityInForce.Shown(
                            Optional.of(row.getInt("shown_version")),
                            Authority.valueOf(authority),
                            Instant.parse(row.getString("shown_at"))));
        }
    }
}
