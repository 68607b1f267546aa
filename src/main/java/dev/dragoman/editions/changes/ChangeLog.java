package dev.dragoman.editions.changes;

import dev.dragoman.editions.EditionColumns;
import dev.dragoman.editions.Withdrawal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterArgumentFactory;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The ordered log of what became public; rows are only ever added, by one writer after the other. */
@RegisterColumnMapperFactory(EditionColumns.class)
@RegisterArgumentFactory(EditionColumns.class)
@RegisterConstructorMapper(PublicChange.class)
public interface ChangeLog {

    /** The next number; the row stays locked until the transaction ends, so that numbers appear in their order. */
    @SqlQuery("update change_counter set seq = seq + 1 where id = 1 returning seq")
    long nextSeq();

    @SqlUpdate("""
            insert into change_log (seq, happened_at, act, slug, locale, edition)
            values (:seq, :happenedAt, :act, :slug, :locale, :edition)
            """)
    void add(long seq, Instant happenedAt, String act, String slug, String locale, int edition);

    /** A withdrawal, or a change of one, with how the language version is withdrawn from now on. */
    @SqlUpdate("""
            insert into change_log (seq, happened_at, act, slug, locale, edition, withdrawal)
            values (:seq, :happenedAt, 'withdrawal', :slug, :locale, :edition, :withdrawal)
            """)
    void addWithdrawal(long seq, Instant happenedAt, String slug, String locale, int edition, Withdrawal withdrawal);

    /** A renaming, of one language version; {@code slug} is the new one. */
    @SqlUpdate("""
            insert into change_log (seq, happened_at, act, slug, locale, edition, former_slug)
            values (:seq, :happenedAt, 'rename', :slug, :locale, :edition, :formerSlug)
            """)
    void addRenaming(long seq, Instant happenedAt, String slug, String locale, int edition, String formerSlug);

    /** The changes after a number, oldest first. */
    @SqlQuery("""
            select seq, happened_at, act, slug, locale, edition, former_slug
            from change_log
            where seq > :seq
            order by seq
            limit :limit
            """)
    List<PublicChange> after(long seq, int limit);

    /** The number of the last change, 0 before the first. */
    @SqlQuery("select seq from change_counter where id = 1")
    long lastSeq();

    /** The number of the last change before an instant, 0 if there is none. */
    @SqlQuery("select coalesce(max(seq), 0) from change_log where happened_at < :instant")
    long lastSeqBefore(Instant instant);

    /** The name of this log; empty until the first start has given it one. */
    @SqlQuery("select epoch from change_epoch where id = 1")
    Optional<String> epoch();

    /** Names this log, unless it has a name. */
    @SqlUpdate("insert into change_epoch (id, epoch) values (1, :epoch) on conflict (id) do nothing")
    void nameEpoch(String epoch);

    /** Writes the name as it is, to find out whether the database accepts writes. */
    @SqlUpdate("update change_epoch set epoch = epoch where id = 1")
    void touchEpoch();
}
