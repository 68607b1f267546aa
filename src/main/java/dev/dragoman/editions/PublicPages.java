package dev.dragoman.editions;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** All public language versions, record by record, as a sitemap lists them. */
@RegisterColumnMapperFactory(EditionColumns.class)
@RegisterConstructorMapper(PublicPages.Row.class)
public interface PublicPages {

    /** How many records are public. */
    @SqlQuery("select count(*) from listing where canonical = 1 and withdrawn is null")
    int records();

    /**
     * The language versions of some records, by slug, the canonical version of each first.
     *
     * @param limit how many records at most
     * @param offset how many records to skip
     */
    @SqlQuery("""
            select l.slug, l.locale, l.changed_at
            from listing l
            where l.withdrawn is null and l.slug in (
                select slug
                from listing
                where canonical = 1 and withdrawn is null
                order by slug
                limit :limit offset :offset
            )
            order by l.slug, l.canonical desc, l.locale
            """)
    List<Row> ofRecords(int limit, int offset);

    /** A language version, and when its edition was released. */
    record Row(Slug slug, LanguageTag locale, Instant changedAt) {}
}
