package dev.dragoman.editions.search;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What is searched: the newest public edition of each record and locale, and by which rules it was indexed. */
public interface SearchDocuments {

    /** Adds or replaces a document, and returns its id. */
    @SqlQuery("""
            insert into search_document (slug, locale, edition, version, content)
            values (:slug, :locale, :edition, :version, :content)
            on conflict (slug, locale) do update
            set edition = excluded.edition, version = excluded.version, content = excluded.content
            returning id
            """)
    long put(String slug, String locale, int edition, String version, String content);

    @SqlQuery("select id from search_document where slug = :slug and locale = :locale")
    Optional<Long> id(String slug, String locale);

    /** Removes a document, after its terms. */
    @SqlUpdate("delete from search_document where id = :id")
    void remove(long id);

    /** The texts of some records in any of some locales, in no order; neither list may be empty. */
    @SqlQuery("select slug, locale, content from search_document where slug in (<slugs>) and locale in (<locales>)")
    @RegisterConstructorMapper(Content.class)
    List<Content> contents(@BindList List<String> slugs, @BindList List<String> locales);

    /** The rules by which everything was indexed last, or empty text. */
    @SqlQuery("select version from search_index where id = 1")
    String version();

    /** Notes that everything is indexed by these rules. */
    @SqlUpdate("update search_index set version = :version where id = 1")
    void setVersion(String version);

    /**
     * Records of which a public edition is not indexed by these rules, in the order of their slugs.
     *
     * @param after the slug before the first one
     */
    @SqlQuery("""
            select distinct l.slug
            from listing l
            left join search_document d
              on d.slug = l.slug and d.locale = l.locale and d.edition = l.edition and d.version = :version
            where l.slug > :after and l.withdrawn is null and d.id is null
            order by l.slug
            limit :limit
            """)
    List<String> notIndexed(String version, String after, int limit);

    /** The text of a document but for its title; see {@link SearchText#parts}. */
    record Content(String slug, String locale, String content) {}
}
