package dev.dragoman.drafting.preview;

import dev.dragoman.records.RecordColumns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The private links to previews; of their secrets only the digests. */
@RegisterColumnMapperFactory(RecordColumns.class)
@RegisterConstructorMapper(PreviewLink.class)
public interface PreviewLinks {

    @SqlUpdate("""
            insert into preview_link (slug, locale, digest, maker, created_at, expires_at)
            values (:slug, :locale, :digest, :maker, :createdAt, :expiresAt)
            """)
    void add(String slug, String locale, String digest, String maker, Instant createdAt, Instant expiresAt);

    /** The link with this secret, working or not. */
    @SqlQuery("""
            select slug, locale, digest, maker, created_at, expires_at, revoked_at
            from preview_link
            where digest = :digest
            """)
    Optional<PreviewLink> ofSecret(String digest);

    /** The links to a draft that work at an instant, the newest first. */
    @SqlQuery("""
            select slug, locale, digest, maker, created_at, expires_at, revoked_at
            from preview_link
            where slug = :slug and locale = :locale and revoked_at is null and expires_at > :now
            order by created_at desc, digest
            """)
    List<PreviewLink> working(String slug, String locale, Instant now);

    /** Revokes a link to a draft; 0 if there is none that is not revoked. */
    @SqlUpdate("""
            update preview_link
            set revoked_at = :now
            where slug = :slug and locale = :locale and digest = :digest and revoked_at is null
            """)
    int revoke(String slug, String locale, String digest, Instant now);
}
