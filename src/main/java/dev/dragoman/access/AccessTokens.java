package dev.dragoman.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The bearer tokens, known by the digests of their secrets; none is ever removed. */
@RegisterRowMapper(AccessTokens.Mapper.class)
public interface AccessTokens {

    /** 0 if there is one of this id: whoever comes with the same one waits for the end of the other's transaction. */
    @SqlUpdate("""
            insert into access_token (
                id, name, display_name, secret_digest, grants, created_by, created_at, expires_at)
            values (:id, :name, :displayName, :secretDigest, :grants, :createdBy, :createdAt, :expiresAt)
            on conflict (id) do nothing
            """)
    int add(@BindMethods Row row);

    /** Takes a name for tokens, unless one of the same folded form is taken; waits for others who take the same one. */
    @SqlUpdate("""
            insert into token_name (folded, name)
            values (:folded, :name)
            on conflict (folded) do nothing
            """)
    void takeName(String folded, String name);

    /** The name that was taken with this folded form. */
    @SqlQuery("select name from token_name where folded = :folded")
    String nameOf(String folded);

    @SqlUpdate("update access_token set revoked_at = :at where id = :id and revoked_at is null")
    int revoke(String id, Instant at);

    @SqlQuery("""
            select id, name, display_name, grants, created_by, created_at, expires_at, revoked_at
            from access_token
            where secret_digest = :digest
            """)
    Optional<AccessToken> ofSecret(String digest);

    @SqlQuery("""
            select id, name, display_name, grants, created_by, created_at, expires_at, revoked_at
            from access_token
            where id = :id
            """)
    Optional<AccessToken> find(String id);

    /** All there ever were, newest first. */
    @SqlQuery("""
            select id, name, display_name, grants, created_by, created_at, expires_at, revoked_at
            from access_token
            order by created_at desc, id
            """)
    List<AccessToken> all();

    /** How many tokens of admins were ever given out. */
    @SqlQuery("select count(*) from access_token where ' ' || grants || ' ' like '% admin %'")
    int admins();

    /** A row as it is written; the grants are separated by spaces. */
    record Row(
            String id,
            String name,
            Optional<String> displayName,
            String secretDigest,
            String grants,
            String createdBy,
            Instant createdAt,
            Optional<Instant> expiresAt) {}

    /** Reads a row. */
    final class Mapper implements RowMapper<AccessToken> {

        @Override
        public AccessToken map(ResultSet row, StatementContext context) throws SQLException {
            return new AccessToken(
                    row.getString("id"),
                    row.getString("name"),
                    Optional.ofNullable(row.getString("display_name")),
                    Grant.parseAll(row.getString("grants")),
                    row.getString("created_by"),
                    Instant.parse(row.getString("created_at")),
                    Optional.ofNullable(row.getString("expires_at")).map(Instant::parse),
                    Optional.ofNullable(row.getString("revoked_at")).map(Instant::parse));
        }
    }
}
