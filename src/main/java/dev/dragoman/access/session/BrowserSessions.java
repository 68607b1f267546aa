package dev.dragoman.access.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The sessions, found by the digests of their cookies. */
@RegisterConstructorMapper(BrowserSession.class)
public interface BrowserSessions {

    @SqlUpdate("""
            insert into browser_session (cookie_digest, masked_token_digest, created_at, seen_at)
            values (:cookieDigest, :maskedTokenDigest, :at, :at)
            """)
    void add(String cookieDigest, String maskedTokenDigest, Instant at);

    @SqlUpdate("""
            insert into browser_session (
                cookie_digest, name, display_name, grants, sealed_sign_out_url, created_at, seen_at)
            values (:cookieDigest, :name, :displayName, :grants, :sealedSignOutUrl, :at, :at)
            """)
    void addPerson(
            String cookieDigest,
            String name,
            Optional<String> displayName,
            String grants,
            Optional<String> sealedSignOutUrl,
            Instant at);

    @SqlQuery("""
            select masked_token_digest, name, display_name, grants, sealed_sign_out_url, created_at, seen_at
            from browser_session
            where cookie_digest = :cookieDigest
            """)
    Optional<BrowserSession> find(String cookieDigest);

    /** The sessions of people who signed in at the issuer, the newest first. */
    @SqlQuery("""
            select masked_token_digest, name, display_name, grants, sealed_sign_out_url, created_at, seen_at
            from browser_session
            where name is not null
            order by created_at desc
            """)
    List<BrowserSession> ofPeople();

    /** Those of one of them, the newest first. */
    @SqlQuery("""
            select masked_token_digest, name, display_name, grants, sealed_sign_out_url, created_at, seen_at
            from browser_session
            where name = :name
            order by created_at desc
            """)
    List<BrowserSession> ofPerson(String name);

    /** Ends all sessions of a person who signed in at the issuer. */
    @SqlUpdate("delete from browser_session where name = :name")
    int removeOf(String name);

    @SqlUpdate("update browser_session set seen_at = :at where cookie_digest = :cookieDigest")
    void touch(String cookieDigest, Instant at);

    @SqlUpdate("delete from browser_session where cookie_digest = :cookieDigest")
    int remove(String cookieDigest);

    /** Removes the sessions that began before a time. */
    @SqlUpdate("delete from browser_session where created_at < :before")
    void removeOlder(Instant before);
}
