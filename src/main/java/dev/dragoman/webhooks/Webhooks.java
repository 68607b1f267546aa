package dev.dragoman.webhooks;

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

/** The webhooks. */
@RegisterRowMapper(Webhooks.Row.class)
@RegisterRowMapper(Webhooks.Secrets.class)
public interface Webhooks {

    @SqlUpdate("""
            insert into webhook (
                id, name, url, events, slugs, locales, token_id, secret, queued_seq, created_by, created_at)
            values (
                :id, :name, :url, :events, :slugs, :locales, :tokenId, :secret, :queuedSeq, :createdBy, :createdAt)
            """)
    void add(
            String id,
            String name,
            String url,
            String events,
            String slugs,
            String locales,
            Optional<String> tokenId,
            String secret,
            long queuedSeq,
            String createdBy,
            Instant createdAt);

    @SqlUpdate("""
            update webhook
            set name = :name, url = :url, events = :events, slugs = :slugs, locales = :locales, token_id = :tokenId
            where id = :id
            """)
    void change(
            String id, String name, String url, String events, String slugs, String locales, Optional<String> tokenId);

    /** All webhooks, oldest first. */
    @SqlQuery("""
            select id, name, url, events, slugs, locales, token_id, queued_seq, failing_since, disabled_at,
                disabled_reason, created_by, created_at
            from webhook
            order by created_at, id
            """)
    List<Webhook> all();

    @SqlQuery("""
            select id, name, url, events, slugs, locales, token_id, queued_seq, failing_since, disabled_at,
                disabled_reason, created_by, created_at
            from webhook
            where disabled_at is null
            order by created_at, id
            """)
    List<Webhook> enabled();

    @SqlQuery("""
            select id, name, url, events, slugs, locales, token_id, queued_seq, failing_since, disabled_at,
                disabled_reason, created_by, created_at
            from webhook
            where id = :id
            """)
    Optional<Webhook> find(String id);

    @SqlQuery("select secret, previous_secret, previous_until from webhook where id = :id")
    Optional<SigningSecrets> secrets(String id);

    @SqlUpdate("""
            update webhook set previous_secret = secret, previous_until = :until, secret = :secret where id = :id
            """)
    void rotate(String id, String secret, long until);

    /** Says up to which change messages are queued; 0 if another instance has queued them, or it is disabled. */
    @SqlUpdate("""
            update webhook set queued_seq = :to where id = :id and queued_seq = :from and disabled_at is null
            """)
    int moveTo(String id, long from, long to);

    /** Goes back to a change, so that the later ones are queued again. */
    @SqlUpdate("update webhook set queued_seq = :seq where id = :id and queued_seq > :seq")
    void rewind(String id, long seq);

    @SqlUpdate("update webhook set failing_since = :since where id = :id and failing_since is null")
    void failing(String id, long since);

    @SqlUpdate("update webhook set failing_since = null where id = :id and failing_since is not null")
    void recovered(String id);

    @SqlUpdate("""
            update webhook set disabled_at = :at, disabled_reason = :reason where id = :id and disabled_at is null
            """)
    int disable(String id, long at, String reason);

    @SqlUpdate("""
            update webhook
            set disabled_at = null, disabled_reason = null, failing_since = null, queued_seq = :queuedSeq
            where id = :id and disabled_at is not null
            """)
    int enable(String id, long queuedSeq);

    @SqlUpdate("delete from webhook where id = :id")
    void delete(String id);

    @SqlQuery("select count(*) from webhook where disabled_at is not null")
    int disabled();

    /** Reads a webhook without its secrets. */
    final class Row implements RowMapper<Webhook> {

        @Override
        public Webhook map(ResultSet row, StatementContext context) throws SQLException {
            return new Webhook(
                    row.getString("id"),
                    row.getString("name"),
                    row.getString("url"),
                    new EventFilter(
                            EventFilter.split(row.getString("events")),
                            EventFilter.split(row.getString("slugs")),
                            EventFilter.split(row.getString("locales"))),
                    Optional.ofNullable(row.getString("token_id")),
                    row.getLong("queued_seq"),
                    instant(row, "failing_since"),
                    disabled(row),
                    row.getString("created_by"),
                    Instant.parse(row.getString("created_at")));
        }

        private static Optional<Webhook.Disabled> disabled(ResultSet row) throws SQLException {
            String reason = row.getString("disabled_reason");
            return instant(row, "disabled_at").map(at -> new Webhook.Disabled(at, reason));
        }

        static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
            long millis = row.getLong(column);
            return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
        }
    }

    /** Reads the secrets of a webhook. */
    final class Secrets implements RowMapper<SigningSecrets> {

        @Override
        public SigningSecrets map(ResultSet row, StatementContext context) throws SQLException {
            return new SigningSecrets(
                    row.getString("secret"),
                    Optional.ofNullable(row.getString("previous_secret")),
                    Row.instant(row, "previous_until"));
        }
    }
}
