package dev.dragoman.proofs.verification;

import dev.dragoman.proofs.log.LogCheckpoint;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What the check of everything that was signed asks the store for, in pages. */
@RegisterConstructorMapper(LogCheckpoint.class)
@RegisterConstructorMapper(StandingVersion.class)
public interface ProofRows {

    /** Editions that have no signed statement, though all acts up to a later one were signed. */
    @SqlQuery("""
            select e.slug || ' in ' || e.locale || ', edition ' || e.number
            from edition e
            join signing_progress p on p.id = 1 and p.signed_seq > 0 and p.stopped = 0
            left join signed_statement s
                   on s.slug = e.slug and s.locale = e.locale and s.edition = e.number and s.kind = 'edition'
            where s.seq is null
              and not exists (
                  select 1
                  from change_log c
                  where c.seq > p.signed_seq and c.locale = e.locale and c.edition = e.number)
            order by 1
            limit 100
            """)
    List<String> unsignedEditions();

    /** Acts that were passed over in signing. */
    @SqlQuery("""
            select 'the ' || c.act || ' of ' || c.slug || ' in ' || c.locale || ', edition ' || c.edition
            from change_log c
            join signing_progress p on p.id = 1 and c.seq <= p.signed_seq
            join edition e on e.slug = c.slug and e.locale = c.locale and e.number = c.edition
            left join signed_statement s on s.seq = c.seq
            where c.act in ('release', 'correction', 'withdrawal') and s.seq is null
            order by c.seq
            limit 100
            """)
    List<String> unsignedActs();

    /** The positions of entries of the log that no statement has. */
    @SqlQuery("""
            select e.position
            from log_entry e
            left join signed_statement s on s.log_index = e.position
            where s.seq is null and e.position > :after
            order by e.position
            limit :limit
            """)
    List<Long> entriesWithoutStatement(long after, int limit);

    @SqlQuery("select count(*) from log_entry")
    long entries();

    @SqlQuery("select count(*) from log_node")
    long nodes();

    /** The checkpoints of sizes in a range. */
    @SqlQuery("select size, note from log_checkpoint where size > :after and size <= :last order by size")
    List<LogCheckpoint> checkpoints(long after, long last);

    @SqlQuery("select coalesce(max(size), 0) from log_checkpoint")
    long newestCheckpoint();

    /** How language versions stand, with the newest statement about each; without those that have acts to be signed. */
    @SqlQuery("""
            select l.slug, l.locale, l.edition, l.withdrawn, l.withdrawn_at, l.withdrawn_note,
                   s.kind, s.edition as signed_edition, s.statement
            from listing l
            join signing_progress p on p.id = 1
            join signed_statement s on s.seq = (
                select max(t.seq) from signed_statement t where t.slug = l.slug and t.locale = l.locale)
            where l.slug > :after
              and not exists (
                  select 1
                  from change_log c
                  where c.seq > p.signed_seq and c.locale = l.locale and c.edition >= l.edition)
              and l.slug <= (
                  select max(n.slug)
                  from (select distinct slug from listing where slug > :after order by slug limit :limit) n)
            order by l.slug, l.locale
            """)
    List<StandingVersion> standing(String after, int limit);

    /** The last of the slugs after another one, as {@link #standing} has them. */
    @SqlQuery("""
            select max(n.slug)
            from (select distinct slug from listing where slug > :after order by slug limit :limit) n
            """)
    Optional<String> lastSlug(String after, int limit);
}
