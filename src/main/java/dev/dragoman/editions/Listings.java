package dev.dragoman.editions;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Kind;
import dev.dragoman.records.Slug;
import dev.dragoman.times.TimeFacts;
import dev.dragoman.translation.Authority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.config.RegisterArgumentFactory;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The newest edition of each record and locale, with what lists show; each release rewrites its rows. */
@RegisterColumnMapperFactory(EditionColumns.class)
@RegisterArgumentFactory(EditionColumns.class)
@RegisterRowMapper(Listings.Mapper.class)
public interface Listings {

    @SqlUpdate("""
            insert into listing (
                slug, locale, edition, canonical, kind, topic_key, issued, title, byline, topic, in_canonical, authority,
                times, changed_at)
            values (
                :slug, :locale, :edition, :canonical, :kind, :topicKey, :issued, :title, :byline, :topic, :inCanonical,
                :authority, :times,
                (select released_at from edition where slug = :slug and locale = :locale and number = :edition))
            on conflict (slug, locale) do update
            set edition = excluded.edition,
                kind = excluded.kind,
                topic_key = excluded.topic_key,
                issued = excluded.issued,
                title = excluded.title,
                byline = excluded.byline,
                topic = excluded.topic,
                in_canonical = excluded.in_canonical,
                authority = excluded.authority,
                times = excluded.times,
                changed_at = excluded.changed_at,
                withdrawn = null,
                withdrawn_note = null,
                withdrawn_to = null,
                withdrawn_at = null,
                withdrawn_amended_at = null
            """)
    void put(@BindMethods Row row, int canonical);

    /** Takes a language version out of all lists, until a release puts it back, or changes how it was withdrawn. */
    @SqlUpdate("""
            update listing
            set withdrawn = :mode, withdrawn_note = :note, withdrawn_to = :to, withdrawn_at = :at,
                withdrawn_amended_at = :amendedAt, changed_at = coalesce(:amendedAt, :at)
            where slug = :slug and locale = :locale
            """)
    void withdraw(String slug, String locale, @BindMethods Withdrawal withdrawal);

    /** Points the withdrawn records that redirect to a record to its new slug. */
    @SqlUpdate("update listing set withdrawn_to = :to where withdrawn_to = :from")
    void leadWithdrawn(String from, String to);

    /** The start of a statement that reads a page of records: a filter may follow. */
    String NEWEST = """
            select page.slug, page.issued, string_agg(l.locale, ' ' order by l.canonical desc, l.locale) as locales
            from (
                select slug, issued
                from listing
                where canonical = 1 and withdrawn is null
            """;

    /** Its end. The row values let one index find the first record of a page, however far down the list it is. */
    String PAGE = """
                  and issued >= :since and (issued, slug) < (:issued, :slug)
                order by issued desc, slug desc
                limit :limit
            ) page
            join listing l on l.slug = page.slug and l.withdrawn is null
            group by page.slug, page.issued
            order by page.issued desc, page.slug desc
            """;

    /**
     * A page of the newest records, newest issue first.
     *
     * @param since the earliest date of issue
     * @param issued the date of issue of the last record of the page before, or {@code 9999-12-31}
     * @param slug the slug of that record
     * @param limit how many records at most
     */
    @SqlQuery(NEWEST + PAGE)
    @RegisterConstructorMapper(Listed.class)
    List<Listed> newest(String since, String issued, String slug, int limit);

    /** The same of one kind. */
    @SqlQuery(NEWEST + "and kind = :kind\n" + PAGE)
    @RegisterConstructorMapper(Listed.class)
    List<Listed> newestOfKind(String kind, String since, String issued, String slug, int limit);

    /** The same of one topic. */
    @SqlQuery(NEWEST + "and topic_key = :topicKey\n" + PAGE)
    @RegisterConstructorMapper(Listed.class)
    List<Listed> newestOfTopic(String topicKey, String since, String issued, String slug, int limit);

