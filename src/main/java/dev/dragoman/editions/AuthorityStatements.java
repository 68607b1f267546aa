package dev.dragoman.editions;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.translation.Authority;
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

/** What publishers said of the authority of language versions; rows are only ever added. */
@RegisterRowMapper(AuthorityStatements.Mapper.class)
public interface AuthorityStatements {

    @SqlUpdate("""
            insert into authority_statement (slug, locale, number, authority, bundle_authority, actor, happened_at)
            values (:slug, :locale, :number, :authority, :bundleAuthority, :actor, :happenedAt)
            """)
    void add(
            String slug,
            String locale,
            int number,
            String authority,
            String bundleAuthority,
            String actor,
            Instant happenedAt);

    @SqlQuery("""
            select locale, number, authority, bundle_authority, actor, happened_at
            from authority_statement
            where slug = :slug and locale = :locale
            order by number desc
            limit 1
            """)
    Optional<AuthorityStatement> newest(String slug, String locale);

    /** The newest statement on each locale of the record that there is one on. */
    @SqlQuery("""
            select locale, number, authority, bundle_authority, actor, happened_at
            from authority_statement s
            where slug = :slug
              and number = (
                  select max(number)
                  from authority_statement other
                  where other.slug = s.slug and other.locale = s.locale)
            order by locale
            """)
    List<AuthorityStatement> newestOfEachLocale(String slug);

    /** Reads a row. */
    final class Mapper implements RowMapper<AuthorityStatement> {

        @Override
        public AuthorityStatement map(ResultSet row, StatementContext context) throws SQLException {
            return new AuthorityStatement(
                    LanguageTag.parse(row.getString("locale")),
                    row.getInt("number"),
                    Authority.valueOf(row.getString("authority")),
                    Authority.valueOf(row.getString("bundle_authority")),
                    row.getString("actor"),
                    Instant.parse(row.getString("happened_at")));
        }
    }
}
