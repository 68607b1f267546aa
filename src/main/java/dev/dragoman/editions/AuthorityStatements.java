package dev.dragoman.editions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What publishers said of the authority of language versions; rows are only ever added. */
@RegisterColumnMapperFactory(EditionColumns.class)
@RegisterConstructorMapper(AuthorityStatement.class)
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
            select locale, number, authority, bundle_authority, actor, happened_at as at
            from authority_statement
            where slug = :slug and locale = :locale
            order by number desc
            limit 1
            """)
    Optional<AuthorityStatement> newest(String slug, String locale);

    /** The newest statement on each locale of the record that there is one on. */
    @SqlQuery("""
            select locale, number, authority, bundle_authority, actor, happened_at as at
            from authority_statement s
            where slug = :slug
              and number = (
                  select max(number)
                  from authority_statement other
                  where other.slug = s.slug and other.locale = s.locale)
            order by locale
            """)
    List<AuthorityStatement> newestOfEachLocale(String slug);
}
