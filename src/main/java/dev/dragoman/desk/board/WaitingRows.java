package dev.dragoman.desk.board;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What waits for a person, the first few of each sort; no list of locales may be empty. */
@RegisterConstructorMapper(WaitingRows.Item.class)
public interface WaitingRows {

    /** What they have taken or were given and is not finished, the most urgent first. */
    @SqlQuery("""
            select a.slug, a.locale, r.title
            from assignment a
            join record_summary r on r.slug = a.slug
            left join translation_summary s on s.slug = a.slug and s.locale = a.locale
            where a.assignee = :me and a.locale in (<locales>)
              and (s.slug is null or s.done < s.total or coalesce(s.released_version, 0) <> s.version)
            order by coalesce(a.due_at, '9999'), a.slug, a.locale
            limit :limit
            """)
    List<Item> assigned(String me, @BindList List<String> locales, int limit);

    /**
     * What is in review, the record that changed last first.
     *
     * @param me whose own versions are left out; the empty text for nobody's
     */
    @SqlQuery("""
            select s.slug, s.locale, r.title
            from translation_summary s
            join record_summary r on r.slug = s.slug
            join bundle_version b on b.slug = s.slug and b.locale = s.locale and b.number = s.version
            where s.review = 'IN_REVIEW' and s.locale in (<locales>) and (b.author is null or b.author <> :me)
            order by r.changed_at desc, s.slug, s.locale
            limit :limit
            """)
    List<Item> inReview(String me, @BindList List<String> locales, int limit);

    /** What is approved, and neither public nor scheduled. */
    @SqlQuery("""
            select s.slug, s.locale, r.title
            from translation_summary s
            join record_summary r on r.slug = s.slug
            where s.review = 'APPROVED' and coalesce(s.released_version, 0) <> s.version and s.locale in (<locales>)
              and not exists (
                  select 1
                  from release_edition e
                  join release_act a on a.id = e.release_id
                  where e.slug = s.slug and e.locale = s.locale and e.bundle_version = s.version
                    and a.state = 'SCHEDULED')
            order by r.changed_at desc, s.slug, s.locale
            limit :limit
            """)
    List<Item> approved(@BindList List<String> locales, int limit);

    /** What has units that are outdated, unfinished or missing, unless another person has it. */
    @SqlQuery("""
            select s.slug, s.locale, r.title
            from translation_summary s
            join record_summary r on r.slug = s.slug
            left join assignment a on a.slug = s.slug and a.locale = s.locale
            where s.done < s.total and s.locale in (<locales>) and (a.assignee is null or a.assignee = :me)
            order by r.changed_at desc, s.slug, s.locale
            limit :limit
            """)
    List<Item> toTranslate(String me, @BindList List<String> locales, int limit);

    /** The records that nobody has begun to translate into a locale, unless another person has it. */
    @SqlQuery("""
            select r.slug, cast(:locale as text) as locale, r.title
            from record_summary r
            left join assignment a on a.slug = r.slug and a.locale = :locale
            where not exists (select 1 from translation_summary s where s.slug = r.slug and s.locale = :locale)
              and (a.assignee is null or a.assignee = :me)
            order by r.changed_at desc, r.slug
            limit :limit
            """)
    List<Item> toBegin(String me, String locale, int limit);

    /** A translation that waits. */
    record Item(String slug, String locale, String title) {}
}
