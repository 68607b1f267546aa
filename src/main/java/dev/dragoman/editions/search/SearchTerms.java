package dev.dragoman.editions.search;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The index of terms. Each database stores it and matches documents in its own way; the rest of the queries is the same. */
public interface SearchTerms {

    /** The public editions in which the terms are found: an edition that is not indexed yet is not found. */
    String FOUND = """

            from search_document d
            join listing l
              on l.slug = d.slug and l.locale = d.locale and l.edition = d.edition and l.withdrawn is null
            join listing c on c.slug = d.slug and c.canonical = 1 and c.withdrawn is null
            where d.id in (<matching>)
              and (cast(:kind as text) is null or c.kind = :kind)
              and (cast(:topicKey as text) is null or c.topic_key = :topicKey)
              and c.issued between :since and :until
            """;

    /** Adds the terms of a document that has none. */
    void add(DocumentTerms document);

    /** Removes the terms of a document, if it has any. */
    void remove(long id);

    /**
     * A page of the records in which the terms are found, newest issue first.
     *
     * @param matching the query of the ids of the documents in which the terms are in the SQL of the database, see {@link TermSearch}
     * @param issued the date of issue of the last record of the page before, or one behind all
     * @param slug the slug of that record
     * @param limit how many records at most
     */
    @SqlQuery("""
            select page.slug, page.issued, page.found,
                   string_agg(a.locale, ' ' order by a.canonical desc, a.locale) as locales
            from (
                select c.slug, c.issued, string_agg(l.locale, ' ' order by l.canonical desc, l.locale) as found
            """ + FOUND + """
                  and (c.issued, c.slug) < (:issued, :slug)
                group by c.slug, c.issued
                order by c.issued desc, c.slug desc
                limit :limit
            ) page
            join listing a on a.slug = page.slug and a.withdrawn is null
            group by page.slug, page.issued, page.found
            order by page.issued desc, page.slug desc
            """)
    @RegisterConstructorMapper(Found.class)
    List<Found> page(
            @Define String matching,
            @BindMethods TermQuery query,
            @BindMethods SearchScope scope,
            String issued,
            String slug,
            int limit);

    /** How many records the terms are found in, counted up to a limit. */
    @SqlQuery("select count(*) from (select distinct c.slug" + FOUND + "limit :limit) found")
    int count(@Define String matching, @BindMethods TermQuery query, @BindMethods SearchScope scope, int limit);

    /** The locales in which the terms are found, sorted. */
    @SqlQuery("select distinct l.locale" + FOUND + "order by l.locale")
    List<String> locales(@Define String matching, @BindMethods TermQuery query, @BindMethods SearchScope scope);

    /**
     * A record in which the terms are found.
     *
     * @param issued the date of issue, ISO 8601
     * @param found the locales of the versions in which they are found, the canonical one first, with a space between
     * @param locales all locales that it is public in, likewise
     */
    record Found(String slug, String issued, String found, String locales) {}
}
