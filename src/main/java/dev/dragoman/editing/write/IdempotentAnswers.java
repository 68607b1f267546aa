package dev.dragoman.editing.write;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What writes with an idempotency key answered. */
@RegisterConstructorMapper(IdempotentAnswers.Kept.class)
public interface IdempotentAnswers {

    /** Takes the key for this transaction: whoever comes with the same one waits for its end. 0 if it was taken before. */
    @SqlUpdate("""
            insert into idempotent_answer (
                actor, idempotency_key, fingerprint, status, media_type, body, answered_at)
            values (:actor, :key, :fingerprint, 0, '', '', :answeredAt)
            on conflict (actor, idempotency_key) do nothing
            """)
    int take(String actor, String key, String fingerprint, Instant answeredAt);

    @SqlUpdate("""
            update idempotent_answer
            set status = :status, etag = :etag, location = :location, media_type = :mediaType, body = :body
            where actor = :actor and idempotency_key = :key
            """)
    void keep(
            String actor,
            String key,
            int status,
            Optional<String> etag,
            Optional<String> location,
            String mediaType,
            String body);

    @SqlQuery("""
            select fingerprint, status, etag, location, media_type, body
            from idempotent_answer
            where actor = :actor and idempotency_key = :key
            """)
    Optional<Kept> find(String actor, String key);

    @SqlUpdate("delete from idempotent_answer where answered_at < :before")
    void forget(Instant before);

    /** An answer with the fingerprint of the request that it was given to. */
    record Kept(
            String fingerprint,
            int status,
            Optional<String> etag,
            Optional<String> location,
            String mediaType,
            String body) {

        WriteAnswer answer() {
            return new WriteAnswer(status, etag, location, mediaType, body, Optional.empty());
        }
    }
}
