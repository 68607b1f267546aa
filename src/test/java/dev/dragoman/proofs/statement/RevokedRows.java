package dev.dragoman.proofs.statement;

import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Lets a statement look as if a key that was revoked since had signed it. */
public interface RevokedRows {

    @SqlUpdate("""
            insert into signing_key (kid, x, not_before, used_at, revoked_at)
            values (:kid, :x, null, '2026-01-01T00:00:00.000000000Z', '2026-01-02T00:00:00.000000000Z')
            """)
    void add(String kid, String x);

    @SqlUpdate("""
            insert into signed_statement (
                seq, kind, slug, locale, edition, signed_slug, statement, sha256, kid, signature, before_signing, log_index)
            values (:seq, 'edition', 'nobody', 'en', 1, 'nobody', '', '', '', '', 0, :logIndex)
            """)
    void occupy(long seq, long logIndex);

    @SqlUpdate("delete from signed_statement where seq = :seq and slug = 'nobody'")
    int vacate(long seq);

    @SqlUpdate("update signed_statement set kid = :kid where seq = :seq")
    int resign(long seq, String kid);
}
