package dev.dragoman.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The queue of e-mail, and the log of its delivery. Times are milliseconds since 1970. */
@RegisterRowMapper(MailQueue.Row.class)
public interface MailQueue {

    @SqlUpdate("""
            insert into mail_message (
                id, recipient, kind, actor, slug, locale, due, queued_at, state, attempts, due_at)
            values (:id, :recipient, :kind, :actor, :slug, :locale, :due, :now, 'PENDING', 0, :now)
            """)
    void add(
            String id,
            String recipient,
            String kind,
            String actor,
            String slug,
            String locale,
            Optional<String> due,
            long now);

    /** The number of messages that are due. */
    @SqlQuery("select count(*) from mail_message where state = 'PENDING' and due_at <= :now")
    int due(long now);

    /**
     * Takes what is due, the oldest first, so that no other instance takes it.
     *
     * @param until when it is due again, if this instance never records the outcome
     * @param lock what PostgreSQL needs to pass over rows that another instance is just taking; empty for SQLite
     */
    @SqlQuery("""
            with taken as materialized (
                select id
                from mail_message
                where state = 'PENDING' and due_at <= :now
                order by due_at, id
                limit :limit
                <lock>
            )
            update mail_message
            set attempts = attempts + 1, due_at = :until
            where id in (select id from taken)
            returning id, recipient, kind, actor, slug, locale, due, queued_at, attempts
            """)
    List<QueuedMail> take(long now, long until, int limit, @Define String lock);

    /** Ends a pending message. */
    @SqlUpdate("""
            update mail_message
            set state = :state, ended_at = :now, error = :error
            where id = :id and state = 'PENDING'
            """)
    void end(String id, String state, long now, Optional<String> error);

    /** Puts a pending message off. */
    @SqlUpdate("update mail_message set due_at = :dueAt, error = :error where id = :id and state = 'PENDING'")
    void retry(String id, long dueAt, String error);

    /** Removes ended messages from the log. */
    @SqlUpdate("delete from mail_message where state <> 'PENDING' and queued_at < :before")
    void forget(long before);

    /** Reads a message. */
    final class Row implements RowMapper<QueuedMail> {

        @Override
        public QueuedMail map(ResultSet row, StatementContext context) throws SQLException {
            return new QueuedMail(
                    row.getString("id"),
                    row.getString("recipient"),
                    row.getString("kind"),
                    row.getString("actor"),
                    row.getString("slug"),
                    row.getString("locale"),
                    Optional.ofNullable(row.getString("due")),
                    Instant.ofEpochMilli(row.getLong("queued_at")),
                    row.getInt("attempts"));
        }
    }
}
