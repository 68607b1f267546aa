package dev.dragoman.proofs.keys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The public keys that statements are or were signed with; private keys are never stored here. */
@RegisterConstructorMapper(PublishedKey.class)
public interface KeyRows {

    /** Adds a key, or notes that it is used again. */
    @SqlUpdate("""
            insert into signing_key (kid, x, not_before, used_at)
            values (:kid, :x, :now, :now)
            on conflict (kid) do update
            set not_before = coalesce(signing_key.not_before, excluded.not_before), used_at = excluded.used_at
            """)
    void use(String kid, String x, Instant now);

    /** Adds a key that was used elsewhere, unless it is known. */
    @SqlUpdate("""
            insert into signing_key (kid, x, not_before, used_at)
            values (:kid, :x, null, :now)
            on conflict (kid) do nothing
            """)
    void addFormer(String kid, String x, Instant now);

    /** Notes since when a key must not be trusted, unless that is known. */
    @SqlUpdate("update signing_key set revoked_at = :now where kid = :kid and revoked_at is null")
    int revoke(String kid, Instant now);

    @SqlQuery("select kid, x, not_before, used_at, revoked_at from signing_key where kid = :kid")
    Optional<PublishedKey> find(String kid);

    /** All keys, the one that was used last first; those that this store never signed with are the last. */
    @SqlQuery("""
            select kid, x, not_before, used_at, revoked_at
            from signing_key
            order by case when not_before is null then 1 else 0 end, used_at desc, not_before desc, kid
            """)
    List<PublishedKey> all();
}
