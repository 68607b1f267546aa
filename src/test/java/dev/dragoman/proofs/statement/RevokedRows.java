package dev.dragoman.proofs.statement;

import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Lets a statement look as if a key that was revoked since had signed it. */
public interface RevokedRows {

    @SqlUpdate("""
            insert into signing_key (kid, x, not_before, used_at, revoked_at)
            values (:kid, :x, null, '2026-01-01T00:00:00.000000000Z', '2026-01-02T00:00:00.000000000Z')
            """)
    void add(String kid, String x);

    @SqlUpdate("update signed_statement set kid = :kid where seq = :seq")
    int resign(long seq, String kid);
}
