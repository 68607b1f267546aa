package dev.dragoman.editions.changes;

import dev.dragoman.editions.EditionColumns;
import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The language versions of a locale that were released or withdrawn last. */
@RegisterColumnMapperFactory(EditionColumns.class)
@RegisterConstructorMapper(RecentChanges.Row.class)
public interface RecentChanges {

    String FROM_LISTING = """
            select slug, locale, edition, changed_at, issued, withdrawn, withdrawn_note
                from listing
            """;

    String NEWEST = """
                order by changed_at desc, issued desc, slug desc
                limit :limit
            """;

    String SELECT = """
            select page.slug, page.edition, page.changed_at, page.issued, page.withdrawn, page.withdrawn_note,
                   c.withdrawn as canonical_withdrawn, f.released_at as first_released_at,
                   string_agg(l.locale, ' ' order by l.canonical desc, l.locale) as locales
            from (
            """;

    String WITH_ALL_LOCALES = """
            ) page
            join listing c on c.slug = page.slug and c.canonical = 1
            join edition f on f.slug = page.slug and f.locale = page.locale and f.number = 1
            left join listing l on l.slug = page.slug and l.withdrawn is null
            group by page.slug, page.edition, page.changed_at, page.issued, page.withdrawn, page.withdrawn_note,
                     c.withdrawn, f.released_at
            order by page.changed_at desc, page.issued desc, page.slug desc
            """;

    /** Of all records, the newest change first. */
    @SqlQuery(SELECT + FROM_LISTING + """
                where locale = :locale
            """ + NEWEST + WITH_ALL_LOCALES)
    List<Row> all(String locale, int limit);

    /** Of one kind. */
    @SqlQuery(SELECT + FROM_LISTING + """
                where locale = :locale and kind = :kind
            """ + NEWEST + WITH_ALL_LOCALES)
    List<Row> ofKind(String locale, String kind, int limit);

    /** Of one topic. */
    @SqlQuery(SELECT + FROM_LISTING + """
                where locale = :locale and topic_key = :topicKey
            """ + NEWEST + WITH_ALL_LOCALES)
    List<Row> ofTopic(String locale, String topicKey, int limit);

    /** Of one kind and one topic. */
    @SqlQuery(SELECT + FROM_LISTING + """
                where locale = :locale and topic_key = :topicKey and kind = :kind
            """ + NEWEST + WITH_ALL_LOCALES)
    List<Row> ofKindAndTopic(String locale, String kind, String topicKey, int limit);

    /**
     * A language version.
     *
     * @param changedAt when its edition was released, or when it was withdrawn
     * @param withdrawn how; empty if it was not
     * @param withdrawnNote the note for readers, in the canonical language
     * @param canonicalWithdrawn how the canonical version was withdrawn, and with it the whole record
     * @param locales the locales in which the record is public, the canonical one first, with a space between
     */
    record Row(
            Slug slug,
            int edition,
            Instant changedAt,
            Instant firstReleasedAt,
            Optional<WithdrawalMode> withdrawn,
            Optional<String> withdrawnNote,
            Optional<WithdrawalMode> canonicalWithdrawn,
            Optional<String> locales) {

        /** The locales in which the record is public, the canonical one first. */
        public List<LanguageTag> languages() {
            return locales.stream()
                    .flatMap(all -> Arrays.stream(all.split(" ")))
                    .map(LanguageTag::parse)
                    .toList();
        }
    }
}
