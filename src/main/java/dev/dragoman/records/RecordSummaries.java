package dev.dragoman.records;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What the board shows of the newest revision of each record, kept in the transactions that change it. */
public interface RecordSummaries {

    /**
     * Writes that of a new revision; what is public stays.
     *
     * @param topicKey the topic in the form in which topics are compared
     * @param foldedTitle the title in lower case, for searches
     */
    @SqlUpdate("""
            insert into record_summary (
                slug, revision, kind, topic_key, topic, title, folded_title, issued, units, changed_at)
            values (:slug, :revision, :kind, :topicKey, :topic, :title, :foldedTitle, :issued, :units, :changedAt)
            on conflict (slug) do update
            set revision = excluded.revision,
                kind = excluded.kind,
                topic_key = excluded.topic_key,
                topic = excluded.topic,
                title = excluded.title,
                folded_title = excluded.folded_title,
                issued = excluded.issued,
                units = excluded.units,
                changed_at = excluded.changed_at
            """)
    void put(
            String slug,
            int revision,
            String kind,
            Optional<String> topicKey,
            Optional<String> topic,
            String title,
            String foldedTitle,
            String issued,
            int units,
            Instant changedAt);

    /** Says which revision is public in the canonical language; empty for none. */
    @SqlUpdate("update record_summary set released_revision = :revision, changed_at = :at where slug = :slug")
    void release(String slug, Optional<Integer> revision, Instant at);

    /** Says that the record or one of its translations has changed. */
    @SqlUpdate("update record_summary set changed_at = :at where slug = :slug")
    void touch(String slug, Instant at);

    /** Records without a summary, in the order of slugs. */
    @SqlQuery("""
            select r.slug
            from record r
            where r.slug > :after
              and exists (select 1 from revision v where v.slug = r.slug)
              and not exists (select 1 from record_summary s where s.slug = r.slug)
            order by r.slug
            limit :limit
            """)
    List<String> missing(String after, int limit);
}