    /** The same of one kind and topic, written as the expression of their index. */
    @SqlQuery(NEWEST + "and kind || ' ' || topic_key = cast(:kind as text) || ' ' || cast(:topicKey as text)\n" + PAGE)
    @RegisterConstructorMapper(Listed.class)
    List<Listed> newestOfKindAndTopic(
            String kind, String topicKey, String since, String issued, String slug, int limit);

    /** Those of some records that are public, in no order; the list may not be empty. */
    @SqlQuery("""
            select c.slug, c.issued, string_agg(l.locale, ' ' order by l.canonical desc, l.locale) as locales
            from listing c
            join listing l on l.slug = c.slug and l.withdrawn is null
            where c.slug in (<slugs>) and c.canonical = 1 and c.withdrawn is null
            group by c.slug, c.issued
            """)
    @RegisterConstructorMapper(Listed.class)
    List<Listed> named(@BindList List<String> slugs);

    /** The language versions of some records in any of some locales, in no order; neither list may be empty. */
    @SqlQuery("""
            select slug, locale, edition, kind, topic_key, issued, title, byline, topic, in_canonical, authority, times
            from listing
            where slug in (<slugs>) and locale in (<locales>) and withdrawn is null
            """)
    List<Listing> in(@BindList List<String> slugs, @BindList List<String> locales);

    /** The locales in which any record is public. It steps from locale to locale in the index, instead of reading all rows. */
    @SqlQuery("""
            with recursive used (locale) as (
                select min(locale) from listing where withdrawn is null
                union all
                select (select min(l.locale) from listing l where l.withdrawn is null and l.locale > used.locale)
                from used
                where used.locale is not null
            )
            select locale
            from used
            where (
                select 1
                from listing l
                where l.locale = used.locale and l.withdrawn is null
                  and (select c.canonical from listing c where c.slug = l.slug and c.canonical = 1 and c.withdrawn is null) = 1
                limit 1) = 1
            order by locale
            """)
    List<String> locales();

    /**
     * A record of a list.
     *
     * @param issued the date of issue, ISO 8601
     * @param locales the locales that it is public in, the canonical one first, with a space between
     */
    record Listed(String slug, String issued, String locales) {}

    /**
     * A row.
     *
     * @param inCanonical which of {@code title byline topic} stand in the canonical language for want of a translation
     * @param times the record's times, where one of the texts refers to any
     */
    record Row(
            Slug slug,
            LanguageTag locale,
            int edition,
            Kind kind,
            Optional<String> topicKey,
            LocalDate issued,
            String title,
            Optional<String> byline,
            Optional<String> topic,
            String inCanonical,
            Authority authority,
            Optional<TimeFacts> times) {

        Listing listing() {
            return new Listing(
                    slug,
                    locale,
                    edition,
                    kind,
                    issued,
                    text("title", title),
                    byline.map(markup -> text("byline", markup)),
                    topic.map(markup -> text("topic", markup)),
                    authority,
                    times.orElseGet(() -> new TimeFacts(Optional.empty(), issued, Optional.empty())));
        }

        private Listing.Text text(String unit, String markup) {
            boolean canonical = List.of(inCanonical.split(" ")).contains(unit);
            return new Listing.Text(markup, canonical ? LanguageTag.CANONICAL : locale);
        }
    }

    /** Reads a row. */
    final class Mapper implements RowMapper<Listing> {

        private static final RowMapper<Row> ROWS = ConstructorMapper.of(Row.class);

        @Override
        public Listing map(ResultSet row, StatementContext context) throws SQLException {
            return ROWS.map(row, context).listing();
        }

        @Override
        public RowMapper<Listing> specialize(ResultSet rows, StatementContext of) throws SQLException {
            RowMapper<Row> mapper = ROWS.specialize(rows, of);
            return (row, context) -> mapper.map(row, context).listing();
        }
    }
}
