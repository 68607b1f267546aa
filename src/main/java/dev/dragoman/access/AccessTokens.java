package dev.dragoman.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapper;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The bearer tokens, found by the digests of their secrets; rows are never deleted. */
@RegisterColumnMapper(AccessTokens.Grants.class)
@RegisterConstructorMapper(AccessToken.class)
public interface AccessTokens {

    /** Returns 0 if there is one with this id. A concurrent insert of the same id waits for the other transaction. */
    @SqlUpdate("""
            insert into access_token (
                id, name, display_name, email, secret_digest, grants, created_by, created_at, expires_at)
            values (:id, :name, :displayName, :email, :secretDigest, :grants, :createdBy, :createdAt, :expiresAt)
            on conflict (id) do nothing
            """)
    int add(@BindMethods Row row);

    /**
     * Reserves a name for tokens, unless one with the same folded form is taken; waits for concurrent reservations of
     * it.
     */
    @SqlUpdate("""
            insert into token_name (folded, name)
            values (:folded, :name)
            on conflict (folded) do nothing
            """)
    void reserveName(String folded, String name);

    /** The name that is reserved with this folded form. */
    @SqlQuery("select name from token_name where folded = :folded")
    String nameOf(String folded);

    /** Locks a reserved name until the transaction ends. */
    @SqlUpdate("update token_name set name = name where folded = :folded")
    void lockName(String folded);

    @SqlUpdate("update access_token set grants = :grants where id = :id and revoked_at is null")
    int changeGrants(String id, String grants);

    @SqlUpdate("update access_token set revoked_at = :at where id = :id and revoked_at is null")
    int revoke(String id, Instant at);

    @SqlQuery("""
            select id, name, display_name, email, grants, created_by, created_at, expires_at, revoked_at
            from access_token
            where secret_digest = :digest
            """)
    Optional<AccessToken> ofSecret(String digest);

    @SqlQuery("""
            select id, name, display_name, email, grants, created_by, created_at, expires_at, revoked_at
            from access_token
            where id = :id
            """)
    Optional<AccessToken> find(String id);

    /** All tokens that ever had this name, newest first. */
    @SqlQuery("""
            select id, name, display_name, email, grants, created_by, created_at, expires_at, revoked_at
            from access_token
            where name = :name
            order by created_at desc, id
            """)
    List<AccessToken> named(String name);

    /** All tokens, newest first. */
    @SqlQuery("""
            select id, name, display_name, email, grants, created_by, created_at, expires_at, revoked_at
            from access_token
            order by created_at desc, id
            """)
    List<AccessToken> all();

    /** The number of admin tokens ever issued. */
    @SqlQuery("select count(*) from access_token where ' ' || grants || ' ' like '% admin %'")
    int admins();

    /** A row to insert; the grants are separated by spaces. */
    record Row(
            String id,
            String name,
            Optional<String> displayName,
            Optional<String> email,
            String secretDigest,
            String grants,
            String createdBy,
            Instant createdAt,
            Optional<Instant> expiresAt) {}

    /** Reads grants, which stand in a column with spaces between. */
    final class Grants implements ColumnMapper<Set<Grant>> {

        @Override
        public Set<Grant> map(ResultSet row, int column, StatementContext context) throws SQLException {
            return Grant.parseAll(row.getString(column));
        }
    }
}
