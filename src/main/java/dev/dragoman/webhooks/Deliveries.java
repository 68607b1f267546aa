package dev.dragoman.webhooks;

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

/** The queue of messages to webhooks, and the log of their delivery. Times are milliseconds since 1970. */
@RegisterRowMapper(Deliveries.Row.class)
public interface Deliveries {

    @SqlUpdate("""
            insert into webhook_delivery (
                id, webhook_id, message_id, type, slug, locale, body, queued_at, state, attempts, due_at)
            values (:id, :webhook, :message, :type, :slug, :locale, :body, :now, 'PENDING', 0, :dueAt)
            """)
    void add(
            String id,
            String webhook,
            String message,
            String type,
            Optional<String> slug,
            Optional<String> locale,
            String body,
            long now,
            long dueAt);

    /** The webhooks that something is due for. */
    @SqlQuery("select distinct webhook_id from webhook_delivery where state = 'PENDING' and due_at <= :now")
    List<String> due(long now);

    /** When the next message is due that is not due yet. */
    @SqlQuery("select min(due_at) from webhook_delivery where state = 'PENDING' and due_at > :now")
    Optional<Long> nextDue(long now);

    /**
     * Takes what is due for a webhook, the oldest first, so that no other instance takes it.
     *
     * @param until when it is due again, if this instance never records the outcome
     * @param lock what PostgreSQL needs to pass over rows that another instance is just taking; empty for SQLite
     */
    @SqlQuery("""
            with taken as materialized (
                select id
                from webhook_delivery
                where webhook_id = :webhook and state = 'PENDING' and due_at <= :now
                order by due_at, id
                limit :limit
                <lock>
            )
            update webhook_delivery
            set attempts = attempts + 1, due_at = :until
            where id in (select id from taken)
            returning id, webhook_id, message_id, type, slug, locale, body, queued_at, state, attempts, due_at, ended_at,
                response_code, duration_ms, error
            """)
    List<Delivery> take(String webhook, long now, long until, int limit, @Define String lock);

    /** Ends a pending delivery. */
    @SqlUpdate("""
            update webhook_delivery
            set state = :state, ended_at = :now, response_code = :code, duration_ms = :durationMs, error = :error
            where id = :id and state = 'PENDING'
            """)
    int end(
            String id,
            String state,
            long now,
            Optional<Integer> code,
            Optional<Long> durationMs,
            Optional<String> error);

    /** Puts a pending delivery off. */
    @SqlUpdate("""
            update webhook_delivery
            set due_at = :dueAt, response_code = :code, duration_ms = :durationMs, error = :error
            where id = :id and state = 'PENDING'
            """)
    void retry(String id, long dueAt, Optional<Integer> code, Optional<Long> durationMs, Optional<String> error);

    /** Ends whatever is pending for a webhook. */
    @SqlUpdate("""
            update webhook_delivery
            set state = 'CANCELLED', ended_at = :now, error = :error
            where webhook_id = :webhook and state = 'PENDING'
            """)
    void cancel(String webhook, long now, String error);

    @SqlQuery("""
            select id, webhook_id, message_id, type, slug, locale, body, queued_at, state, attempts, due_at, ended_at,
                response_code, duration_ms, error
            from webhook_delivery
            where webhook_id = :webhook and id = :id
            """)
    Optional<Delivery> find(String webhook, String id);

    /**
     * A page of the log of a webhook, newest first.
     *
     * @param state the state to keep, or null for all
     * @param before the id of the last delivery of the page before, or {@code ~}
     */
    @SqlQuery("""
            select id, webhook_id, message_id, type, slug, locale, body, queued_at, state, attempts, due_at, ended_at,
                response_code, duration_ms, error
            from webhook_delivery
            where webhook_id = :webhook and id < :before and (cast(:state as text) is null or state = :state)
            order by id desc
            limit :limit
            """)
    List<Delivery> newest(String webhook, String before, String state, int limit);

    /**
     * A page of the log of one webhook or all, newest first.
     *
     * @param webhook the id of the webhook to keep, or the empty text for all
     * @param before the id of the last delivery of the page before, or {@code ~}
     * @param state the state to keep, or the empty text for all
     */
    @SqlQuery("""
            select id, webhook_id, message_id, type, slug, locale, body, queued_at, state, attempts, due_at, ended_at,
                response_code, duration_ms, error
            from webhook_delivery
            where (:webhook = '' or webhook_id = :webhook) and id < :before and (:state = '' or state = :state)
            order by id desc
            limit :limit
            """)
    List<Delivery> log(String webhook, String before, String state, int limit);

    /** The messages about work that were queued for a webhook since an instant, oldest first; each message once. */
    @SqlQuery("""
            select id, webhook_id, message_id, type, slug, locale, body, queued_at, state, attempts, due_at, ended_at,
                response_code, duration_ms, error
            from webhook_delivery
            where webhook_id = :webhook and queued_at >= :since and type like 'work.%'
              and id in (select min(id) from webhook_delivery where webhook_id = :webhook group by message_id)
            order by id
            """)
    List<Delivery> workSince(String webhook, long since);

    @SqlUpdate("delete from webhook_delivery where webhook_id = :webhook")
    void deleteAll(String webhook);

    /** Removes ended deliveries from the log. */
    @SqlUpdate("delete from webhook_delivery where state <> 'PENDING' and queued_at < :before")
    int forget(long before);

    @SqlQuery("select count(*) from webhook_delivery where state = 'PENDING'")
    long pending();

    /** When the oldest pending delivery was queued. */
    @SqlQuery("select min(queued_at) from webhook_delivery where state = 'PENDING'")
    Optional<Long> oldestPending();

    /** Reads a delivery. */
    final class Row implements RowMapper<Delivery> {

        @Override
        public Delivery map(ResultSet row, StatementContext context) throws SQLException {
            return new Delivery(
                    row.getString("id"),
                    row.getString("webhook_id"),
                    new Message(
                            row.getString("message_id"),
                            row.getString("type"),
                            Optional.ofNullable(row.getString("slug")),
                            Optional.ofNullable(row.getString("locale")),
                            row.getString("body")),
                    Instant.ofEpochMilli(row.getLong("queued_at")),
                    DeliveryState.valueOf(row.getString("state")),
                    row.getInt("attempts"),
                    Instant.ofEpochMilli(row.getLong("due_at")),
                    Webhooks.Row.instant(row, "ended_at"),
                    new Delivery.Result(
                            number(row, "response_code").map(Long::intValue),
                            number(row, "duration_ms"),
                            Optional.ofNullable(row.getString("error"))));
        }

        private static Optional<Long> number(ResultSet row, String column) throws SQLException {
            long value = row.getLong(column);
            return row.wasNull() ? Optional.empty() : Optional.of(value);
        }
    }
}
